import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import { addDays, dayNumber, type Instant, type LocalDay, type OffsetMinutes } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { deleteMoodEntry } from "./mood-entry-repository.ts";
import {
  hasMoodEntries,
  loggedDays,
  type MoodFilter,
  moodEntriesOfSpan,
  olderMoodSpan,
} from "./mood-history-repository.ts";
import { write } from "./write.ts";

const last = "2026-11-20" as LocalDay;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`history-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

function entry(day: LocalDay, minute: number, note?: string): MoodEntry {
  return {
    id: crypto.randomUUID() as RecordId,
    at: (dayNumber(day) * 86_400_000 + minute * 60_000) as Instant,
    offset: 0 as OffsetMinutes,
    day,
    rating: 3,
    contexts: [],
    ...(note === undefined ? {} : { note }),
  };
}

async function store(entries: readonly MoodEntry[]): Promise<void> {
  const edits = entries.map((record) => ({ kind: "put" as const, table: "mood_entry" as const, record }));
  await write(db, edits, 1000);
}

/** The whole history, span after span, as scrolling to its end reads it. */
async function readAll(filter?: MoodFilter): Promise<string[]> {
  const ids: string[] = [];
  let before: LocalDay | undefined;
  for (;;) {
    const span = await olderMoodSpan(db, before, filter);
    if (!span) return ids;
    ids.push(...(await moodEntriesOfSpan(db, span, filter)).map((one) => one.id));
    before = span.from;
  }
}

test("scrolling to the end shows every check-in once, newest first, over gaps of any length", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ ago: fc.nat(900), minute: fc.nat(1439), marked: fc.boolean() }), {
        maxLength: 60,
      }),
      async (picks) => {
        await db.delete();
        db = openDatabase(`history-${crypto.randomUUID()}`);
        const entries = picks.map((pick) =>
          entry(addDays(last, -pick.ago), pick.minute, pick.marked ? "marked" : undefined),
        );
        await store(entries);
        const at = new Map(entries.map((one) => [one.id as string, one.at]));
        const all = await readAll();
        expect(all.toSorted()).toEqual(entries.map((one) => one.id).toSorted());
        expect(all.map((id) => at.get(id))).toEqual(entries.map((one) => one.at).toSorted((a, b) => b - a));
        const marked = await readAll((one) => one.note === "marked");
        const expected = entries.filter((one) => one.note === "marked");
        expect(marked.toSorted()).toEqual(expected.map((one) => one.id).toSorted());
      },
    ),
    { numRuns: 40 },
  );
});

test("a span of a dense history is a few days, not all of it", async () => {
  await store(Array.from({ length: 400 }, (_, index) => entry(addDays(last, -index), 600)));
  const span = await olderMoodSpan(db, undefined);
  expect(span && (await moodEntriesOfSpan(db, span))).toHaveLength(4);
});

test("a word written once years ago is found", async () => {
  await store(Array.from({ length: 300 }, (_, index) => entry(addDays(last, -5 * index), 600)));
  const rare = entry(addDays(last, -1600), 60, "the harbour");
  await store([rare]);
  expect(await readAll((one) => one.note?.includes("harbour") ?? false)).toEqual([rare.id]);
});

test("a day counts as logged once, however many check-ins it has, and not after they were deleted", async () => {
  const only = entry(addDays(last, -2), 60);
  await store([entry(last, 60), entry(last, 600), only, entry(addDays(last, -30), 60)]);
  expect(await loggedDays(db, addDays(last, -29), last)).toBe(2);
  await deleteMoodEntry(db, only.id, 2000);
  expect(await loggedDays(db, addDays(last, -29), last)).toBe(1);
});

test("an empty diary knows that it is empty", async () => {
  expect(await hasMoodEntries(db)).toBe(false);
  expect(await olderMoodSpan(db, undefined)).toBeUndefined();
  await store([entry(last, 60)]);
  expect(await hasMoodEntries(db)).toBe(true);
});
