/** Lanczos's coefficients for g = 7, as Godfrey worked them out: fifteen right digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/**
 * The logarithm of the gamma function, which carries factorials on to numbers between the whole ones.
 *
 * @param x above 0
 * @example logGamma(5) // log(24)
 */
export function logGamma(x: number): number {
  // The series holds from one half up; below it the reflection formula leads there.
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (x - 1 + i);
  const shifted = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(sum);
}
