import { type Accessor, createEffect, createSignal } from "solid-js";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { live } from "#data/live.ts";
import { moodEntriesOfDay } from "#data/mood-entry-repository.ts";
import { createLive } from "#ui/live/create-live.ts";

/**
 * The check-ins of a day, earliest first, `made` among them at once: a query needs a moment to see what a
 * tap has stored. Empty where the database can't be read; the tap itself will say what is wrong.
 */
export function createDaysCheckIns(
  db: FireDatabase,
  day: Accessor<LocalDay>,
  made: Accessor<MoodEntry | undefined>,
): Accessor<readonly MoodEntry[]> {
  const stored = createLive(() => {
    const shown = day();
    return live(() => moodEntriesOfDay(db, shown));
  });
  const known = () => {
    try {
      return stored() ?? [];
    } catch {
      return [];
    }
  };
  // Once the query has seen it, only the query knows: it may be changed or deleted later.
  const [seen, setSeen] = createSignal<MoodEntry["id"]>();
  createEffect(() => {
    const entry = made();
    if (entry && known().some(({ id }) => id === entry.id)) setSeen(entry.id);
  });
  return () => {
    const entry = made();
    const entries = known();
    const isNews = entry && entry.id !== seen() && !entries.some(({ id }) => id === entry.id);
    return isNews && entry.day === day() ? [...entries, entry] : entries;
  };
}
