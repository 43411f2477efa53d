import { valueAt } from "./value-at.ts";

/** A mean in which later values count more. */
export interface RecencyMean {
  readonly mean: number;
  /** Share of the full weight that known values held, 0 to 1. */
  readonly known: number;
}

/**
 * Exponentially weighted mean of the latest days (EWMA): how things have been lately, today most. A day k
 * days back weighs `keep`^k; a missing day (NaN) gives its weight to the others and lowers `known`.
 *
 * @param end index of the latest day
 * @param days how many days count at most
 * @param keep how much of a day's weight is left one day later, between 0 and 1; a span of n days is
 *   1 − 2 ÷ (n + 1), so 0.75 for 7 days
 * @returns undefined when no day of the stretch is known
 * @example recencyMean(Float64Array.of(1, 3), 1, 2, 0.5) // { mean: (3 + 0.5) / 1.5, known: 1 }
 */
export function recencyMean(
  values: ArrayLike<number>,
  end: number,
  days: number,
  keep: number,
): RecencyMean | undefined {
  let weight = 1;
  let all = 0;
  let known = 0;
  let sum = 0;
  for (let back = 0; back < days; back++) {
    const value = valueAt(values, end - back);
    all += weight;
    if (!Number.isNaN(value)) {
      known += weight;
      sum += weight * value;
    }
    weight *= keep;
  }
  return known > 0 ? { mean: sum / known, known: known / all } : undefined;
}
