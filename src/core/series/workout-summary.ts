import type { Workout } from "../model/whoop.ts";
import { type DatedSummary, summariseRecords } from "./dated-summary.ts";

/** What can be told of each single workout: minutes, strain, bpm, bpm, kilojoule, metres. */
export type WorkoutMeasure =
  | "length"
  | "strain"
  | "averageHeartRate"
  | "maxHeartRate"
  | "energy"
  | "distance";

/** One kind of workout: how often, and how long in all. */
export interface SportTotal {
  readonly sport: string;
  readonly count: number;
  readonly minutes: number;
}

/** What the workouts of a stretch of time amount to. */
export interface WorkoutSummary {
  readonly count: number;
  /** Days with at least one. */
  readonly days: number;
  readonly minutes: number;
  /** The most frequent first; of equally frequent ones the longer. */
  readonly sports: readonly SportTotal[];
  readonly measures: Readonly<Record<WorkoutMeasure, DatedSummary>>;
}

/**
 * Counts workouts by sport and sums up what was measured in them.
 *
 * @param workouts the earliest first
 * @example summariseWorkouts([run, swim, run]).sports[0] // { sport: "Running", count: 2, minutes: 95 }
 */
export function summariseWorkouts(workouts: readonly Workout[]): WorkoutSummary {
  const sports = new Map<string, SportTotal>();
  for (const workout of workouts) {
    const { sport } = workout;
    const { count = 0, minutes = 0 } = sports.get(sport) ?? {};
    sports.set(sport, { sport, count: count + 1, minutes: minutes + lengthOf(workout) });
  }
  return {
    count: workouts.length,
    days: new Set(workouts.map(({ day }) => day)).size,
    minutes: workouts.reduce((sum, workout) => sum + lengthOf(workout), 0),
    sports: [...sports.values()].toSorted(
      (left, right) => right.count - left.count || right.minutes - left.minutes,
    ),
    measures: {
      length: summariseRecords(workouts, lengthOf),
      strain: summariseRecords(workouts, (workout) => workout.strain),
      averageHeartRate: summariseRecords(workouts, (workout) => workout.averageHeartRateBpm),
      maxHeartRate: summariseRecords(workouts, (workout) => workout.maxHeartRateBpm),
      energy: summariseRecords(workouts, (workout) => workout.energyKilojoule),
      distance: summariseRecords(workouts, (workout) => workout.distanceM),
    },
  };
}

function lengthOf({ start, end }: Workout): number {
  return (end - start) / 60_000;
}
