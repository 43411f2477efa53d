import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";
import { type WriteResult, write } from "./write.ts";

/** Stores a new check-in, or an old one whole (undo of a deletion). */
export function saveMoodEntry(db: FireDatabase, entry: MoodEntry, now: number): Promise<WriteResult> {
  return write(db, [{ kind: "put", table: "mood_entry", record: entry }], now);
}

/** Changes some fields of a check-in; undefined clears an optional one. */
export function changeMoodEntry(
  db: FireDatabase,
  id: RecordId,
  fields: { readonly [Field in keyof Omit<MoodEntry, "id">]?: MoodEntry[Field] | undefined },
  now: number,
): Promise<WriteResult> {
  return write(db, [{ kind: "patch", table: "mood_entry", id, fields }], now);
}

export function deleteMoodEntry(db: FireDatabase, id: RecordId, now: number): Promise<WriteResult> {
  return write(db, [{ kind: "delete", table: "mood_entry", id }], now);
}

/** One check-in; undefined when there is none or it was deleted. */
export async function moodEntry(db: FireDatabase, id: RecordId): Promise<MoodEntry | undefined> {
  const row = await db.mood_entry.get(id);
  return row && "rating" in row ? row : undefined;
}

/** The check-ins of a day, earliest first. */
export function moodEntriesOfDay(db: FireDatabase, day: LocalDay): Promise<MoodEntry[]> {
  return db.mood_entry.where("day").equals(day).sortBy("at");
}

/** The latest check-ins, newest first. */
export function latestMoodEntries(db: FireDatabase, limit: number): Promise<MoodEntry[]> {
  return db.mood_entry.orderBy("at").reverse().limit(limit).toArray();
}
