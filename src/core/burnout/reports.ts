import type { DayColumns } from "../model/day-columns.ts";

/** A good day is far to the right: what turns stress (5 = most) about. */
const STRESS_TURN = 6;

/**
 * How a day was, by the person's own report: the mean of the available of mood, energy and 6 − stress, so
 * that 5 is best throughout.
 *
 * @returns one number a day of the columns, NaN where nothing was reported
 * @example dailyReports(columns)[0] // 3.67
 */
export function dailyReports(columns: DayColumns): Float64Array {
  const reports = new Float64Array(columns.length);
  const { mood, energy, stress } = columns.values;
  const answers = [mood, energy, stress?.map((value) => STRESS_TURN - value)].filter(
    (one) => one !== undefined,
  );
  for (let index = 0; index < columns.length; index++) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < answers.length; i++) {
      const value = answers[i]![index]!;
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    reports[index] = count > 0 ? sum / count : Number.NaN;
  }
  return reports;
}

/** Where a person's bad days begin. */
export interface WorstFifth {
  /** Reports at or below are among the worst fifth; −∞ where steady reports have no worst fifth. */
  readonly atMost: number;
  /** The share of the days that are, which ties can keep from being a fifth. */
  readonly share: number;
  readonly days: number;
}

const FIFTH = 0.2;
/** Means of the same answers differ in their last bits. */
const TIE = 1e-9;

/**
 * The person's own worst fifth of days. Reports come in steps and tie, so no line cuts off a fifth exactly:
 * it is the step whose share at or below comes nearest to one fifth, or none at all where even the lowest
 * step holds more than two fifths of the days (somebody who always answers 3 has no worst fifth).
 *
 * @param sorted reports in rising order
 * @param count how many of them count
 * @example worstFifth(Float64Array.of(1, 3, 3, 4, 5), 5) // { atMost: 1, share: 0.2, days: 5 }
 */
export function worstFifth(sorted: ArrayLike<number>, count = sorted.length): WorstFifth {
  // The step that a fifth of the days lies in ends above it and begins where the one before ends.
  const isEnd = (days: number) => days === count || sorted[days]! - sorted[days - 1]! >= TIE;
  let below = Math.floor(FIFTH * count);
  while (below > 0 && !isEnd(below)) below -= 1;
  let above = Math.min(count, below + 1);
  while (above < count && !isEnd(above)) above += 1;
  const isAboveNearer = Math.abs(above / count - FIFTH) < Math.abs(below / count - FIFTH);
  const end = isAboveNearer ? above : below;
  if (end === 0) return { atMost: Number.NEGATIVE_INFINITY, share: 0, days: count };
  return { atMost: sorted[end - 1]! + TIE, share: end / count, days: count };
}
