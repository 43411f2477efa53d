import { Show } from "solid-js";
import type { Finding } from "#core/model/finding.ts";
import { metrics } from "#core/model/metric.ts";
import { formatNumber } from "#i18n/format.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { formatMetric } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import domainFill from "#ui/styles/domain-fill.module.css";
import styles from "./finding-picture.module.css";
import { groupWords, type Speaker } from "./finding-words.ts";
import { type OwnSpread, picturePositions } from "./picture-positions.ts";

type PictureProps = {
  readonly finding: Finding;
  readonly speaker: Speaker;
  readonly spread: OwnSpread | undefined;
};

/**
 * The two groups of days as dots on the person's own range, each with its mean in words: filled with the
 * cause, hollow without it. The bracket round the filled dot is the interval of the difference.
 */
export function FindingPicture(props: PictureProps) {
  return (
    <ul class={styles.picture}>
      <Group {...props} side="with" />
      <Group {...props} side="without" />
    </ul>
  );
}

function Group(props: PictureProps & { readonly side: "with" | "without" }) {
  const t = texts("findings", findings);
  const at = () => picturePositions(props.finding, props.spread);
  const value = () => {
    const { mean, days } = props.finding[props.side];
    return t.group(formatMetric(props.finding.outcome, mean, props.speaker.units), days, formatNumber(days));
  };
  return (
    <li class={styles.group}>
      <span>{groupWords(props.finding, props.speaker)[props.side]}</span>
      <span class={styles.value}>{value()}</span>
      <svg class={styles.range} aria-hidden="true">
        <line class={styles.all} x1="0" x2="100%" y1="8" y2="8" />
        <line class={styles.usual} x1={`${at().usual.from}%`} x2={`${at().usual.to}%`} y1="8" y2="8" />
        <Show
          when={props.side === "with"}
          fallback={<circle class={styles.hollow} cx={`${at().without}%`} cy="8" r="4.5" />}
        >
          <line class={styles.likely} x1={`${at().likely.from}%`} x2={`${at().likely.to}%`} y1="8" y2="8" />
          <line
            class={styles.likely}
            x1={`${at().likely.from}%`}
            x2={`${at().likely.from}%`}
            y1="3"
            y2="13"
          />
          <line class={styles.likely} x1={`${at().likely.to}%`} x2={`${at().likely.to}%`} y1="3" y2="13" />
          <circle
            class={`${styles.filled} ${domainFill[metrics[props.finding.outcome].domain]}`}
            cx={`${at().with}%`}
            cy="8"
            r="5"
          />
        </Show>
      </svg>
    </li>
  );
}
