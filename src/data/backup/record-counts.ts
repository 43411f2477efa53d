import type { FireDatabase } from "../database.ts";

/** Tables whose number of records tells a person something. All are indexed by day, deleted records not. */
export const countedTables = [
  "mood_entry",
  "cycle",
  "recovery",
  "sleep",
  "workout",
  "journal_answer",
  "questionnaire_response",
  "daily_score",
] as const;

export type CountedTable = (typeof countedTables)[number];

/** How many records there are of each kind. */
export async function recordCounts(db: FireDatabase): Promise<Record<CountedTable, number>> {
  const counts = await Promise.all(countedTables.map((table) => db.table(table).orderBy("day").count()));
  return Object.fromEntries(countedTables.map((table, index) => [table, counts[index] ?? 0])) as Record<
    CountedTable,
    number
  >;
}
