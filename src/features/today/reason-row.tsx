import { Show } from "solid-js";
import { formatNumber } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import type { ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { ContributionBar } from "#ui/contribution-bar/contribution-bar.tsx";
import styles from "./reason-row.module.css";
import { reasonWords, shownAs, usualWords } from "./reason-words.ts";
import type { Reason } from "./reasons.ts";

/** One reason: the person's own number, what is usual for them, and a bar to the side it pulls. */
export function ReasonRow(props: {
  readonly reason: Reason;
  readonly units: ShownUnits;
  readonly hideNumber: boolean;
}) {
  return (
    <li>
      <Show
        when={shownAs(props.reason.factor)}
        fallback={
          <div class={styles.row}>
            <Words {...props} />
          </div>
        }
      >
        {(metric) => (
          <a class={`${styles.row} ${styles.link}`} href={`/trends?metric=${metric()}`}>
            <Words {...props} />
          </a>
        )}
      </Show>
    </li>
  );
}

function Words(props: { readonly reason: Reason; readonly units: ShownUnits; readonly hideNumber: boolean }) {
  const t = texts("today", today).why;
  const factor = () => props.reason.factor;
  const effect = () => {
    const { direction } = props.reason;
    if (props.hideNumber) return t[direction];
    const points = Math.round(Math.abs(factor().contribution));
    return (direction === "raises" ? t.raisesBy : t.lowersBy)(points, formatNumber(points));
  };
  return (
    <>
      <span class={styles.words}>
        <span class={styles.name}>{reasonWords(factor(), props.units)}</span>
        <span class="quiet">
          {usualWords(factor(), props.units)}
          <span class="unseen">, {effect()}</span>
        </span>
      </span>
      <ContributionBar share={props.reason.share} />
    </>
  );
}
