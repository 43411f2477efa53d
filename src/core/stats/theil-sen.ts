import { sortedQuantile } from "../series/quantile.ts";

/**
 * The typical change per day: the median of the slopes between every two days, which a few odd days cannot
 * tip (Sen 1968, "Estimates of the regression coefficient based on Kendall's tau"). Missing values (NaN)
 * are passed over.
 *
 * @param values one value a day, in order
 * @returns the slope per step, or undefined with fewer than two known values
 * @example theilSenSlope([1, 2, 9, 4]) // 1.5
 */
export function theilSenSlope(values: ArrayLike<number>): number | undefined {
  const slopes = new Float64Array((values.length * (values.length - 1)) / 2);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const slope = (values[j]! - values[i]!) / (j - i);
      if (!Number.isNaN(slope)) slopes[count++] = slope;
    }
  }
  return count > 0 ? sortedQuantile(slopes.subarray(0, count).sort(), 0.5) : undefined;
}
