import type { DailyScore } from "#core/model/daily-score.ts";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";

/** What was concluded about a day; undefined while it has not been scored. */
export function dailyScore(db: FireDatabase, day: LocalDay): Promise<DailyScore | undefined> {
  return db.daily_score.where("day").equals(day).first();
}
