import { SortedWindow } from "../stats/sorted-window.ts";
import { sortedKnown, sortedQuantile } from "./quantile.ts";

/** How many days make up a person's usual, and how many of them must be known before it is told. */
export const usual = { days: 60, atLeast: 7 } as const;

/** A person's usual: where the middle half of their days lay. */
export type UsualRange =
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "notEnoughData"; readonly known: number; readonly needed: number };

/**
 * A person's usual on the day after a run of days: the middle half of them.
 *
 * @param before the days before, the newest last, NaN where there is no value; the last 60 count
 * @returns "notEnoughData" with fewer than 7 known days
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
  const window = new SortedWindow(values);
  for (let day = 0; day < values.length; day++) {
    window.moveTo(day - usual.days, day);
    if (window.count < usual.atLeast) continue;
    low[day] = sortedQuantile(window.sorted, 0.25, window.count);
    high[day] = sortedQuantile(window.sorted, 0.75, window.count);
  }
  return { low, high };
}
