import type { DayColumns } from "../model/day-columns.ts";
import { type UsualBand, usual, usualBand } from "../series/usual-band.ts";
import type { UsualRanges } from "./strain-risk.ts";
import { modelFactors } from "./weights.ts";

/**
 * The person's usual range of each factor's metric (of the reports, where it has none) on each day from
 * `begin` on: the middle half of the 60 days before.
 */
export class UsualOfFactors {
  /** The day that index 0 of the bands is. */
  readonly #first: number;
  /** Of each factor; absent where its metric is. */
  readonly #bands: readonly (UsualBand | undefined)[];
  readonly #ranges = {
    low: new Float64Array(modelFactors.length),
    high: new Float64Array(modelFactors.length),
  };

  /** @param reports as made by `dailyReports` */
  constructor(columns: DayColumns, reports: Float64Array, begin: number) {
    const start = Math.max(0, begin - columns.first - usual.days);
    this.#first = columns.first + start;
    const column = (metric: (typeof modelFactors)[number]["metric"]) =>
      metric ? columns.values[metric] : reports;
    const distinct = new Set(modelFactors.map(({ metric }) => column(metric)));
    const bands = new Map([...distinct].map((values) => [values, values && usualBand(values.subarray(start))]));
    this.#bands = modelFactors.map(({ metric }) => bands.get(column(metric)));
  }

  /** The ranges on a day, until the next day is asked for. */
  on(day: number): UsualRanges {
    const index = day - this.#first;
    for (let factor = 0; factor < this.#bands.length; factor++) {
      this.#ranges.low[factor] = this.#bands[factor]?.low[index] ?? Number.NaN;
      this.#ranges.high[factor] = this.#bands[factor]?.high[index] ?? Number.NaN;
    }
    return this.#ranges;
  }
}
