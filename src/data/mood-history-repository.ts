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
const SPAN = 4;
/** So many days are read at a time, and a filter looks on until it has found so many check-ins. */
const STRIDE = 45;
const ENOUGH = 20;

/** A span that begins here has no beginning. */
export const FIRST_DAY = "0000-01-01" as LocalDay;
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

/** Goes through check-ins from the newest back, some weeks at a read, for as long as `visit` wants more. */
async function goBack(
  db: FireDatabase,
  span: { readonly from?: LocalDay; readonly before: LocalDay | undefined },
  visit: (rows: readonly MoodEntry[]) => boolean,
): Promise<void> {
  const { from = FIRST_DAY } = span;
  let upper = span.before;
  let newest = await newestDayBefore(db, upper);
  while (newest !== undefined && newest >= from) {
    const stride: LocalDay = addDays(newest, 1 - STRIDE);
    const low = stride > from ? stride : from;
    const rows = await rowsOf(db, low, upper).toArray();
    if (!visit(rows.toReversed())) return;
    // Only over a gap is it worth looking where the next one lies.
    newest = rows.length > 0 ? addDays(low, -1) : await newestDayBefore(db, low);
    upper = low;
  }
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
  if (!filter) {
    const newest = await newestDayBefore(db, before);
    return newest && { from: addDays(newest, 1 - SPAN), before };
  }
  const found: LocalDay[] = [];
  await goBack(db, { before }, (rows) => {
    for (const row of rows) if (filter(row)) found.push(row.day);
    return found.length < ENOUGH;
  });
  const oldest = found[ENOUGH - 1] ?? found.at(-1);
  return oldest && { from: oldest, before };
}

/** The check-ins of a span that a filter lets through: newest day first, and newest first within a day. */
export async function moodEntriesOfSpan(
  db: FireDatabase,
  span: DaySpan,
  filter?: MoodFilter,
): Promise<MoodEntry[]> {
  const shown: MoodEntry[] = [];
  await goBack(db, span, (rows) => {
    shown.push(...(filter ? rows.filter(filter) : rows));
    return true;
  });
  // Over a date line the later check-in can lie on the earlier day: the day the person lived goes first.
  return shown.sort((left, right) =>
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
