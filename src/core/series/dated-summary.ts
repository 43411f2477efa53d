import { type DayNumber, dayFromNumber, type LocalDay } from "../time.ts";
import { type SeriesSummary, summarise } from "./series-summary.ts";

/** A value and the day it is of. */
export interface DatedValue {
  readonly day: LocalDay;
  readonly value: number;
}

/** What a stretch of time amounts to, each extreme with its day. */
export type DatedSummary =
  | { readonly kind: "noData" }
  | {
      readonly kind: "summary";
      /** How many values there were. */
      readonly known: number;
      readonly latest: DatedValue;
      readonly mean: number;
      /** The middle half: a quarter of the values lies below `low`, a quarter above `high`. */
      readonly low: number;
      readonly high: number;
      /** The first day that had it, where several did. */
      readonly lowest: DatedValue;
      readonly highest: DatedValue;
    };

/**
 * What consecutive days of one metric amount to.
 *
 * @param first the day of `values[0]`
 * @param values one number a day, NaN where there is none
 * @example summariseDays(dayNumber("2026-11-01"), Float64Array.of(50, NaN, 60)) // latest 60 on 3 November
 */
export function summariseDays(first: DayNumber, values: Float64Array): DatedSummary {
  return dated(summarise(values), (index) => dayFromNumber(first + index));
}

/**
 * What one thing measured in records amounts to: the distance of runs, say. Records without it are passed over.
 *
 * @param records the earliest first
 * @example summariseRecords(runs, (run) => run.distanceM) // mean 9200, highest 21100 on 4 October, …
 */
export function summariseRecords<Row extends { readonly day: LocalDay }>(
  records: readonly Row[],
  of: (record: Row) => number | undefined,
): DatedSummary {
  const values = Float64Array.from(records, (record) => of(record) ?? Number.NaN);
  return dated(summarise(values), (index) => (records[index] as Row).day);
}

function dated(summary: SeriesSummary, dayOf: (index: number) => LocalDay): DatedSummary {
  if (summary.kind === "noData") return summary;
  const at = ({ index, value }: { readonly index: number; readonly value: number }) => ({
    day: dayOf(index),
    value,
  });
  const { latest, lowest, highest } = summary;
  return { ...summary, latest: at(latest), lowest: at(lowest), highest: at(highest) };
}
