import { ranks } from "./ranks.ts";

/**
 * How closely two columns follow one line, −1 to 1 (Pearson).
 *
 * @returns undefined where a column does not vary
 * @example correlation([1, 2, 3], [2, 4, 6]) // 1
 */
export function correlation(left: ArrayLike<number>, right: ArrayLike<number>): number | undefined {
  const days = left.length;
  let [leftSum, rightSum] = [0, 0];
  for (let i = 0; i < days; i++) {
    leftSum += left[i]!;
    rightSum += right[i]!;
  }
  let [both, leftSquares, rightSquares] = [0, 0, 0];
  for (let i = 0; i < days; i++) {
    const x = left[i]! - leftSum / days;
    const y = right[i]! - rightSum / days;
    both += x * y;
    leftSquares += x * x;
    rightSquares += y * y;
  }
  if (!(leftSquares > 0 && rightSquares > 0)) return undefined;
  return Math.min(1, Math.max(-1, both / Math.sqrt(leftSquares * rightSquares)));
}

/**
 * How closely two columns rise and fall together, whatever the shape of their relation, −1 to 1 (Spearman).
 * Equal values share a rank; outliers count no more than their place.
 *
 * @returns undefined where a column does not vary
 * @example rankCorrelation([1, 2, 3], [1, 10, 100]) // 1
 */
export function rankCorrelation(left: ArrayLike<number>, right: ArrayLike<number>): number | undefined {
  return correlation(ranks(left), ranks(right));
}
