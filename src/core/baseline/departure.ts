import { meanAndSpread } from "../stats/mean-and-spread.ts";

/** How a value is held against a person's usual. */
export interface Yardstick {
  /** How many days before the day make up the usual. */
  readonly days: number;
  /** How much people's values of this kind wobble about their own mean, as a standard deviation. */
  readonly typicalSpread: number;
}

/** A value against this person's usual, in their own standard deviations. */
export interface Departure {
  /** Standard deviations above the usual, −4 to 4. */
  readonly z: number;
  /** How uncertain z itself is while the usual is still being learned: a variance. */
  readonly variance: number;
}

const MOST = 4;
/** The prior weighs as much as this many days: a fortnight of own data draws level with it. */
export const PRIOR_DAYS = 14;

/**
 * How far a value lies from the person's own usual: the mean of the days before, today excluded, in
 * standard deviations, clipped to ±4. While days are few, the spread leans on what is typical among people
 * and z leans toward 0, both as if 14 days of an average life had been seen before: there is no
 * between-people mean in it, since one person's usual says little about another's.
 *
 * @param values one number a day, NaN where there is none
 * @param index the day; the usual is taken from the `days` before it
 * @param value what to hold against the usual; the day's own value or something made of it
 * @returns undefined when the value is missing or no earlier day is known
 * @example departure(restingHeartRate, 59, 56, { days: 60, typicalSpread: 3 })
 */
export function departure(
  values: ArrayLike<number>,
  index: number,
  value: number,
  yardstick: Yardstick,
): Departure | undefined {
  if (Number.isNaN(value)) return undefined;
  const { count, mean, squares } = meanAndSpread(values, index - yardstick.days, index);
  if (count === 0) return undefined;
  const spread = Math.sqrt((squares + PRIOR_DAYS * yardstick.typicalSpread ** 2) / (count + PRIOR_DAYS));
  const trust = count / (count + PRIOR_DAYS);
  const z = Math.max(-MOST, Math.min(MOST, (trust * (value - mean)) / spread));
  return { z, variance: (1 + (z * z) / 2) / (count + PRIOR_DAYS) };
}

/**
 * A departure that counts only beyond a zone in which a change is too small to mean anything (for
 * heart-rate variability half a standard deviation; Plews and others 2013, doi 10.1007/s40279-013-0071-8).
 *
 * @example beyond(0.4, 0.5) // 0
 * @example beyond(-1.5, 0.5) // -1
 */
export function beyond(z: number, zone: number): number {
  return Math.sign(z) * Math.max(0, Math.abs(z) - zone);
}
