/** Where values lie and how far they scatter. `count` is how many values there were. */
export interface MeanAndSpread {
  readonly count: number;
  readonly mean: number;
  /** Sum of squared distances from the mean: what a standard deviation is made of. */
  readonly squares: number;
}

/**
 * Mean and scatter of the known values of a stretch of days: what is usual there, and how much usual
 * wobbles. NaN marks a missing value and is passed over.
 *
 * The mean is moved along value by value (Welford 1962, "Note on a method for calculating corrected sums of
 * squares and products"), which loses no digits where a plain sum of squares would. Without any value,
 * count, mean and squares are 0. Indices outside the array are left out.
 *
 * @param from first index
 * @param to index after the last
 * @example meanAndSpread(Float64Array.of(2, NaN, 4), 0, 3) // { count: 2, mean: 3, squares: 2 }
 */
export function meanAndSpread(values: ArrayLike<number>, from: number, to: number): MeanAndSpread {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let i = Math.max(0, from); i < Math.min(to, values.length); i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    count += 1;
    const step = value - mean;
    mean += step / count;
    squares += step * (value - mean);
  }
  return { count, mean, squares };
}
