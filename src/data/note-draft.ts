import type { RecordId } from "#core/model/id.ts";

const PREFIX = "fire-rescued.note-draft.";

/**
 * Holds a note that is still being typed, at once and for this tab only, so that neither a reload nor a
 * killed page loses a word of it before the database has it.
 */
export function keepNoteDraft(entry: RecordId, text: string): void {
  try {
    sessionStorage.setItem(PREFIX + entry, text);
  } catch {
    // Storage is switched off or full: the note is still written to the database a moment later.
  }
}

/** A note that was typed and did not reach the database; undefined when there is none. */
export function noteDraft(entry: RecordId): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + entry) ?? undefined;
  } catch {
    return undefined;
  }
}

export function dropNoteDraft(entry: RecordId): void {
  try {
    sessionStorage.removeItem(PREFIX + entry);
  } catch {
    // As above: nothing was kept.
  }
}
