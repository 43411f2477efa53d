import { type DayRecords, type DayValues, dayValues } from "#core/day-values.ts";
import { addDays, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import type { SyncedTables } from "#data/synced-tables.ts";

/** Up to so many days are read one by one; more are read as one run. */
const FEW_DAYS = 60;

/** What each of the days amounts to now, read from the records that claim it. */
export async function readDayValues(
  db: FireDatabase,
  days: readonly LocalDay[],
): Promise<Map<LocalDay, DayValues>> {
  const records = new Map(days.map((day) => [day, emptyRecords()]));
  const [moodEntries, cycles, recoveries, sleeps, workouts, questionnaireResponses] = await Promise.all([
    recordsOf(db, "mood_entry", days),
    recordsOf(db, "cycle", days),
    recordsOf(db, "recovery", days),
    recordsOf(db, "sleep", days),
    recordsOf(db, "workout", days),
    recordsOf(db, "questionnaire_response", days),
  ]);
  for (const record of moodEntries) records.get(record.day)?.moodEntries.push(record);
  for (const record of cycles) records.get(record.day)?.cycles.push(record);
  for (const record of recoveries) records.get(record.day)?.recoveries.push(record);
  for (const record of sleeps) records.get(record.day)?.sleeps.push(record);
  for (const record of workouts) records.get(record.day)?.workouts.push(record);
  for (const record of questionnaireResponses) {
    records.get(record.day)?.questionnaireResponses.push(record);
  }
  return new Map([...records].map(([day, ofDay]) => [day, dayValues(ofDay)]));
}

type Mutable<Records> = {
  -readonly [Kind in keyof Records]: Records[Kind] extends readonly (infer One)[] ? One[] : never;
};

function emptyRecords(): Mutable<DayRecords> {
  return {
    moodEntries: [],
    cycles: [],
    recoveries: [],
    sleeps: [],
    workouts: [],
    questionnaireResponses: [],
  };
}

type DayTable = "mood_entry" | "cycle" | "recovery" | "sleep" | "workout" | "questionnaire_response";

async function recordsOf<Name extends DayTable>(
  db: FireDatabase,
  table: Name,
  days: readonly LocalDay[],
): Promise<SyncedTables[Name][]> {
  const byDay = db.table<SyncedTables[Name], string>(table).where("day");
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const rows = days.length <= FEW_DAYS ? byDay.anyOf(sorted) : byDay.between(first, addDays(last, 1));
  return rows.toArray();
}
