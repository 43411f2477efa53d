import type { DayNumber } from "../time.ts";
import type { Metric } from "./metric.ts";

/**
 * Daily values of many days, one array a metric: index i is day `first` + i. It is what charts and the
 * score read in bulk, so it is columnar, and NaN marks a day without a value: a typed array has no other
 * hole, and ten years are copied to a worker as one block. NaN lives in this storage only; what is
 * concluded from it says "not enough data" as a variant of its own.
 */
export interface DayColumns {
  readonly first: DayNumber;
  readonly length: number;
  readonly values: Readonly<Partial<Record<Metric, Float64Array>>>;
}

/**
 * The value of a metric on a day; NaN where there is none, the metric is absent, or the day lies outside.
 *
 * @example valueOn(columns, "mood", 20_000) // 3.5, or NaN
 */
export function valueOn(columns: DayColumns, metric: Metric, day: number): number {
  const index = day - columns.first;
  const column = columns.values[metric];
  return column !== undefined && index >= 0 && index < columns.length ? column[index]! : Number.NaN;
}

/**
 * Columns from the values that there are; every day not mentioned has none.
 *
 * @param days how many days the columns span, from `first`
 * @param known for each metric, the value by day; days outside the span are left out
 * @example dayColumns(first, 2, { mood: new Map([[first, 3]]) }).values.mood // [3, NaN]
 */
export function dayColumns(
  first: DayNumber,
  days: number,
  known: Readonly<Partial<Record<Metric, ReadonlyMap<number, number>>>>,
): DayColumns {
  const values: Partial<Record<Metric, Float64Array>> = {};
  for (const [metric, byDay] of Object.entries(known)) {
    const column = new Float64Array(days).fill(Number.NaN);
    for (const [day, value] of byDay) {
      const index = day - first;
      if (index >= 0 && index < days) column[index] = value;
    }
    values[metric as Metric] = column;
  }
  return { first, length: days, values };
}
