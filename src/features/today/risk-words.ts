import type { Estimate, Trend } from "#core/model/daily-score.ts";
import { formatNumber } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";

/** "38, likely 31–46". */
export function estimateWords(estimate: Estimate): string {
  const { value, low, high } = estimate;
  return texts("today", today).risk.estimate(formatNumber(value), formatNumber(low), formatNumber(high));
}

/** "rising for 9 days", "no clear trend". */
export function trendWords(trend: Trend): string {
  const t = texts("today", today).risk;
  if (trend.kind === "notClear") return t.notClear;
  const say = trend.kind === "rising" ? t.rising : t.falling;
  return say(trend.sinceDays, formatNumber(trend.sinceDays));
}
