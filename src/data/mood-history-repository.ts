import type { MoodEntry } from "#core/model/mood-entry.ts";
import { addDays, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";

/** Which check-ins count; undefined means all. */
export type MoodFilter = ((entry: MoodEntry) => boolean) | undefined;

/** Days from `from` on, up to but without `before`; undefined is an open end. */
export interface DaySpan {
  readonly from: LocalDay;
  readonly before: LocalDay | undefined;
}

/** Days in a span of unfiltered history: little enough to be drawn at once. */
const SPAN = 7;
/** A filter looks through so many days at a time, until it has found so many check-ins. */
const STRIDE = 90;
const ENOUGH = 20;

const AFTER_ALL_DAYS = "\uffff";

function rowsOf(db: FireDatabase, from: LocalDay, before: LocalDay | undefined) {
  return db.mood_entry.where("day").between(from, before ?? AFTER_ALL_DAYS);
}

async function newestDayBefore(
  db: FireDatabase,
  before: LocalDay | undefined,
): Promise<LocalDay | undefined> {
  const days = await db.mood_entry
    .where("day")
    .below(before ?? AFTER_ALL_DAYS)
    .reverse()
    .limit(1)
    .keys();
  return days[0] as LocalDay | undefined;
}

/**
 * The next few days with check-ins before a day, going back; undefined when none are left. With a filter
 * the span reaches as far as it takes to find some, so a rare word does not end the list.
 */
export async function olderMoodSpan(
  db: FireDatabase,
  before: LocalDay | undefined,
  filter?: MoodFilter,
): Promise<DaySpan | undefined> {
  const found: LocalDay[] = [];
  let upper = before;
  for (;;) {
    const newest = await newestDayBefore(db, upper);
    if (newest === undefined) break;
    if (!filter) return { from: addDays(newest, 1 - SPAN), before };
    const low = addDays(newest, 1 - STRIDE);
    const rows = await rowsOf(db, low, upper).toArray();
    for (const row of rows.toReversed()) if (filter(row)) found.push(row.day);
    upper = low;
    if (found.length >= ENOUGH) break;
  }
  const oldest = found[ENOUGH - 1] ?? found.at(-1);
  return oldest && { from: oldest, before };
}

/** The check-ins of a span that a filter lets through: newest day first, and newest first within a day. */
export async function moodEntriesOfSpan(
  db: FireDatabase,
  span: DaySpan,
  filter?: MoodFilter,
): Promise<MoodEntry[]> {
  const rows = await rowsOf(db, span.from, span.before).toArray();
  const shown = filter ? rows.filter(filter) : rows;
  // Over a date line the later check-in can lie on the earlier day: the day the person lived goes first.
  return shown.toSorted((left, right) =>
    left.day === right.day ? right.at - left.at : left.day < right.day ? 1 : -1,
  );
}

/** How many days, from `from` to `to`, have a check-in. */
export async function loggedDays(db: FireDatabase, from: LocalDay, to: LocalDay): Promise<number> {
  return (await db.mood_entry.where("day").between(from, to, true, true).uniqueKeys()).length;
}

/** Whether there is any check-in at all. */
export async function hasMoodEntries(db: FireDatabase): Promise<boolean> {
  return (await newestDayBefore(db, undefined)) !== undefined;
}
