import type { SustainedLoad } from "#core/model/daily-score.ts";
import { formatNumber } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";
import { DayMeter } from "./day-meter.tsx";
import { MissingYet } from "./missing-yet.tsx";
import type { TodayData } from "./read-today.ts";
import styles from "./risk-card.module.css";

/** Before the first guess: how far it is, and what would bring it nearer. */
export function NotEnough(props: {
  readonly data: TodayData;
  readonly sustained: Extract<SustainedLoad, { kind: "notEnoughData" }>;
}) {
  const t = texts("today", today).risk;
  const known = () => formatNumber(props.sustained.daysKnown);
  const needed = () => formatNumber(props.sustained.daysNeeded);
  return (
    <div class={styles.risk}>
      <div class={styles.head}>
        <p class={styles.wordQuiet}>{t.notYet}</p>
        <p class="quiet">{t.notYetDays(known(), needed())}</p>
      </div>
      <DayMeter known={props.sustained.daysKnown} needed={props.sustained.daysNeeded} />
      <MissingYet data={props.data}>{t.notYetBody(needed())}</MissingYet>
    </div>
  );
}
