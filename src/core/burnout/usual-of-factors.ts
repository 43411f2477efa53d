import type { DayColumns } from "../model/day-columns.ts";
import type { Metric } from "../model/metric.ts";
import { type UsualBand, usual, usualBand } from "../series/usual-band.ts";
import { valueAt } from "../stats/value-at.ts";
import type { UsualRanges } from "./strain-risk.ts";
import { modelFactors } from "./weights.ts";

const nothing = new Float64Array(0);

/**
 * The person's usual range of each factor's metric (of the reports, where it has none) on each day from
 * `begin` on: the middle half of the 60 days before.
 */
export class UsualOfFactors {
  /** The day that index 0 of the bands is. */
  readonly #first: number;
  /** Of each factor. */
  readonly #bands: readonly UsualBand[];
  readonly #ranges = {
    low: new Float64Array(modelFactors.length),
    high: new Float64Array(modelFactors.length),
  };

  /** @param reports as made by `dailyReports` */
  constructor(columns: DayColumns, reports: Float64Array, begin: number) {
    const start = Math.max(0, begin - columns.first - usual.days);
    this.#first = columns.first + start;
    const bands = new Map<Metric | undefined, UsualBand>();
    this.#bands = modelFactors.map(({ metric }) => {
      const column = metric ? columns.values[metric] : reports;
      const band = bands.get(metric) ?? usualBand(column?.subarray(start) ?? nothing);
      bands.set(metric, band);
      return band;
    });
  }

  /** The ranges on a day, until the next day is asked for. */
  on(day: number): UsualRanges {
    const index = day - this.#first;
    for (let factor = 0; factor < this.#bands.length; factor++) {
      const { low, high } = this.#bands[factor]!;
      this.#ranges.low[factor] = valueAt(low, index);
      this.#ranges.high[factor] = valueAt(high, index);
    }
    return this.#ranges;
  }
}
