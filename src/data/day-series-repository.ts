import type { DayColumns } from "#core/model/day-columns.ts";
import type { Metric } from "#core/model/metric.ts";
import { type DayNumber, dayNumber, daysBetween, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";
import type { DaySeriesRow, EstimateSeries } from "./local-rows.ts";

/** Consecutive days of one metric: `values[i]` belongs to day `first + i`, NaN where there is none. */
export interface MetricSeries {
  readonly first: DayNumber;
  readonly values: Float64Array;
}

export type SeriesName = Metric | EstimateSeries;

const YEAR_LENGTH = 366;

/**
 * A metric's daily values from `from` to `to`, both included. Ten years are ten rows, so charts over
 * everything cost about as much as charts over a month.
 */
export async function metricSeries(
  db: FireDatabase,
  metric: SeriesName,
  from: LocalDay,
  to: LocalDay,
): Promise<MetricSeries> {
  const rows = await db.day_series
    .where("[metric+year]")
    .between([metric, yearOf(from)], [metric, yearOf(to)], true, true)
    .toArray();
  return joinYears(rows, dayNumber(from), dayNumber(to));
}

/** Daily values of several metrics side by side, from `first` to `last`, both included. */
export async function dayColumns(
  db: FireDatabase,
  metrics: readonly Metric[],
  first: LocalDay,
  last: LocalDay,
): Promise<DayColumns> {
  const columns = await Promise.all(
    metrics.map(async (metric) => [metric, (await metricSeries(db, metric, first, last)).values] as const),
  );
  return {
    first: dayNumber(first),
    length: daysBetween(first, last) + 1,
    values: Object.fromEntries(columns),
  };
}

/** The first and last day that any of the metrics has a value for; undefined when none has. */
export async function metricSpan(
  db: FireDatabase,
  metrics: readonly SeriesName[],
): Promise<{ readonly first: LocalDay; readonly last: LocalDay } | undefined> {
  const spans = await Promise.all(metrics.map((metric) => spanOf(db, metric)));
  const known = spans.filter((span) => span !== undefined);
  if (known.length === 0) return undefined;
  const first = known.map((span) => span.first).toSorted()[0];
  const last = known
    .map((span) => span.last)
    .toSorted()
    .at(-1);
  return first && last && { first, last };
}

async function spanOf(db: FireDatabase, metric: SeriesName) {
  // One collection each: looking for the last turns the direction of the one it is asked of.
  const rows = () => db.day_series.where("[metric+year]").between([metric, 0], [metric, 9999]);
  const [first, last] = await Promise.all([rows().first(), rows().last()]);
  if (!first || !last) return undefined;
  const from = first.values.findIndex((value) => !Number.isNaN(value));
  const to = last.values.findLastIndex((value) => !Number.isNaN(value));
  if (from < 0 || to < 0) return undefined;
  return { first: dayOfYear(first.year, from), last: dayOfYear(last.year, to) };
}

/** Which metrics have any value at all, for pickers. */
export async function knownMetrics(db: FireDatabase): Promise<ReadonlySet<SeriesName>> {
  const keys = (await db.day_series.toCollection().primaryKeys()) as [SeriesName, number][];
  return new Set(keys.map(([metric]) => metric));
}

/** Puts years side by side into one run of days; years without a row stay unknown. */
export function joinYears(rows: readonly DaySeriesRow[], first: DayNumber, last: DayNumber): MetricSeries {
  const values = new Float64Array(Math.max(0, last - first + 1)).fill(Number.NaN);
  for (const row of rows) {
    const start = startOfYear(row.year) - first;
    const length = startOfYear(row.year + 1) - startOfYear(row.year);
    const skip = Math.max(0, -start);
    const take = Math.min(length, values.length - start);
    if (take > skip) values.set(row.values.subarray(skip, take), start + skip);
  }
  return { first, values };
}

/** An empty year of a metric. */
export function emptyYear(metric: SeriesName, year: number): DaySeriesRow {
  return { metric, year, values: new Float64Array(YEAR_LENGTH).fill(Number.NaN) };
}

/** 1 January of a year as a day number. */
export function startOfYear(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

export function yearOf(day: LocalDay): number {
  return Number(day.slice(0, 4));
}

function dayOfYear(year: number, index: number): LocalDay {
  return new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10) as LocalDay;
}
