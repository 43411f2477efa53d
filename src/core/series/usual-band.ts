import { sortedKnown, sortedQuantile } from "./quantile.ts";

/** How many days make up a person's usual, and how many of them must be known before it is told. */
export const usual = { days: 60, atLeast: 14 } as const;

/** A person's usual: where the middle half of their days lay. */
export type UsualRange =
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "notEnoughData"; readonly known: number; readonly needed: number };

/**
 * A person's usual on the day after a run of days: the middle half of them.
 *
 * @param before the days before, the newest last, NaN where there is no value; the last 60 count
 * @returns "notEnoughData" with fewer than 14 known days
 * @example usualRange(hrvOfTheLast60Days) // { kind: "range", low: 54, high: 66 }
 */
export function usualRange(before: Float64Array): UsualRange {
  const sorted = sortedKnown(before.slice(-usual.days));
  if (sorted.length < usual.atLeast) {
    return { kind: "notEnoughData", known: sorted.length, needed: usual.atLeast };
  }
  return { kind: "range", low: sortedQuantile(sorted, 0.25), high: sortedQuantile(sorted, 0.75) };
}

/** The lower and upper edge of a person's usual, day by day; NaN where too few days were known. */
export interface UsualBand {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * A person's usual on every day of a column, each day seen from the 60 days before it: the soft area
 * behind a line. It is `usualRange` for each day, in one pass.
 *
 * @param values one number a day, NaN where there is none
 * @example usualBand(values).low[90] // the lower edge on day 90
 */
export function usualBand(values: Float64Array): UsualBand {
  const low = new Float64Array(values.length).fill(Number.NaN);
  const high = low.slice();
  const sorted = new Float64Array(usual.days);
  let count = 0;
  values.forEach((value, day) => {
    if (count >= usual.atLeast) {
      low[day] = sortedQuantile(sorted, 0.25, count);
      high[day] = sortedQuantile(sorted, 0.75, count);
    }
    const leaving = values[day - usual.days] ?? Number.NaN;
    if (!Number.isNaN(leaving)) {
      const at = placeOf(sorted, count, leaving);
      sorted.copyWithin(at, at + 1, count);
      count -= 1;
    }
    if (!Number.isNaN(value)) {
      const at = placeOf(sorted, count, value);
      sorted.copyWithin(at + 1, at, count);
      sorted[at] = value;
      count += 1;
    }
  });
  return { low, high };
}

/** The index of the first of `count` sorted numbers that is not smaller. */
function placeOf(sorted: Float64Array, count: number, value: number): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
