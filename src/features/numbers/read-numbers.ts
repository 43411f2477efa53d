import type { Metric } from "#core/model/metric.ts";
import { type DatedSummary, summariseDays, summariseRecords } from "#core/series/dated-summary.ts";
import { summariseWorkouts, type WorkoutSummary } from "#core/series/workout-summary.ts";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { metricSeries, metricSpan } from "#data/day-series-repository.ts";
import { cyclesBetween, workoutsBetween } from "#data/records-between-repository.ts";
import { shownUnits } from "#data/shown-units.ts";
import type { NumbersAddress } from "./numbers-address.ts";

/** What is summed up day by day, by the card that shows it. */
export const numberMetrics = {
  recovery: ["recovery", "hrvRmssd", "restingHeartRate", "respiratoryRate", "spo2", "skinTemperature"],
  sleep: [
    "asleep",
    "lightSleep",
    "slowWaveSleep",
    "remSleep",
    "awake",
    "inBed",
    "sleepEfficiency",
    "sleepPerformance",
    "sleepConsistency",
    "sleepDebt",
    "sleepMidpoint",
  ],
  cycles: ["strain", "energyBurned", "workouts", "workoutTime"],
} as const satisfies Record<string, readonly Metric[]>;

export type NumbersGroup = keyof typeof numberMetrics;

/** One metric over the days asked for. */
export interface MetricNumbers {
  readonly metric: Metric;
  readonly summary: DatedSummary;
}

/** All numbers of the days asked for, read at one moment. */
export interface Numbers {
  readonly asked: NumbersAddress;
  readonly groups: Readonly<Record<NumbersGroup, readonly MetricNumbers[]>>;
  /** Of whole days, in bpm. */
  readonly heart: { readonly average: DatedSummary; readonly max: DatedSummary };
  readonly workouts: WorkoutSummary;
  /** The first and last day that was ever measured; undefined before the first. */
  readonly measured: { readonly first: LocalDay; readonly last: LocalDay } | undefined;
  readonly units: Awaited<ReturnType<typeof shownUnits>>;
}

/** Reads and sums up: a row a metric and year, and the cycles and workouts of the days themselves. */
export async function readNumbers(db: FireDatabase, asked: NumbersAddress): Promise<Numbers> {
  const { from, to } = asked;
  const group = (metrics: readonly Metric[]) =>
    Promise.all(
      metrics.map(async (metric): Promise<MetricNumbers> => {
        const { first, values } = await metricSeries(db, metric, from, to);
        return { metric, summary: summariseDays(first, values) };
      }),
    );
  const [recovery, sleep, cycles, cycleRows, workoutRows, measured, units] = await Promise.all([
    group(numberMetrics.recovery),
    group(numberMetrics.sleep),
    group(numberMetrics.cycles),
    cyclesBetween(db, from, to),
    workoutsBetween(db, from, to),
    metricSpan(db, Object.values(numberMetrics).flat()),
    shownUnits(db),
  ]);
  const heart = {
    average: summariseRecords(cycleRows, (cycle) => cycle.averageHeartRateBpm),
    max: summariseRecords(cycleRows, (cycle) => cycle.maxHeartRateBpm),
  };
  return {
    asked,
    groups: { recovery, sleep, cycles },
    heart,
    workouts: summariseWorkouts(workoutRows),
    measured,
    units,
  };
}
