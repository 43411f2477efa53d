import { stampTime } from "#core/model/stamp.ts";
import type { Instant, LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";

/** The latest night there is, and when it came to be in the person's records. */
export interface NewestNight {
  readonly day: LocalDay;
  readonly arrivedAt: Instant;
}

/** The latest night that a source brought; undefined before the first. */
export async function newestNight(db: FireDatabase): Promise<NewestNight | undefined> {
  const night = await db.sleep
    .orderBy("day")
    .reverse()
    .filter((sleep) => !sleep.nap)
    .first();
  return night && { day: night.day, arrivedAt: stampTime(night.stamp) as Instant };
}
