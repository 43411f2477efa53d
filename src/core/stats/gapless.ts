import { type MeanAndSpread, meanAndSpread } from "./mean-and-spread.ts";

/**
 * The known values of a column of days, moved together, for callers that look back over months from each
 * day of ten years: gaps come at random, and a processor that guesses wrong at each of them loses time.
 *
 * @example new Gapless(Float64Array.of(2, NaN, 4)).meanAndSpread(0, 3) // { count: 2, mean: 3, squares: 2 }
 */
export class Gapless {
  /** The known values, the earliest first; behind the last of them stand zeros. */
  readonly known: Float64Array;
  /** How many values are known before each index, and at the end before all of them. */
  readonly #before: Int32Array;

  /** @param values one number a day, NaN where there is none */
  constructor(values: Float64Array) {
    this.known = new Float64Array(values.length);
    this.#before = new Int32Array(values.length + 1);
    let count = 0;
    for (let i = 0; i < values.length; i++) {
      if (!Number.isNaN(values[i]!)) this.known[count++] = values[i]!;
      this.#before[i + 1] = count;
    }
  }

  /** How many values are known before an index. */
  before(index: number): number {
    return this.#before[Math.min(Math.max(0, index), this.#before.length - 1)]!;
  }

  /** What `meanAndSpread` says of the column's indices `from` up to but not including `to`. */
  meanAndSpread(from: number, to: number): MeanAndSpread {
    return meanAndSpread(this.known, this.before(from), this.before(to));
  }
}
