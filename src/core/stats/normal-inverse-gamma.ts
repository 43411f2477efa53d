import { meanAndSpread } from "./mean-and-spread.ts";
import type { StudentT } from "./student-t.ts";

/**
 * What is held to be true of the mean and the variance of some values at once: the mean is normal around
 * `mean` with the variance divided by `strength`, the variance inverse-gamma.
 */
export interface NormalInverseGamma {
  readonly mean: number;
  /** How many values the belief about the mean is worth. */
  readonly strength: number;
  readonly shape: number;
  readonly scale: number;
}

/** Knows nothing, and turns into the usual t interval after two values (Jeffreys's prior). */
export const jeffreys: NormalInverseGamma = { mean: 0, strength: 0, shape: -0.5, scale: 0 };

/**
 * The belief after seeing values (Murphy 2007, "Conjugate Bayesian analysis of the Gaussian distribution",
 * section 6). NaN marks a missing value and is passed over; without any value it is the old belief.
 *
 * @example learnValues(jeffreys, [4, 6, 5]).mean // 5
 */
export function learnValues(prior: NormalInverseGamma, values: ArrayLike<number>): NormalInverseGamma {
  const { count, mean, squares } = meanAndSpread(values, 0, values.length);
  if (count === 0) return prior;
  const strength = prior.strength + count;
  const surprise = (prior.strength * count * (mean - prior.mean) ** 2) / strength;
  return {
    mean: (prior.strength * prior.mean + count * mean) / strength,
    strength,
    shape: prior.shape + count / 2,
    scale: prior.scale + (squares + surprise) / 2,
  };
}

/**
 * What a belief says of the mean alone.
 *
 * @returns undefined while the belief is too weak to say anything of it: Jeffreys's prior needs two values
 *   that differ
 */
export function marginalMean(belief: NormalInverseGamma): StudentT | undefined {
  const { mean, strength, shape, scale } = belief;
  if (!(strength > 0 && shape > 0 && scale > 0)) return undefined;
  return { freedom: 2 * shape, location: mean, scale: Math.sqrt(scale / (shape * strength)) };
}
