import type { RecordId } from "#core/model/id.ts";
import { type DayNumber, dayNumber, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";

/**
 * On which days a context was going on, from `from` to `to`, each day once and in order. It reads every
 * check-in between them, so it is for a year at most.
 */
export async function contextDays(
  db: FireDatabase,
  contexts: readonly RecordId[],
  from: LocalDay,
  to: LocalDay,
): Promise<ReadonlyMap<RecordId, readonly DayNumber[]>> {
  const entries = await db.mood_entry.where("day").between(from, to, true, true).toArray();
  return new Map(
    contexts.map((context) => {
      const days = entries.filter((entry) => entry.contexts.includes(context)).map((entry) => entry.day);
      return [context, [...new Set(days)].toSorted().map(dayNumber)];
    }),
  );
}
