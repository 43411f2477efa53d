import type { Metric } from "../model/metric.ts";
import { addDays, dayFromNumber, dayNumber, daysBetween, type LocalDay } from "../time.ts";
import type { AssistantSource, KnownDays } from "./assistant-source.ts";
import type { Span } from "./narrative.ts";
import { type SpanDays, spanDays } from "./span.ts";

/** How many days before a span make the person's usual. */
export const USUAL_DAYS = 60;

/** A metric over a span, and the 60 days before it. */
export interface MetricDays extends SpanDays {
  readonly metric: Metric;
  readonly values: Float64Array;
  readonly before: Float64Array;
  readonly known: number;
}

/** Reads a metric over a span; undefined when it never had a value. */
export async function metricDays(
  source: AssistantSource,
  metric: Metric,
  span: Span,
): Promise<MetricDays | undefined> {
  const all = await source.series(metric);
  if (!all) return undefined;
  const days = spanDays(span, source.today, dayFromNumber(all.first));
  const values = valuesBetween(all, days.from, days.to);
  const before = valuesBetween(all, addDays(days.from, -USUAL_DAYS), addDays(days.from, -1));
  return { metric, ...days, values, before, known: knownCount(values) };
}

/** A run of days out of all known ones, NaN where there is none. */
export function valuesBetween(all: KnownDays, from: LocalDay, to: LocalDay): Float64Array {
  const start = dayNumber(from) - all.first;
  return Float64Array.from(
    { length: daysBetween(from, to) + 1 },
    (_, index) => all.values[start + index] ?? Number.NaN,
  );
}

export function knownCount(values: Float64Array): number {
  return values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}
