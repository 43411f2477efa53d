import type { Gapless } from "./gapless.ts";
import type { MeanAndSpread } from "./mean-and-spread.ts";

/** How many days are worked out together. */
const TOGETHER = 4;

/**
 * What `meanAndSpread` says of the days before each day of years. A sum has to wait for each of its additions,
 * and neighbouring days look back on nearly the same values: four of them side by side take as long as one, and
 * each still adds its own values in their order, so that it comes out alike to the last bit.
 *
 * @example new TrailingSpread(new Gapless(Float64Array.of(2, NaN, 4)), 3).before(3) // { count: 2, mean: 3, squares: 2 }
 */
export class TrailingSpread {
  readonly #values: Gapless;
  readonly #days: number;
  /** The first of the four days that are worked out. */
  #first = Number.NaN;
  /** Of each of them: where its known values begin and end, and what they make. */
  readonly #start = new Int32Array(TOGETHER);
  readonly #end = new Int32Array(TOGETHER);
  readonly #mean = new Float64Array(TOGETHER);
  readonly #squares = new Float64Array(TOGETHER);

  /** @param days how many days are looked back on */
  constructor(values: Gapless, days: number) {
    this.#values = values;
    this.#days = days;
  }

  /** Mean and scatter of the days before an index, itself not included. Quick where days are asked for in turn. */
  before(index: number): MeanAndSpread {
    if (!(index >= this.#first && index < this.#first + TOGETHER)) this.#workOut(index);
    const at = index - this.#first;
    const count = this.#end[at]! - this.#start[at]!;
    return { count, mean: this.#mean[at]!, squares: this.#squares[at]! };
  }

  #workOut(first: number): void {
    const { known } = this.#values;
    const start = this.#start;
    const end = this.#end;
    const mean = this.#mean;
    const squares = this.#squares;
    for (let k = 0; k < TOGETHER; k++) {
      start[k] = this.#values.before(first + k - this.#days);
      end[k] = this.#values.before(first + k);
    }
    // All four look back on what lies between: from where the last begins to where the first ends.
    const from = start[TOGETHER - 1]!;
    const to = Math.max(from, end[0]!);
    for (let k = 0; k < TOGETHER; k++) mean[k] = sum(known, start[k]!, Math.min(from, end[k]!), 0);
    addSums(known, from, to, mean);
    for (let k = 0; k < TOGETHER; k++) {
      const count = end[k]! - start[k]!;
      mean[k] = count > 0 ? sum(known, to, end[k]!, mean[k]!) / count : 0;
      squares[k] = sumOfSquares(known, start[k]!, Math.min(from, end[k]!), mean[k]!, 0);
    }
    addSumsOfSquares(known, from, to, mean, squares);
    for (let k = 0; k < TOGETHER; k++) {
      squares[k] = sumOfSquares(known, to, end[k]!, mean[k]!, squares[k]!);
    }
    this.#first = first;
  }
}

/** Goes on with a sum. */
function sum(values: Float64Array, from: number, to: number, begun: number): number {
  let all = begun;
  for (let i = from; i < to; i++) all += values[i]!;
  return all;
}

function sumOfSquares(values: Float64Array, from: number, to: number, mean: number, begun: number): number {
  let all = begun;
  for (let i = from; i < to; i++) all += (values[i]! - mean) * (values[i]! - mean);
  return all;
}

/** Goes on with four sums of the same values. */
function addSums(values: Float64Array, from: number, to: number, sums: Float64Array): void {
  let a = sums[0]!;
  let b = sums[1]!;
  let c = sums[2]!;
  let d = sums[3]!;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    a += value;
    b += value;
    c += value;
    d += value;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
}

/** The same with squared distances from four means. */
function addSumsOfSquares(
  values: Float64Array,
  from: number,
  to: number,
  means: Float64Array,
  sums: Float64Array,
): void {
  const meanA = means[0]!;
  const meanB = means[1]!;
  const meanC = means[2]!;
  const meanD = means[3]!;
  let a = sums[0]!;
  let b = sums[1]!;
  let c = sums[2]!;
  let d = sums[3]!;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    a += (value - meanA) * (value - meanA);
    b += (value - meanB) * (value - meanB);
    c += (value - meanC) * (value - meanC);
    d += (value - meanD) * (value - meanD);
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
}
