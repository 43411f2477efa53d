import type { Metric } from "#core/model/metric.ts";
import type { MetricSeries } from "#data/day-series-repository.ts";
import { type OwnUsual, ownUsual } from "./own-range.ts";

/** What Today shows of a night, in reading order. */
export const nightMetrics = [
  "recovery",
  "hrvRmssd",
  "restingHeartRate",
  "asleep",
] as const satisfies readonly Metric[];

/** One metric of a night beside what is usual for the person; without a value it was not measured. */
export interface NightValue {
  readonly metric: Metric;
  readonly value: number | undefined;
  readonly usual: OwnUsual;
}

/** The newest night there is data for, or why there is none to show. */
export type LastNight =
  | { readonly kind: "never" }
  | { readonly kind: "stale"; readonly daysAgo: number }
  | {
      readonly kind: "night";
      /** 0: the night that ended today. */
      readonly nightsAgo: number;
      readonly values: readonly NightValue[];
    };

export type SeriesByMetric = Readonly<Partial<Record<Metric, MetricSeries>>>;

/** A night up to this many days ago is shown as the newest; after that the page says that nights are missing. */
export const OLDEST_NIGHT = 7;

/**
 * The newest night in series that end today, each value beside the days before it. A night counts when
 * any of the shown metrics has a value. `sensorAge`: how many days ago the newest night ever was.
 */
export function lastNight(series: SeriesByMetric, sensorAge: number | undefined): LastNight {
  if (sensorAge === undefined) return { kind: "never" };
  const newest = Math.max(...nightMetrics.map((metric) => lastKnown(series[metric]?.values)));
  const length = Math.max(...nightMetrics.map((metric) => series[metric]?.values.length ?? 0));
  if (newest < 0 || length - 1 - newest > OLDEST_NIGHT) return { kind: "stale", daysAgo: sensorAge };
  return {
    kind: "night",
    nightsAgo: length - 1 - newest,
    values: nightMetrics.map((metric) => nightValue(metric, series[metric], newest)),
  };
}

function nightValue(metric: Metric, series: MetricSeries | undefined, index: number): NightValue {
  const value = series?.values[index];
  const before = series?.values.subarray(0, index) ?? new Float64Array();
  return {
    metric,
    value: value === undefined || Number.isNaN(value) ? undefined : value,
    usual: ownUsual(before),
  };
}

function lastKnown(values: Float64Array | undefined): number {
  return values ? values.findLastIndex((value) => !Number.isNaN(value)) : -1;
}
