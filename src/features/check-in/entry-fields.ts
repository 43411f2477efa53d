import type { MoodEntry } from "#core/model/mood-entry.ts";
import { contentOf } from "#data/apply-edit.ts";

/** Changed fields of a check-in; undefined clears an optional one. */
export type EntryFields = {
  readonly [Field in keyof Omit<MoodEntry, "id">]?: MoodEntry[Field] | undefined;
};

/** A check-in with changes laid over it. */
export function overlaid(entry: MoodEntry, fields: EntryFields): MoodEntry {
  return plain({ ...entry, ...fields } as MoodEntry);
}

/** A check-in without what the database adds to it and without empty fields. */
export function plain(entry: MoodEntry): MoodEntry {
  return { ...(contentOf(entry) as Omit<MoodEntry, "id">), id: entry.id };
}

/** All fields of a check-in, absent ones as cleared, so that they replace whatever is there. */
export function allFields(entry: MoodEntry): EntryFields {
  return { energy: undefined, stress: undefined, note: undefined, ...contentOf(entry) };
}

/** What is left of changes once some are done; a field changed again since is not. */
export function without(fields: EntryFields, done: EntryFields): EntryFields {
  const kept = Object.entries(fields).filter(
    ([field, value]) => !(field in done) || done[field as keyof EntryFields] !== value,
  );
  return Object.fromEntries(kept);
}
