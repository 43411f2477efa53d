import type { DayValues } from "#core/day-values.ts";
import { type Metric, metricNames } from "#core/model/metric.ts";
import { dayNumber, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { emptyYear, type SeriesName, startOfYear, yearOf } from "#data/day-series-repository.ts";
import type { DaySeriesRow } from "#data/local-rows.ts";

/** Metrics that the score makes; the others are read from records. */
const derived: ReadonlySet<Metric> = new Set<Metric>(["sustainedLoad", "strainRisk"]);
export const measuredMetrics: readonly Metric[] = metricNames.filter((metric) => !derived.has(metric));

/** One value to keep; undefined where the day has none (any more). */
export interface SeriesValue {
  readonly name: SeriesName;
  readonly day: LocalDay;
  readonly value: number | undefined;
}

/** The measured values of days, with a gap for each metric a day does not have. */
export function measuredValues(days: ReadonlyMap<LocalDay, DayValues>): SeriesValue[] {
  return [...days].flatMap(([day, values]) =>
    measuredMetrics.map((name) => ({ name, day, value: values[name] })),
  );
}

/** Keeps daily values in their years. A year without any value has no row, so that pickers need not look inside. */
export async function updateSeries(db: FireDatabase, values: readonly SeriesValue[]): Promise<void> {
  const byYear = Map.groupBy(values, ({ name, day }) => `${name} ${yearOf(day)}`);
  const keys = [...byYear.values()].map(([one]): [string, number] => [
    one?.name ?? "",
    yearOf(one?.day ?? ("" as LocalDay)),
  ]);
  await db.transaction("rw", db.day_series, async () => {
    const stored = await db.day_series.bulkGet(keys);
    const changed = [...byYear.values()].flatMap((ofYear, index) => changedYear(stored[index], ofYear) ?? []);
    const [gone, kept] = [changed.filter(isEmpty), changed.filter((row) => !isEmpty(row))];
    await db.day_series.bulkPut(kept);
    await db.day_series.bulkDelete(gone.map((row): [string, number] => [row.metric, row.year]));
  });
}

function isEmpty(row: DaySeriesRow): boolean {
  return row.values.every(Number.isNaN);
}

function changedYear(
  stored: DaySeriesRow | undefined,
  values: readonly SeriesValue[],
): DaySeriesRow | undefined {
  const [one] = values;
  if (!one) return undefined;
  const year = yearOf(one.day);
  const row = stored ?? emptyYear(one.name, year);
  const start = startOfYear(year);
  let changed = false;
  for (const { day, value = Number.NaN } of values) {
    const index = dayNumber(day) - start;
    if (Object.is(row.values[index], value)) continue;
    row.values[index] = value;
    changed = true;
  }
  return changed ? row : undefined;
}
