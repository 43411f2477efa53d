import { needs } from "#core/burnout/needs.ts";
import type { SustainedLoad } from "#core/model/daily-score.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";
import { DayMeter } from "./day-meter.tsx";
import { MissingYet } from "./missing-yet.tsx";
import { neededWords } from "./needed-words.ts";
import type { TodayData } from "./read-today.ts";
import styles from "./risk-card.module.css";
import { countedWords } from "./risk-words.ts";

/** Before the first guess, or after a gap: how far it is, and what would bring it nearer. */
export function NotEnough(props: {
  readonly data: TodayData;
  readonly sustained: Extract<SustainedLoad, { kind: "notEnoughData" }>;
}) {
  const t = texts("today", today).risk;
  // Enough days in all and still no number: they lie too far back.
  const gap = () => props.sustained.counting === "checkIns" || props.sustained.daysKnown >= needs.firstNumber;
  return (
    <div class={styles.risk}>
      <div class={styles.head}>
        <p class={styles.wordQuiet}>{t.notYet}</p>
        <p class="quiet">{countedWords(props.sustained)}</p>
      </div>
      <DayMeter known={props.sustained.daysKnown} needed={props.sustained.daysNeeded} />
      <MissingYet data={props.data}>{gap() ? t.gapBody : t.notYetBody(...neededWords())}</MissingYet>
    </div>
  );
}
