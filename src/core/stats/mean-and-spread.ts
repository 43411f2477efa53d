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
 * Two passes, the second about the mean, since a plain sum of squares loses digits. Without any value,
 * count, mean and squares are 0. Indices outside the array are left out.
 *
 * @param from first index
 * @param to index after the last
 * @example meanAndSpread(Float64Array.of(2, NaN, 4), 0, 3) // { count: 2, mean: 3, squares: 2 }
 */
export function meanAndSpread(values: ArrayLike<number>, from: number, to: number): MeanAndSpread {
  const start = Math.max(0, from);
  const end = Math.min(to, values.length);
  let count = 0;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
  }
  const mean = count > 0 ? sum / count : 0;
  let squares = 0;
  for (let i = start; i < end; i++) {
    const distance = values[i]! - mean;
    if (!Number.isNaN(distance)) squares += distance * distance;
  }
  return { count, mean, squares };
}
