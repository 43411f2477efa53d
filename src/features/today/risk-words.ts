import type { Counting, Estimate, SustainedLoad, Trend } from "#core/model/daily-score.ts";
import { formatDay, formatNumber } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";

/** "38, likely 31–46". */
export function estimateWords(estimate: Estimate): string {
  const { value, low, high } = estimate;
  return texts("today", today).risk.estimate(formatNumber(value), formatNumber(low), formatNumber(high));
}

/** "4 of 14 days", or of check-ins where those are what is missing. */
export function countedWords(waiting: {
  readonly daysKnown: number;
  readonly daysNeeded: number;
  readonly counting?: Counting;
}): string {
  const t = texts("today", today).risk;
  const say = waiting.counting === "checkIns" ? t.countedCheckIns : t.countedDays;
  return say(formatNumber(waiting.daysKnown), formatNumber(waiting.daysNeeded));
}

/** "rising for 9 days", "no clear trend". */
export function trendWords(trend: Trend): string {
  const t = texts("today", today).risk;
  if (trend.kind === "notClear") return t.notClear;
  const say = trend.kind === "rising" ? t.rising : t.falling;
  return say(trend.sinceDays, formatNumber(trend.sinceDays));
}

/** "raised since 3 Nov"; nothing where it is not above the usual, or where an older model did not say. */
export function sinceWords(sustained: SustainedLoad): string | undefined {
  if (sustained.kind !== "load" || sustained.since === undefined) return undefined;
  const t = texts("today", today).risk;
  // A high load was raised at first.
  const say = sustained.band === "high" ? t.aboveSince : t.raisedSince;
  return say(formatDay(sustained.since, "short"));
}
