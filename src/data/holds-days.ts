import type { FireDatabase } from "./database.ts";

/** Whether days were ever scored here, or values of days made: quick to ask, however many there are. */
export async function holdsDays(db: FireDatabase): Promise<boolean> {
  const rows = await Promise.all([db.day_series.limit(1).count(), db.daily_score.limit(1).count()]);
  return rows.some((count) => count > 0);
}
