import type { LocalDay } from "#core/time.ts";
import { factorUsual, factorWords } from "#i18n/factor-format.ts";
import { formatNumber } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import type { ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { ContributionBar } from "#ui/contribution-bar/contribution-bar.tsx";
import { explained } from "#ui/navigation/explained.ts";
import styles from "./reason-row.module.css";
import type { Reason } from "./reasons.ts";

/** One reason: the person's own number, what is usual for them, and a bar to the side it pulls. It leads to
 * where it came from. */
export function ReasonRow(props: {
  readonly reason: Reason;
  readonly day: LocalDay;
  readonly units: ShownUnits;
  readonly hideNumber: boolean;
}) {
  return (
    <li>
      <a class={styles.row} href={explained(props.reason.factor.name, props.day)}>
        <Words {...props} />
      </a>
    </li>
  );
}

function Words(props: { readonly reason: Reason; readonly units: ShownUnits; readonly hideNumber: boolean }) {
  const t = texts("today", today).why;
  const factor = () => props.reason.factor;
  const usual = () => factorUsual(factor(), props.units);
  const effect = () => {
    const { direction } = props.reason;
    if (props.hideNumber) return t[direction];
    const points = Math.round(Math.abs(factor().contribution));
    return (direction === "raises" ? t.raisesBy : t.lowersBy)(points, formatNumber(points));
  };
  return (
    <>
      <span class={styles.words}>
        <span class={styles.name}>{factorWords(factor(), props.units)}</span>
        <span class="quiet">
          {usual() === undefined ? "" : t.usually(usual() ?? "")}
          <span class="unseen">, {effect()}</span>
        </span>
      </span>
      <ContributionBar share={props.reason.share} />
    </>
  );
}
