import { Show } from "solid-js";
import { formatNumber } from "#i18n/format.ts";
import { factor as factorTexts } from "#i18n/locales/en/factor.ts";
import { today } from "#i18n/locales/en/today.ts";
import { formatBareRange, formatMetric, type ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { ContributionBar } from "#ui/contribution-bar/contribution-bar.tsx";
import styles from "./reason-row.module.css";
import type { Reason } from "./reasons.ts";

/** One reason: the person's own number, what is usual for them, and a bar to the side it pulls. */
export function ReasonRow(props: {
  readonly reason: Reason;
  readonly units: ShownUnits;
  readonly hideNumber: boolean;
}) {
  return (
    <li>
      <Show when={props.reason.factor.metric} fallback={<div class={styles.row}>{<Words {...props} />}</div>}>
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

/** "Resting heart rate 58 bpm"; without a value only the name. */
function reasonWords(factor: Reason["factor"], units: ShownUnits): string {
  const words = texts("factor", factorTexts)[factor.name];
  if (factor.metric === undefined || factor.value === undefined) return words.name;
  return words.valued(formatMetric(factor.metric, factor.value, units));
}

/** "usually 52–55 bpm"; nothing where there is no usual yet. */
function usualWords(factor: Reason["factor"], units: ShownUnits): string {
  const { metric, usualLow, usualHigh } = factor;
  if (metric === undefined || usualLow === undefined || usualHigh === undefined) return "";
  return texts("today", today).why.usually(formatBareRange(metric, usualLow, usualHigh, units));
}
