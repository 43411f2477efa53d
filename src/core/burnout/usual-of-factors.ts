import type { DayColumns } from "../model/day-columns.ts";
import { usual, usualBand } from "../series/usual-band.ts";
import type { UsualOf } from "./strain-risk.ts";
import { modelFactors } from "./weights.ts";

/**
 * The person's usual range of each factor's metric (of the reports, where it has none) on each day from
 * `begin` on: the middle half of the 60 days before.
 *
 * @param reports as made by `dailyReports`
 */
export function usualOfFactors(
  columns: DayColumns,
  reports: Float64Array,
  begin: number,
): (day: number) => UsualOf {
  const start = Math.max(0, begin - columns.first - usual.days);
  const column = (metric: (typeof modelFactors)[number]["metric"]) =>
    metric ? columns.values[metric] : reports;
  const distinct = new Set(modelFactors.map(({ metric }) => column(metric)));
  const bands = new Map([...distinct].map((values) => [values, values && usualBand(values.subarray(start))]));
  const ofFactor = modelFactors.map(({ metric }) => bands.get(column(metric)));
  return (day) => (factor) => {
    const index = day - columns.first - start;
    const low = ofFactor[factor]?.low[index] ?? Number.NaN;
    const high = ofFactor[factor]?.high[index] ?? Number.NaN;
    return Number.isNaN(low) || Number.isNaN(high) ? undefined : { low, high };
  };
}
