import type { Lag } from "../model/finding.ts";

/** So many paired days are looked at, and so many of each answer, or none. */
export const LEAST_DAYS = 30;
export const LEAST_OF_EACH = 8;

/**
 * The days on which a cause has a value and its outcome has one `lag` days later: the cause's days, rising.
 *
 * @example pairedDays(Float64Array.of(1, NaN, 0), Float64Array.of(5, 4, 3), 0) // [0, 2]
 */
export function pairedDays(cause: Float64Array, outcome: Float64Array, lag: Lag): Int32Array {
  const days = new Int32Array(cause.length);
  let count = 0;
  for (let day = 0; day + lag < cause.length; day++) {
    if (!Number.isNaN(cause[day]! + outcome[day + lag]!)) days[count++] = day;
  }
  return days.slice(0, count);
}

/**
 * At least how many more paired days are needed to look at a pair, 0 when there are enough: 30, and of them 8
 * that are unlike the most usual value, "yes" among many "no"s or training among days of rest.
 */
export function daysNeeded(cause: Float64Array, days: Int32Array): number {
  const counts = new Map<number, number>();
  let [most, unlike] = [0, 0];
  // Each day adds to one side or the other and takes from none: once there are enough, there are.
  for (let seen = 0; seen < days.length && unlike < LEAST_OF_EACH; seen++) {
    const value = cause[days[seen]!]!;
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    most = Math.max(most, count);
    unlike = seen + 1 - most;
  }
  return Math.max(0, LEAST_DAYS - days.length, LEAST_OF_EACH - unlike);
}

/** The values on the given days. */
export function at(values: Float64Array, days: Int32Array, later: number): Float64Array {
  return Float64Array.from(days, (day) => values[day + later]!);
}
