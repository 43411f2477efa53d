import { type Metric, metrics } from "#core/model/metric.ts";
import { type Rating, ratings } from "#core/model/rating.ts";
import { addDays, type LocalDay } from "#core/time.ts";
import { formatDay, formatNumber } from "#i18n/format.ts";
import { checkIn } from "#i18n/locales/en/check-in.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import { formatBareRange, formatMetric, isHidden } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import type { YearOfMetric } from "./read-year.ts";

/** "logged 241 of 324 days"; what a sensor says is measured, not logged. */
export function dayWords(metric: Metric, known: number, days: number): string {
  const t = texts("trends", trends).year;
  const say = metrics[metric].domain === "mind" ? t.logged : t.measured;
  return say(days, formatNumber(known), formatNumber(days));
}

/** A square in words: "3 Nov 2026: 4 of 5". */
export function cellWords({ metric, values, units }: YearOfMetric, day: LocalDay, index: number): string {
  const t = texts("trends", trends).year;
  const value = values[index] ?? Number.NaN;
  return t.cell(
    formatDay(day, "medium"),
    Number.isNaN(value) ? t.nothing : formatMetric(metric, value, units),
  );
}

/** A day of the year and its value. */
export function tableCells({ metric, year, values, units }: YearOfMetric, index: number): readonly string[] {
  const day = addDays(`${year}-01-01` as LocalDay, index);
  return [formatDay(day, "medium"), formatMetric(metric, values[index] ?? Number.NaN, units)];
}

/** What the five tones mean, the first tone first. */
export function legendWords({ metric, cuts, units }: YearOfMetric): readonly string[] {
  const steps = () => ratings.map((rating) => stepWord(metric, rating));
  const rising = metrics[metric].unit === "step" ? steps() : fifthWords(metric, cuts, units);
  return metrics[metric].better === "higher" ? rising.toReversed() : rising;
}

/** Moods have names; the other check-in scales go by number. */
function stepWord(metric: Metric, rating: Rating): string {
  return metric === "mood" ? texts("check-in", checkIn).mood[rating] : formatNumber(rating);
}

function fifthWords(
  metric: Metric,
  cuts: YearOfMetric["cuts"],
  units: YearOfMetric["units"],
): readonly string[] {
  if (cuts.kind === "notEnoughData") return [];
  const t = texts("trends", trends).year;
  if (isHidden(metric, units)) return t.fifths;
  const [first, second, third, fourth] = cuts.cuts;
  const range = (low: number, high: number) => formatBareRange(metric, low, high, units);
  return [
    t.upTo(formatMetric(metric, first, units)),
    range(first, second),
    range(second, third),
    range(third, fourth),
    t.over(formatMetric(metric, fourth, units)),
  ];
}

/** The first letters of the twelve months. */
export function monthLetters(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, month) =>
    formatDay(`${year}-${String(month + 1).padStart(2, "0")}-01` as LocalDay, "monthLetter"),
  );
}
