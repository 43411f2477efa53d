import { meanAndSpread } from "./mean-and-spread.ts";
import { weightedSumVariance } from "./weighted-sum-variance.ts";

/** How much days wobble, and for how long a departure lasts. */
export interface LastingNoise {
  /** Share of a departure that is left a day later, 0 to 0.95. */
  readonly memory: number;
  readonly variance: number;
  /** How many independent days would tell the variance as well; at least 1. */
  readonly freedom: number;
}

/** Days without what was fitted to them (a mean, a line), NaN where unknown. */
export interface Residuals {
  readonly values: Float64Array;
  /** What was fitted, as columns of unit length over the known days: each has swallowed some of the noise. */
  readonly fitted: readonly Float64Array[];
}

/** Indices of a column of days, the last not included. */
export interface DayRange {
  readonly from: number;
  readonly end: number;
}

/** What memory is expected before there are days, and how many pairs of days that is worth. */
const EXPECTED_MEMORY = 0.3;
const EXPECTED_PAIRS = 10;
const MOST_MEMORY = 0.95;

/**
 * Memory and variance of daily noise, pooled over runs of days that each had their own mean or line taken
 * out. A fitted mean makes days look less alike than they are, by (1 + 3 × memory) ÷ n, and a line by
 * (2 + 4 × memory) ÷ n (Kendall 1954, "Note on bias in the estimation of autocorrelation"); both are put back.
 *
 * @returns undefined with fewer than 3 days beyond what was fitted, or where nothing varies
 */
export function lastingNoise(runs: readonly Residuals[]): LastingNoise | undefined {
  let [count, squares, pairs, products, fitted] = [0, 0, 0, 0, 0];
  for (const run of runs) {
    fitted += run.fitted.length;
    for (let day = 0; day < run.values.length; day++) {
      const value = run.values[day]!;
      if (Number.isNaN(value)) continue;
      count += 1;
      squares += value * value;
      const before = day > 0 ? run.values[day - 1]! : Number.NaN;
      if (Number.isNaN(before)) continue;
      pairs += 1;
      products += value * before;
    }
  }
  if (count - fitted < 3 || !(squares > 0)) return undefined;
  const seen = pairs > 0 ? (products / pairs) * (count / squares) : 0;
  const columns = fitted / runs.length;
  const lost = ((columns + (columns + 2) * Math.max(0, seen)) * runs.length) / count;
  const unbiased = seen + lost;
  const shrunk = (pairs * unbiased + EXPECTED_PAIRS * EXPECTED_MEMORY) / (pairs + EXPECTED_PAIRS);
  const memory = Math.min(MOST_MEMORY, Math.max(0, shrunk));
  const swallowed = runs.reduce(
    (sum, run) => sum + run.fitted.reduce((own, column) => own + weightedSumVariance(column, memory), 0),
    0,
  );
  const independent = (count * (1 - memory * memory)) / (1 + memory * memory);
  return {
    memory,
    // With strong memory a fitted mean can swallow nearly all that a short run has.
    variance: squares / Math.max(count - swallowed, count / 5),
    freedom: Math.max(1, independent - fitted),
  };
}

/** A stretch of days about its own mean; undefined with fewer than 3 known days, which tell no noise. */
export function withoutMean(values: Float64Array, { from, end }: DayRange): Residuals | undefined {
  const { count, mean } = meanAndSpread(values, from, end);
  if (count < 3) return undefined;
  const own = values.slice(from, end);
  return {
    values: own.map((value) => value - mean),
    fitted: [own.map((value) => (Number.isNaN(value) ? 0 : 1 / Math.sqrt(count)))],
  };
}
