import type { Factor } from "#core/model/daily-score.ts";
import type { Metric } from "#core/model/metric.ts";
import { factor as english } from "./locales/en/factor.ts";
import { formatBareRange, formatMetric, type ShownUnits } from "./metric-format.ts";
import { texts } from "./texts.ts";

/**
 * The metric whose unit a factor is told in and whose trend it opens. A report is the mean of mood, energy
 * and calm, on mood's five steps.
 */
export function shownAs(factor: Factor): Metric | undefined {
  if (factor.metric) return factor.metric;
  return factor.name === "lastReport" || factor.name === "recentReports" ? "mood" : undefined;
}

/** "Resting heart rate 58 bpm"; without a value only the name. */
export function factorWords(factor: Factor, units: ShownUnits): string {
  const words = texts("factor", english)[factor.name];
  const value = factorValue(factor, units);
  return value === undefined ? words.name : words.valued(value);
}

/** "58 bpm"; undefined where there is no value. */
export function factorValue(factor: Factor, units: ShownUnits): string | undefined {
  const metric = shownAs(factor);
  if (metric === undefined || factor.value === undefined) return undefined;
  return formatMetric(metric, factor.value, units);
}

/** "52–55"; undefined where there is no usual yet. */
export function factorUsual(factor: Factor, units: ShownUnits): string | undefined {
  const { usualLow, usualHigh } = factor;
  const metric = shownAs(factor);
  if (metric === undefined || usualLow === undefined || usualHigh === undefined) return undefined;
  return formatBareRange(metric, usualLow, usualHigh, units);
}
