/** Acklam's coefficients for the middle and, each after the other, for the tails. */
const MIDDLE = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
] as const;
const UNDER_MIDDLE = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
] as const;
const TAIL = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
] as const;
const UNDER_TAIL = [
  7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1,
] as const;
/** Shares below this lie in a tail. */
const EDGE = 0.02425;

/**
 * The value below which a share of the standard normal distribution lies, to eight digits (Acklam 2003, "An
 * algorithm for computing the inverse normal cumulative distribution function").
 *
 * @param share between 0 and 1, neither included
 * @throws RangeError for another share
 * @example normalQuantile(0.975) // 1.96
 */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`No share of a distribution: ${share}`);
  if (share > 1 - EDGE) return -normalQuantile(1 - share);
  if (share < EDGE) {
    const x = Math.sqrt(-2 * Math.log(share));
    return polynomial(TAIL, x) / polynomial(UNDER_TAIL, x);
  }
  const x = share - 0.5;
  return (x * polynomial(MIDDLE, x * x)) / polynomial(UNDER_MIDDLE, x * x);
}

/** Horner's rule, the highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
