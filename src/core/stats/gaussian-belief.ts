import { cholesky, solveCholesky } from "./cholesky.ts";
import { logistic } from "./logistic.ts";

/**
 * What is held to be true of some weights: a bell curve over all of them together, kept as its precision
 * (the inverse of its covariance) and precision × mean, because evidence simply adds to both.
 */
export interface GaussianBelief {
  readonly size: number;
  /** size × size, rows one after the other; only the lower half is kept up. */
  readonly precision: Float64Array;
  /** Precision × mean. */
  readonly pull: Float64Array;
}

/** One observed yes or no, with what was known before it. */
export interface Observation {
  readonly inputs: ArrayLike<number>;
  /** Log odds that hold before any weight has its say. */
  readonly offset: number;
  readonly yes: boolean;
}

/** Newton's method doubles its right digits each step, and a week moves a belief only a little. */
const STEPS = 2;

/**
 * The belief where each weight is known apart from the others, with its mean and standard deviation.
 *
 * @example independentBelief([0.5], [2]).precision // [0.25]
 */
export function independentBelief(means: ArrayLike<number>, deviations: ArrayLike<number>): GaussianBelief {
  const size = means.length;
  const precision = new Float64Array(size * size);
  const pull = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const one = 1 / deviations[i]! ** 2;
    precision[i * size + i] = one;
    pull[i] = one * means[i]!;
  }
  return { size, precision, pull };
}

/**
 * The middle of a belief and the triangle that its uncertainty is worked out with: the variance of Σ xᵢ·wᵢ
 * is the squared length of solveLower(triangle, x).
 *
 * @throws RangeError when the precision is not positive definite: beliefs made here always are.
 */
export function centre(belief: GaussianBelief): { mean: Float64Array; triangle: Float64Array } {
  const triangle = cholesky(belief.precision, belief.size);
  if (!triangle) throw new RangeError("A belief must have a positive definite precision");
  return { mean: solveCholesky(triangle, belief.pull, belief.size), triangle };
}

/**
 * The belief after seeing yes and no answers whose log odds are offset + Σ inputᵢ·weightᵢ: logistic
 * regression with the old belief as prior, by Newton's steps to the peak and a bell curve fitted there
 * (Laplace's approximation; Spiegelhalter and Lauritzen 1990, "Sequential updating of conditional
 * probabilities on directed graphical structures"). Without observations it is the old belief.
 *
 * @param steps how many of Newton's steps; two are enough where few observations meet a firm belief
 * @example learn(independentBelief([0], [1]), [{ inputs: [1], offset: 0, yes: true }]) // mean 0.36
 */
export function learn(
  belief: GaussianBelief,
  observations: readonly Observation[],
  steps = STEPS,
): GaussianBelief {
  if (observations.length === 0) return belief;
  const { size } = belief;
  let weights = centre(belief).mean;
  let precision = belief.precision;
  for (let step = 0; step < steps; step++) {
    precision = belief.precision.slice();
    const slope = plusProduct(belief.pull, belief.precision, weights, -1);
    for (const { inputs, offset, yes } of observations) {
      let odds = offset;
      for (let i = 0; i < size; i++) odds += inputs[i]! * weights[i]!;
      const chance = logistic(odds);
      const information = chance * (1 - chance);
      for (let i = 0; i < size; i++) {
        const input = inputs[i]!;
        if (input === 0) continue;
        slope[i]! += input * ((yes ? 1 : 0) - chance);
        for (let j = 0; j <= i; j++) precision[i * size + j]! += input * information * inputs[j]!;
      }
    }
    const triangle = cholesky(precision, size);
    if (!triangle) return belief;
    const move = solveCholesky(triangle, slope, size);
    weights = weights.map((weight, i) => weight + move[i]!);
  }
  return { size, precision, pull: plusProduct(new Float64Array(size), precision, weights, 1) };
}

/** start + sign × A·x for a symmetric A of which the lower half is kept. */
function plusProduct(start: Float64Array, matrix: Float64Array, x: Float64Array, sign: 1 | -1): Float64Array {
  const size = x.length;
  const sum = start.slice();
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const entry = sign * matrix[i * size + j]!;
      sum[i]! += entry * x[j]!;
      sum[j]! += entry * x[i]!;
    }
    sum[i]! += sign * matrix[i * size + i]! * x[i]!;
  }
  return sum;
}

/**
 * A belief that lets go of old evidence: `kept` of what was learned since `origin` stays, the rest falls
 * back to `origin`, so that a person may change over the years.
 *
 * @param kept 0 (back to the origin) to 1 (nothing forgotten)
 */
export function relax(belief: GaussianBelief, origin: GaussianBelief, kept: number): GaussianBelief {
  const mix = (now: Float64Array, first: Float64Array) => {
    const mixed = new Float64Array(now.length);
    for (let i = 0; i < now.length; i++) mixed[i] = first[i]! + kept * (now[i]! - first[i]!);
    return mixed;
  };
  return {
    size: belief.size,
    precision: mix(belief.precision, origin.precision),
    pull: mix(belief.pull, origin.pull),
  };
}
