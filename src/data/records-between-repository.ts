import type { Cycle, Workout } from "#core/model/whoop.ts";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";

/** The cycles of the days `from` to `to`, both included, the earliest first. */
export function cyclesBetween(db: FireDatabase, from: LocalDay, to: LocalDay): PromiseLike<Cycle[]> {
  return db.cycle.where("day").between(from, to, true, true).sortBy("start");
}

/** The workouts of the days `from` to `to`, both included, the earliest first. */
export function workoutsBetween(db: FireDatabase, from: LocalDay, to: LocalDay): PromiseLike<Workout[]> {
  return db.workout.where("day").between(from, to, true, true).sortBy("start");
}
