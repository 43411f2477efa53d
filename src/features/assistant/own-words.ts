import { speaksOfCrisis } from "#core/assistant/crisis.ts";
import type { LocalDay } from "#core/time.ts";
import { addDays, daysBetween } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";

/** So many days of notes go along. */
const DAYS = 14;
/** No message of a request is longer than 4,000 characters; this leaves room for what the sieve writes. */
const LONGEST = 3000;

interface Note {
  readonly daysAgo: number;
  readonly note: string;
}

/**
 * What the person wrote with check-ins and journal answers of the last two weeks, as JSON with relative days,
 * the newest first; undefined when there is nothing. For the model only, and only where its switch is on. What
 * speaks of crisis stays here, as a question that does.
 */
export async function ownWords(db: FireDatabase, today: LocalDay): Promise<string | undefined> {
  const days = [addDays(today, 1 - DAYS), today] as const;
  const [entries, answers] = await Promise.all([
    db.mood_entry
      .where("day")
      .between(...days, true, true)
      .toArray(),
    db.journal_answer
      .where("day")
      .between(...days, true, true)
      .toArray(),
  ]);
  const notes = [...entries, ...answers]
    .flatMap(({ day, note }): Note[] =>
      note?.trim() && !speaksOfCrisis(note) ? [{ daysAgo: daysBetween(day, today), note }] : [],
    )
    .toSorted((a, b) => a.daysAgo - b.daysAgo);
  const kept: Note[] = [];
  for (const note of notes) {
    if (JSON.stringify([...kept, note]).length > LONGEST) break;
    kept.push(note);
  }
  return kept.length > 0 ? JSON.stringify({ notes: kept }) : undefined;
}
