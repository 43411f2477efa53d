import { cholesky, solveCholesky } from "./cholesky.ts";
import type { StudentMixture } from "./student-mixture.ts";

/** What a regression says of one effect, and of how long a departure lasts. */
export interface AutoregressiveRegression {
  /** The first input's effect: a Student-t distribution for each memory, weighted by how likely that is. */
  readonly effect: StudentMixture;
  /** Mean of the share of a departure that is left a day later. */
  readonly memory: number;
}

/** Memories looked at, evenly: beyond ±0.95 a series is as good as without a usual to return to. */
const MOST_MEMORY = 0.95;
const GRID = 191;

/**
 * The effect of an input on a daily value whose departures last for days: y = α + βx + … + e, where e is
 * AR(1). With flat priors each memory has an exact answer (Zellner and Tiao 1964, "Bayesian analysis of the
 * regression model with autocorrelated errors"), and the memory is summed over a grid: no sampling.
 *
 * @param outcome one value a day, without gaps
 * @param inputs columns beside it; the first is the one whose effect is asked for
 * @returns undefined where there are too few days or the inputs cannot be told apart
 * @example autoregressiveRegression(sleep, [magnesium, weekend])
 */
export function autoregressiveRegression(
  outcome: ArrayLike<number>,
  inputs: readonly ArrayLike<number>[],
): AutoregressiveRegression | undefined {
  const size = inputs.length + 1;
  const freedom = outcome.length - size;
  if (freedom < 1) return undefined;
  const rows = Array.from({ length: outcome.length }, (_, day) => [
    ...inputs.map((input) => input[day]!),
    1,
    outcome[day]!,
  ]);
  const answers = [];
  for (let i = 0; i < GRID; i++) {
    const memory = MOST_MEMORY * ((2 * i) / (GRID - 1) - 1);
    const answer = answerGiven(memory, rows, size, freedom);
    if (!answer) return undefined;
    answers.push({ memory, ...answer });
  }
  const most = answers.reduce((best, { logWeight }) => Math.max(best, logWeight), Number.NEGATIVE_INFINITY);
  const total = answers.reduce((sum, { logWeight }) => sum + Math.exp(logWeight - most), 0);
  const weighted = answers.map((one) => ({ ...one, weight: Math.exp(one.logWeight - most) / total }));
  return {
    effect: weighted.map(({ location, scale, weight }) => ({ freedom, location, scale, weight })),
    memory: weighted.reduce((sum, { memory, weight }) => sum + weight * memory, 0),
  };
}

/** Least squares on what each day adds to the day before, the first day included at its own variance. */
function answerGiven(memory: number, rows: readonly number[][], size: number, freedom: number) {
  const width = size + 1;
  const products = new Float64Array(width * width);
  rows.forEach((row, day) => {
    const before = rows[day - 1];
    const own = before ? 1 : Math.sqrt(1 - memory * memory);
    const news = row.map((value, column) => own * value - (before ? memory * before[column]! : 0));
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < width; j++) products[i * width + j]! += news[i]! * news[j]!;
    }
  });
  const inputs = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    inputs.set(products.subarray(i * width, i * width + size), i * size);
  }
  const lower = cholesky(inputs, size);
  if (!lower) return undefined;
  const right = Float64Array.from({ length: size }, (_, i) => products[i * width + size]!);
  const solution = solveCholesky(lower, right, size);
  let squares = products[width * width - 1]!;
  let logDeterminant = 0;
  for (let i = 0; i < size; i++) {
    squares -= solution[i]! * right[i]!;
    logDeterminant += 2 * Math.log(lower[i * size + i]!);
  }
  if (!(squares > 0)) return undefined;
  const unit = Float64Array.from({ length: size }, (_, i) => (i === 0 ? 1 : 0));
  const variance = solveCholesky(lower, unit, size)[0]!;
  return {
    location: solution[0]!,
    scale: Math.sqrt((squares / freedom) * variance),
    logWeight: 0.5 * Math.log(1 - memory * memory) - 0.5 * logDeterminant - (freedom / 2) * Math.log(squares),
  };
}
