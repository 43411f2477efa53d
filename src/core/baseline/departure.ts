import type { MeanAndSpread } from "../stats/mean-and-spread.ts";

/** A value against this person's usual, in their own standard deviations. */
export interface Departure {
  /** Standard deviations above the usual, −4 to 4. */
  readonly z: number;
  /** How uncertain z itself is while the usual is still being learned: a variance. */
  readonly variance: number;
}

/** Farther than this is told as this far: one wild value must not decide a score. */
export const MOST = 4;
/** The prior weighs as much as this many days: a fortnight of own data draws level with it. */
const PRIOR_DAYS = 14;

/**
 * How far a value lies from the person's own usual: the mean of the days before, today excluded, in
 * standard deviations, clipped to ±4. While days are few, the spread leans on what is typical among people
 * and z leans toward 0, both as if 14 days of an average life had been seen before. There is no mean of
 * other people in it, since their usual says little about this person's.
 *
 * @param value what to hold against the usual; NaN where missing
 * @param usual the days before, as from `meanAndSpread`
 * @param typicalSpread how much people's values of this kind wobble about their own mean, as a standard
 *   deviation
 * @returns undefined when the value is missing or no earlier day is known
 * @example departure(56, meanAndSpread(restingHeartRate, today - 60, today), 3) // { z: 1.2, … }
 */
export function departure(value: number, usual: MeanAndSpread, typicalSpread: number): Departure | undefined {
  return Number.isNaN(value) || usual.count === 0 ? undefined : knownDeparture(value, usual, typicalSpread);
}

/** The same of a value that is there, with at least one earlier day. */
export function knownDeparture(
  value: number,
  { count, mean, squares }: MeanAndSpread,
  typicalSpread: number,
): Departure {
  const spread = Math.sqrt((squares + PRIOR_DAYS * typicalSpread ** 2) / (count + PRIOR_DAYS));
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
