/**
 * What each p value is worth after so many were looked at: calling all with q ≤ 0.1 a finding makes at most
 * one in ten of them false (Benjamini and Hochberg 1995, "Controlling the false discovery rate").
 *
 * @returns one q value for each p value, in the same order; no p value, no q value
 * @example benjaminiHochberg([0.01, 0.04, 0.5]) // [0.03, 0.06, 0.5]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => b.p - a.p);
  const qValues = Array<number>(pValues.length).fill(1);
  let least = 1;
  order.forEach(({ p, index }, fromLargest) => {
    least = Math.min(least, p * (pValues.length / (pValues.length - fromLargest)));
    qValues[index] = least;
  });
  return qValues;
}
