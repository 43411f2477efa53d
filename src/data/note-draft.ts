import type { RecordId } from "#core/model/id.ts";
import type { FireDatabase } from "./database.ts";
import { changeMoodEntry } from "./mood-entry-repository.ts";

/*
 * A database write takes a moment, and a page can be gone within it. What is typed is therefore also
 * held where writing is immediate, until the database has it.
 */

function prefix(db: FireDatabase): string {
  return `fire-rescued.note-draft.${db.name}.`;
}

/** Holds a note that is still being typed. */
export function keepNoteDraft(db: FireDatabase, entry: RecordId, text: string): void {
  try {
    localStorage.setItem(prefix(db) + entry, text);
  } catch {
    // Storage is switched off or full: the note is still written to the database a moment later.
  }
}

/** A note that was typed and did not reach the database; undefined when there is none. */
export function noteDraft(db: FireDatabase, entry: RecordId): string | undefined {
  try {
    return localStorage.getItem(prefix(db) + entry) ?? undefined;
  } catch {
    return undefined;
  }
}

export function dropNoteDraft(db: FireDatabase, entry: RecordId): void {
  try {
    localStorage.removeItem(prefix(db) + entry);
  } catch {
    // As above: nothing was kept.
  }
}

/** Stores every note whose page was gone before the database had it. */
export async function recoverNoteDrafts(db: FireDatabase, now: number): Promise<void> {
  for (const entry of draftedEntries(db)) {
    const text = noteDraft(db, entry);
    if (text === undefined) continue;
    const result = await changeMoodEntry(db, entry, { note: text || undefined }, now);
    // Typed on meanwhile, in this window or another: that is newer than what was stored here.
    if (result.ok && noteDraft(db, entry) === text) dropNoteDraft(db, entry);
  }
}

/** Forgets every draft of a database, which goes itself. */
export function dropNoteDrafts(db: FireDatabase): void {
  for (const entry of draftedEntries(db)) dropNoteDraft(db, entry);
}

function draftedEntries(db: FireDatabase): RecordId[] {
  try {
    const start = prefix(db);
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
    return keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length) as RecordId);
  } catch {
    return [];
  }
}
