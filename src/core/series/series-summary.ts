import { sortedKnown, sortedQuantile } from "./quantile.ts";

/** A value and the index of the day it belongs to. */
export interface DayValue {
  readonly index: number;
  readonly value: number;
}

/** What a run of days amounts to. */
export type SeriesSummary =
  | { readonly kind: "noData" }
  | {
      readonly kind: "summary";
      readonly known: number;
      readonly latest: DayValue;
      readonly lowest: DayValue;
      readonly highest: DayValue;
      readonly mean: number;
      /** The middle half: a quarter of the days lies below `low`, a quarter above `high`. */
      readonly low: number;
      readonly high: number;
    };

/**
 * The latest value, the mean and the spread of a run of days.
 *
 * @param values one number a day, NaN where there is none
 * @example summarise(Float64Array.of(50, NaN, 60)) // known 2, latest 60, mean 55, low 52.5, high 57.5, …
 */
export function summarise(values: Float64Array): SeriesSummary {
  const sorted = sortedKnown(values);
  const latest = valueAt(
    values,
    values.findLastIndex((value) => !Number.isNaN(value)),
  );
  const lowest = valueAt(values, values.indexOf(sorted[0] ?? Number.NaN));
  const highest = valueAt(values, values.indexOf(sorted.at(-1) ?? Number.NaN));
  if (!latest || !lowest || !highest) return { kind: "noData" };
  return {
    kind: "summary",
    known: sorted.length,
    latest,
    lowest,
    highest,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    low: sortedQuantile(sorted, 0.25),
    high: sortedQuantile(sorted, 0.75),
  };
}

function valueAt(values: Float64Array, index: number): DayValue | undefined {
  const value = values[index];
  return value === undefined ? undefined : { index, value };
}
