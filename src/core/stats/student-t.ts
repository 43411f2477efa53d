import { incompleteBeta } from "./incomplete-beta.ts";
import { invert } from "./invert.ts";
import { logGamma } from "./log-gamma.ts";

/** A bell curve with heavier tails, for a mean whose spread is itself only estimated. */
export interface StudentT {
  /** Degrees of freedom, above 0: the more, the nearer to a normal distribution. */
  readonly freedom: number;
  readonly location: number;
  /** Above 0. */
  readonly scale: number;
}

/**
 * How densely a Student-t distribution lies around a value.
 *
 * @example studentDensity({ freedom: 1, location: 0, scale: 1 }, 0) // 1 / π
 */
export function studentDensity({ freedom, location, scale }: StudentT, value: number): number {
  const z = (value - location) / scale;
  const logFront = logGamma((freedom + 1) / 2) - logGamma(freedom / 2) - 0.5 * Math.log(freedom * Math.PI);
  return Math.exp(logFront - ((freedom + 1) / 2) * Math.log1p((z * z) / freedom)) / scale;
}

/**
 * How likely a Student-t distribution stays below a value, 0 to 1.
 *
 * @example studentCdf({ freedom: 10, location: 0, scale: 1 }, 2.228) // 0.975
 */
export function studentCdf({ freedom, location, scale }: StudentT, value: number): number {
  const z = (value - location) / scale;
  const tail = incompleteBeta(freedom / 2, 0.5, freedom / (freedom + z * z)) / 2;
  return z > 0 ? 1 - tail : tail;
}

/**
 * The value below which a share of a Student-t distribution lies: what makes an interval from an estimate
 * and its error.
 *
 * @param share between 0 and 1, neither included
 * @throws RangeError for another share
 * @example studentQuantile({ freedom: 10, location: 0, scale: 1 }, 0.975) // 2.228
 */
export function studentQuantile({ freedom, location, scale }: StudentT, share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`No share of a distribution: ${share}`);
  // Both tails are alike; the lower one keeps its digits where the upper one is nearly 1.
  if (share > 0.5) return 2 * location - studentQuantile({ freedom, location, scale }, 1 - share);
  const standard = { freedom, location: 0, scale: 1 };
  return location + scale * invert((z) => studentCdf(standard, z), share, 0, 1);
}
