import type { Metric } from "../model/metric.ts";
import { sortedKnown, sortedQuantile } from "../series/quantile.ts";
import { usualRange } from "../series/usual-band.ts";
import { meanDifference } from "../stats/mean-difference.ts";
import type { AssistantSource } from "./assistant-source.ts";
import { type MetricDays, metricDays, USUAL_DAYS } from "./metric-days.ts";
import type { Side, Span, Sureness } from "./narrative.ts";

/** How a metric has been beside the person's usual before. */
export type Standing =
  | { readonly kind: "noValues" }
  | { readonly kind: "tooFew"; readonly days: MetricDays }
  | {
      readonly kind: "standing";
      readonly days: MetricDays;
      readonly mean: number;
      /** The middle half of the 60 days before. */
      readonly low: number;
      readonly high: number;
      readonly side: Side;
      readonly sure: Sureness;
      /** Distance from the mean of the 60 days before, in spans of the usual range: what ranks metrics. */
      readonly distance: number;
      /** How many days ago it left the middle of the usual; absent while it lies within, or is back. */
      readonly sinceDays?: number;
    };

/** One odd day in between does not end a stretch. */
const ODD_DAYS = 1;

/**
 * Holds the mean of a span against the 60 days before it. It is above or below where the mean leaves the
 * middle half of those days, and clear where the difference of the means is beyond what days that resemble
 * their neighbours do by chance.
 *
 * @param looks among how many metrics this one is looked for: the more, the more must it differ (Bonferroni)
 */
export async function standing(
  source: AssistantSource,
  metric: Metric,
  span: Span,
  looks = 1,
): Promise<Standing> {
  const days = await metricDays(source, metric, span);
  if (!days) return { kind: "noValues" };
  const range = usualRange(days.before);
  const all = new Float64Array([...days.before, ...days.values]);
  const found = meanDifference(
    all,
    { from: USUAL_DAYS, end: all.length },
    { from: 0, end: USUAL_DAYS },
    1 - 0.05 / looks,
  );
  if (range.kind !== "range" || found.kind !== "difference") return { kind: "tooFew", days };
  const { low, high } = range;
  const { mean } = found;
  const side = mean > high ? "above" : mean < low ? "below" : "within";
  const sure = found.low * found.high > 0 ? "clear" : "chance";
  const reach = high > low ? high - low : 1;
  const stands = { kind: "standing", days, mean, low, high, side, sure } as const;
  const distance = Math.abs(found.difference) / reach;
  if (side === "within") return { ...stands, distance };
  const middle = sortedQuantile(sortedKnown(days.before), 0.5);
  const sinceDays = daysSince(all, middle, side === "above" ? 1 : -1);
  return { ...stands, distance, ...(sinceDays > 0 && { sinceDays }) };
}

/** How many days the newest run beyond the middle has lasted, counted to its first known day; 0 where it is over. */
function daysSince(values: Float64Array, middle: number, sign: 1 | -1): number {
  let since = 0;
  let odd = 0;
  for (let back = 1; back <= values.length && odd <= ODD_DAYS; back++) {
    const value = values[values.length - back]!;
    if (Number.isNaN(value)) continue;
    if (sign * (value - middle) > 0) since = back;
    else odd += 1;
  }
  return since;
}
