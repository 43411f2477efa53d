import { REPORT_DAYS } from "./day-inputs.ts";
import { LOAD_DAYS } from "./load-weights.ts";

/** What is usual in a person's reports. */
export interface UsualReports {
  readonly mean: number;
  /** Standard deviation of single reports. */
  readonly spread: number;
  /** How many reports in equal weight would say as much. */
  readonly count: number;
  /** The part of the mean that is made of the last four weeks themselves. */
  readonly lately: number;
}

/** How much people's reports typically wobble, as a standard deviation, worth a fortnight of reports. */
const TYPICAL_SPREAD = 0.5;
const PRIOR_REPORTS = 14;
/**
 * What a report weighs, against one of an ordinary older day, that lies in the last four weeks or on a day
 * above the usual. Little, so that a crunch does not become its own yardstick, nor four months of it; something,
 * so that there is a yardstick in the first weeks, and a life that stays different gets a new usual in time.
 */
const LESS = 0.25;
/** Reports are counted in thousandths, whose sums are whole and so exact wherever the counting began. */
const WHOLE = 1000;

/** Running sums: what stands at i is of all days before i. */
interface Sums {
  readonly count: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/**
 * What is usual in a person's reports on each day: the year up to it. Running sums, so that a day costs the
 * same however long the year; of whole numbers, so that a day reads alike whatever was known before that year.
 *
 * @example new YearOfReports(dailyReports(columns)).on(index)?.mean // 3.4
 */
export class YearOfReports {
  readonly #reports: Float64Array;
  readonly #all: Sums;
  /** Of days above the usual only. */
  readonly #above: Sums;

  /** @param reports one number a day, 1 to 5, NaN where there is none */
  constructor(reports: Float64Array) {
    this.#reports = reports;
    this.#all = noSums(reports.length);
    this.#above = noSums(reports.length);
    for (let i = 0; i < reports.length; i++) this.#add(this.#all, i, true);
  }

  /** Notes whether a day turned out above the usual. Days are to be noted one after the other, all of them. */
  note(index: number, isAbove: boolean): void {
    if (index >= 0 && index < this.#reports.length) this.#add(this.#above, index, isAbove);
  }

  /** What is usual up to and including the day at `index`; undefined without any report. */
  on(index: number): UsualReports | undefined {
    const length = this.#reports.length;
    const end = Math.min(length, Math.max(0, index + 1));
    const middle = Math.min(length, Math.max(0, index + 1 - LOAD_DAYS));
    const start = Math.min(length, Math.max(0, index + 1 - REPORT_DAYS));
    const less = between(this.#above.count, start, middle) + between(this.#all.count, middle, end);
    const full = between(this.#all.count, start, middle) - between(this.#above.count, start, middle);
    const weight = full + LESS * less;
    if (weight === 0) return undefined;
    const fullSum = between(this.#all.sum, start, middle) - between(this.#above.sum, start, middle);
    const lessSum = between(this.#above.sum, start, middle) + between(this.#all.sum, middle, end);
    const fullSquares =
      between(this.#all.squares, start, middle) - between(this.#above.squares, start, middle);
    const lessSquares = between(this.#above.squares, start, middle) + between(this.#all.squares, middle, end);
    const mean = (fullSum + LESS * lessSum) / weight;
    // Each about its own mean: a time above the usual must not widen what is usual.
    const scatter = about(full, fullSum, fullSquares) + LESS * about(less, lessSum, lessSquares);
    return {
      mean: mean / WHOLE,
      spread: Math.sqrt(
        (scatter / WHOLE ** 2 + PRIOR_REPORTS * TYPICAL_SPREAD ** 2) / (weight + PRIOR_REPORTS),
      ),
      count: (weight * weight) / (full + LESS * LESS * less),
      lately: (LESS * between(this.#all.count, middle, end)) / weight,
    };
  }

  #add({ count, sum, squares }: Sums, index: number, counts: boolean): void {
    const report = this.#reports[index]!;
    const isCounted = counts && !Number.isNaN(report);
    const whole = isCounted ? Math.round(WHOLE * report) : 0;
    count[index + 1] = count[index]! + (isCounted ? 1 : 0);
    sum[index + 1] = sum[index]! + whole;
    squares[index + 1] = squares[index]! + whole * whole;
  }
}

function noSums(days: number): Sums {
  const column = () => new Float64Array(days + 1);
  return { count: column(), sum: column(), squares: column() };
}

function between(sums: Float64Array, start: number, end: number): number {
  return sums[end]! - sums[start]!;
}

/** Sum of squared distances from the mean; of whole numbers, so that few digits are lost. */
function about(count: number, sum: number, squares: number): number {
  return count > 0 ? Math.max(0, squares - (sum * sum) / count) : 0;
}
