import { cholesky, solveCholesky } from "./cholesky.ts";
import { logistic } from "./logistic.ts";

/**
 * What is held to be true of some weights: a bell curve over all of them together, kept as its precision
 * (the inverse of its covariance) and precision × mean, because evidence simply adds to both.
 */
export interface GaussianBelief {
  readonly size: number;
  /** size × size, rows one after the other; only the lower half is kept up. */
  readonly precision: readonly number[];
  /** Precision × mean. */
  readonly pull: readonly number[];
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
  const precision = Array<number>(size * size).fill(0);
  const pull = Array<number>(size).fill(0);
  for (let i = 0; i < size; i++) {
    const one = 1 / deviations[i]! ** 2;
    precision[i * size + i] = one;
    pull[i] = one * means[i]!;
  }
  return { size, precision, pull };
}

/** Where a belief's middle lies and how wide it is; see `centre`. */
export interface Centre {
  readonly mean: Float64Array;
  readonly triangle: Float64Array;
}

/**
 * The middle of a belief and the triangle that its uncertainty is worked out with: the variance of Σ xᵢ·wᵢ
 * is the squared length of solveLower(triangle, x).
 *
 * @param into where to put both; new arrays when left out
 * @throws RangeError when the precision is not positive definite: beliefs made here always are.
 */
export function centre(belief: GaussianBelief, into = emptyCentre(belief.size)): Centre {
  const { size, precision, pull } = belief;
  if (!cholesky(precision, size, into.triangle)) {
    throw new RangeError("A belief must have a positive definite precision");
  }
  solveCholesky(into.triangle, pull, size, into.mean);
  return into;
}

function emptyCentre(size: number): Centre {
  return { mean: new Float64Array(size), triangle: new Float64Array(size * size) };
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
  const { peak, slope, move } = roomFor(size);
  const { mean: weights, triangle } = centre(belief, peak);
  const sharper = belief.precision.slice();
  for (let step = 0; step < steps; step++) {
    if (step > 0) copy(belief.precision, sharper);
    copy(belief.pull, slope);
    addProduct(slope, belief.precision, weights, -1);
    for (const { inputs, offset, yes } of observations) {
      let odds = offset;
      for (let i = 0; i < size; i++) odds += inputs[i]! * weights[i]!;
      const chance = logistic(odds);
      const information = chance * (1 - chance);
      for (let i = 0; i < size; i++) {
        const input = inputs[i]!;
        if (input === 0) continue;
        slope[i]! += input * ((yes ? 1 : 0) - chance);
        const row = i * size;
        const weight = input * information;
        for (let j = 0; j <= i; j++) sharper[row + j]! += weight * inputs[j]!;
      }
    }
    if (!cholesky(sharper, size, triangle)) return belief;
    solveCholesky(triangle, slope, size, move);
    for (let i = 0; i < size; i++) weights[i]! += move[i]!;
  }
  const pull = Array<number>(size).fill(0);
  addProduct(pull, sharper, weights, 1);
  return { size, precision: sharper, pull };
}

function copy(values: ArrayLike<number>, into: { [index: number]: number }): void {
  for (let i = 0; i < values.length; i++) into[i] = values[i]!;
}

/** Room to work in, kept between calls: to learn from ten years would otherwise take thousands of arrays. */
let room = makeRoom(0);

function makeRoom(size: number) {
  return { peak: emptyCentre(size), slope: new Float64Array(size), move: new Float64Array(size) };
}

function roomFor(size: number): typeof room {
  if (room.move.length !== size) room = makeRoom(size);
  return room;
}

/** Adds sign × A·x to `sum`, for a symmetric A of which the lower half is kept. */
function addProduct(
  sum: { [index: number]: number },
  matrix: ArrayLike<number>,
  x: ArrayLike<number>,
  sign: 1 | -1,
): void {
  const size = x.length;
  for (let i = 0; i < size; i++) {
    const row = i * size;
    const own = x[i]!;
    let all = sum[i]!;
    for (let j = 0; j < i; j++) {
      const entry = sign * matrix[row + j]!;
      all += entry * x[j]!;
      sum[j]! += entry * own;
    }
    sum[i] = all + sign * matrix[row + i]! * own;
  }
}

/**
 * A belief that lets go of old evidence: `kept` of what was learned since `origin` stays, the rest falls
 * back to `origin`, so that a person may change over the years.
 *
 * @param kept 0 (back to the origin) to 1 (nothing forgotten)
 */
export function relax(belief: GaussianBelief, origin: GaussianBelief, kept: number): GaussianBelief {
  const mix = (now: readonly number[], first: readonly number[]) => {
    const mixed = first.slice();
    for (let i = 0; i < mixed.length; i++) mixed[i]! += kept * (now[i]! - mixed[i]!);
    return mixed;
  };
  return {
    size: belief.size,
    precision: mix(belief.precision, origin.precision),
    pull: mix(belief.pull, origin.pull),
  };
}
