import type { Metric } from "#core/model/metric.ts";
import { type FifthCuts, fifthCuts } from "#core/series/fifths.ts";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { metricSeries, metricSpan } from "#data/day-series-repository.ts";
import { shownUnits } from "#data/shown-units.ts";
import type { ShownUnits } from "#i18n/metric-format.ts";

/** One metric in one calendar year. */
export interface YearOfMetric {
  readonly metric: Metric;
  readonly year: number;
  /** A number a day from 1 January on, NaN where there is none. */
  readonly values: Float64Array;
  /** Where all of the person's days part into fifths: years are coloured alike, so they can be compared. */
  readonly cuts: FifthCuts;
  /** The years that have a value. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly units: ShownUnits;
}

/** Reads a year of a metric, and its whole past for the fifths. */
export async function readYear(db: FireDatabase, metric: Metric, year: number): Promise<YearOfMetric> {
  const first = `${year}-01-01` as LocalDay;
  const last = `${year}-12-31` as LocalDay;
  const [span, { values }, units] = await Promise.all([
    metricSpan(db, [metric]),
    metricSeries(db, metric, first, last),
    shownUnits(db),
  ]);
  const all = span ? (await metricSeries(db, metric, span.first, span.last)).values : new Float64Array(0);
  return {
    metric,
    year,
    values,
    cuts: fifthCuts(all),
    firstYear: span ? Number(span.first.slice(0, 4)) : year,
    lastYear: span ? Number(span.last.slice(0, 4)) : year,
    units,
  };
}
