/**
 * How far a weighted sum of days scatters when neighbouring days resemble each other: its variance where
 * each day has variance 1 and an AR(1) memory. A mean has the weights 1/n, a difference of means 1/n and −1/m,
 * a slope those of least squares. Days that are not known weigh 0.
 *
 * @param weights one a day, without holes
 * @param memory share of a departure that is left a day later
 * @example weightedSumVariance([0.5, 0.5], 0) // 0.5: two days that know nothing of each other
 * @example weightedSumVariance([0.5, 0.5], 1) // 1: the same day twice
 */
export function weightedSumVariance(weights: ArrayLike<number>, memory: number): number {
  let variance = 0;
  let echo = 0;
  for (let day = 0; day < weights.length; day++) {
    const weight = weights[day]!;
    variance += weight * (weight + 2 * echo);
    echo = memory * (echo + weight);
  }
  return Math.max(0, variance);
}
