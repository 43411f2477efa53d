import type { Checkpoint } from "#core/burnout/checkpoint.ts";
import { dayNumber, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";

/** The latest state of the scoring model that was kept at or before a day; undefined in the first weeks. */
export function checkpointBefore(db: FireDatabase, day: LocalDay): Promise<Checkpoint | undefined> {
  return db.scoring_checkpoint.where("day").belowOrEqual(dayNumber(day)).last();
}
