import { sortedQuantile } from "../series/quantile.ts";

/**
 * The typical change per day: the median of the slopes between every two days, which a few odd days cannot
 * tip (Sen 1968, "Estimates of the regression coefficient based on Kendall's tau"). Missing values (NaN)
 * are passed over.
 *
 * @param values one value a day, in order
 * @param beyond what the slope must exceed, up or down; sorting is spared where it clearly does not
 * @returns the slope per step, or undefined with fewer than two known values or where it is not beyond
 * @example theilSenSlope([1, 2, 9, 4]) // 1.5
 */
export function theilSenSlope(
  values: ArrayLike<number>,
  beyond = Number.NEGATIVE_INFINITY,
): number | undefined {
  const { length } = values;
  let known = 0;
  for (let i = 0; i < length; i++) if (!Number.isNaN(values[i]!)) known += 1;
  const count = (known * (known - 1)) / 2;
  if (count === 0) return undefined;
  let up = 0;
  let down = 0;
  let left = (length * (length - 1)) / 2;
  // A median beyond the bound has at least half of the slopes beyond it. Days far apart come first: where values
  // only wobble, few slopes between these are steep, and that is seen halfway.
  for (let days = length - 1; days > 0; days--) {
    for (let i = 0; i + days < length; i++) {
      const slope = (values[i + days]! - values[i]!) / days;
      if (slope > beyond) up += 1;
      if (slope < -beyond) down += 1;
    }
    left -= length - days;
    if ((Math.max(up, down) + left) * 2 < count) return undefined;
  }
  const slopes = new Float64Array(count);
  let filled = 0;
  for (let i = 0; i < length; i++) {
    for (let j = i + 1; j < length; j++) {
      const slope = (values[j]! - values[i]!) / (j - i);
      if (!Number.isNaN(slope)) slopes[filled++] = slope;
    }
  }
  const slope = sortedQuantile(slopes.sort(), 0.5);
  return Math.abs(slope) > beyond ? slope : undefined;
}
