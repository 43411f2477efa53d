import type { Factor } from "#core/model/daily-score.ts";
import type { Metric } from "#core/model/metric.ts";
import { factor as factorTexts } from "#i18n/locales/en/factor.ts";
import { today } from "#i18n/locales/en/today.ts";
import { formatBareRange, formatMetric, type ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";

/**
 * The metric whose unit a factor is told in and whose trend it opens. A report is the mean of mood, energy
 * and calm, on mood's five steps.
 */
export function shownAs(factor: Factor): Metric | undefined {
  if (factor.metric) return factor.metric;
  return factor.name === "lastReport" || factor.name === "recentReports" ? "mood" : undefined;
}

/** "Resting heart rate 58 bpm"; without a value only the name. */
export function reasonWords(factor: Factor, units: ShownUnits): string {
  const words = texts("factor", factorTexts)[factor.name];
  const metric = shownAs(factor);
  if (metric === undefined || factor.value === undefined) return words.name;
  return words.valued(formatMetric(metric, factor.value, units));
}

/** "usually 52–55"; nothing where there is no usual yet. */
export function usualWords(factor: Factor, units: ShownUnits): string {
  const { usualLow, usualHigh } = factor;
  const metric = shownAs(factor);
  if (metric === undefined || usualLow === undefined || usualHigh === undefined) return "";
  return texts("today", today).why.usually(formatBareRange(metric, usualLow, usualHigh, units));
}
