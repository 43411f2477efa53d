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
  if (cannotExceed(values, beyond)) return undefined;
  let count = 0;
  let up = 0;
  let down = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const slope = (values[j]! - values[i]!) / (j - i);
      if (Number.isNaN(slope)) continue;
      count += 1;
      if (slope > beyond) up += 1;
      if (slope < -beyond) down += 1;
    }
  }
  // A median beyond the bound has at least half of the slopes beyond it.
  if (count === 0 || Math.max(up, down) * 2 < count) return undefined;
  const slopes = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const slope = (values[j]! - values[i]!) / (j - i);
      if (!Number.isNaN(slope)) slopes[--count] = slope;
    }
  }
  const slope = sortedQuantile(slopes.sort(), 0.5);
  return Math.abs(slope) > beyond ? slope : undefined;
}

/**
 * Whether less than half of the slopes can lie beyond a bound, since even the whole range of the values, spread
 * over as many days, would not: most days of most lives are told so, without a look at each pair.
 */
function cannotExceed(values: ArrayLike<number>, bound: number): boolean {
  let known = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    known += 1;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  let steep = 0;
  for (let days = 1; days < values.length && (most - least) / days > bound; days++) {
    steep += values.length - days;
  }
  return steep * 2 < (known * (known - 1)) / 2;
}
