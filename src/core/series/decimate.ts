/** Runs of days drawn as one: a number a run in each column, NaN in all where no day of it is known. */
export interface Runs {
  /** How many days each run has; the last may be shorter. */
  readonly days: number;
  readonly mean: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  readonly known: Uint16Array;
}

/**
 * Puts so many consecutive days together, so that ten years are about as many points as a line has
 * pixels. The extremes are kept beside the mean: no day that stood out disappears.
 *
 * @param values one number a day, NaN where there is none
 * @param days how many days become one, from the first on
 * @throws RangeError when `days` is no positive whole number
 * @example decimate(Float64Array.of(1, 3, NaN, 8), 2) // mean 2, 8; lowest 1, 8; highest 3, 8; known 2, 1
 */
export function decimate(values: Float64Array, days: number): Runs {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`No number of days: ${days}`);
  const count = Math.ceil(values.length / days);
  const mean = new Float64Array(count).fill(Number.NaN);
  const lowest = mean.slice();
  const highest = mean.slice();
  const known = new Uint16Array(count);
  for (let run = 0; run < count; run++) {
    const members = values.subarray(run * days, (run + 1) * days).filter((value) => !Number.isNaN(value));
    if (members.length === 0) continue;
    lowest[run] = Math.min(...members);
    highest[run] = Math.max(...members);
    // Rounding must not push the mean of equal days outside of them.
    const average = members.reduce((sum, value) => sum + value, 0) / members.length;
    mean[run] = Math.min(highest[run] as number, Math.max(lowest[run] as number, average));
    known[run] = members.length;
  }
  return { days, mean, lowest, highest, known };
}
