import { logGamma } from "./log-gamma.ts";

const STEPS = 1000;
const CLOSE = 1e-15;
const TINY = 1e-300;

/**
 * The share of a beta distribution that lies below x (the regularised incomplete beta function), by Lentz's
 * continued fraction (Numerical Recipes, third edition, section 6.4). Student's t stands on it.
 *
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @param x 0 to 1
 * @example incompleteBeta(2, 3, 0.9) // 0.9963
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction settles fast on the side of the mean that holds x, and slowly beyond it.
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, 1 - x)) / b;
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return value;
}

/** Keeps a divisor away from 0. */
function away(divisor: number): number {
  return Math.abs(divisor) < TINY ? TINY : divisor;
}
