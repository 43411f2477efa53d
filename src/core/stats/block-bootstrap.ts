import { sortedQuantile } from "../series/quantile.ts";
import { studentQuantile } from "./student-t.ts";

/** A slope and the interval that holds the true one 95 times in 100. */
export interface SlopeInterval {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 2000;
const SHARE = 0.975;
const NORMAL = 1.959963984540054;

/**
 * How much the outcome rises for one step of the cause, with its 95 % interval: blocks of neighbouring days
 * are drawn anew, with replacement, so that days that resemble each other count as what they are (Künsch
 * 1989, "The jackknife and the bootstrap for general stationary observations"). Few blocks say less of
 * their own scatter than many; the interval is widened for it as Student's t widens one.
 *
 * @param cause and `outcome` one value a paired day, without gaps
 * @param length days a block; days at the start that fill no block are left out
 * @returns undefined with fewer than three blocks, or where the cause does not vary
 * @example blockBootstrapSlope(sleep, mood, 14, seeded(1)) // { slope: 0.4, low: 0.1, high: 0.7 }
 */
export function blockBootstrapSlope(
  cause: Float64Array,
  outcome: Float64Array,
  length: number,
  random: () => number,
): SlopeInterval | undefined {
  const blocks = Math.floor(cause.length / length);
  if (blocks < 3) return undefined;
  const skip = cause.length - blocks * length;
  const left = cause.slice(skip);
  const right = outcome.slice(skip);
  const leftMean = mean(left);
  const rightMean = mean(right);
  const products = new Float64Array(blocks);
  const squares = new Float64Array(blocks);
  for (let i = 0; i < left.length; i++) {
    const block = Math.floor(i / length);
    const step = left[i]! - leftMean;
    products[block]! += step * (right[i]! - rightMean);
    squares[block]! += step * step;
  }
  const slope = sum(products) / sum(squares);
  if (!Number.isFinite(slope)) return undefined;
  const slopes = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    let [up, across] = [0, 0];
    for (let block = 0; block < blocks; block++) {
      const drawn = Math.floor(random() * blocks);
      up += products[drawn]!;
      across += squares[drawn]!;
    }
    slopes[draw] = across > 0 ? up / across : slope;
  }
  slopes.sort();
  const freedom = blocks - 1;
  const widen =
    (studentQuantile({ freedom, location: 0, scale: 1 }, SHARE) / NORMAL) * Math.sqrt(blocks / freedom);
  return {
    slope,
    low: slope + widen * (sortedQuantile(slopes, 1 - SHARE) - slope),
    high: slope + widen * (sortedQuantile(slopes, SHARE) - slope),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: Float64Array): number {
  return sum(values) / values.length;
}
