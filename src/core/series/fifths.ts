import { sortedKnown, sortedQuantile } from "./quantile.ts";

/** Which fifth of a person's own days a day belongs to: 1 the lowest, 5 the highest. */
export type Fifth = 1 | 2 | 3 | 4 | 5;

/** The four values between the fifths, ascending. */
export type FifthCuts =
  | { readonly kind: "cuts"; readonly cuts: readonly [number, number, number, number] }
  | { readonly kind: "notEnoughData"; readonly known: number; readonly needed: number };

const NEEDED = 20;

/**
 * Where a person's own days part into fifths of equal size, to colour each day by how it was for them.
 *
 * @param values one number a day, NaN where there is none
 * @returns "notEnoughData" with fewer than 20 known days: fifths of less than four days say nothing
 * @example fifthCuts(allSleepMinutes) // { kind: "cuts", cuts: [365, 402, 431, 470] }
 */
export function fifthCuts(values: Float64Array): FifthCuts {
  const sorted = sortedKnown(values);
  if (sorted.length < NEEDED) return { kind: "notEnoughData", known: sorted.length, needed: NEEDED };
  const cut = (share: number) => sortedQuantile(sorted, share);
  return { kind: "cuts", cuts: [cut(0.2), cut(0.4), cut(0.6), cut(0.8)] };
}

/**
 * The fifth that a value falls in. A value on a cut belongs to the lower one.
 *
 * @example fifthOf(402, [365, 402, 431, 470]) // 2
 */
export function fifthOf(value: number, cuts: readonly [number, number, number, number]): Fifth {
  return (1 + cuts.filter((cut) => value > cut).length) as Fifth;
}
