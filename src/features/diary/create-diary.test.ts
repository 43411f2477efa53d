import "fake-indexeddb/auto";
import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import { addDays, dayNumber, type Instant, type LocalDay, type OffsetMinutes } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { saveMoodEntry } from "#data/mood-entry-repository.ts";
import { type MoodFilter, moodEntriesOfSpan } from "#data/mood-history-repository.ts";
import { createDiary } from "./create-diary.ts";

const last = "2026-11-20" as LocalDay;
let db: FireDatabase;
let dispose = () => {};

beforeEach(() => {
  db = openDatabase(`diary-${crypto.randomUUID()}`);
});
afterEach(async () => {
  dispose();
  await db.delete();
});

async function log(day: LocalDay, note = ""): Promise<void> {
  const at = (dayNumber(day) * 86_400_000) as Instant;
  const id = crypto.randomUUID() as RecordId;
  const entry: MoodEntry = { id, at, offset: 0 as OffsetMinutes, day, rating: 3, contexts: [], note };
  await saveMoodEntry(db, entry, 1000);
}

function open() {
  return createRoot((end) => {
    dispose = end;
    const [filter, setFilter] = createSignal<MoodFilter>();
    const diary = createDiary(db, filter, () => undefined);
    const days = async () =>
      (await Promise.all(diary.spans().map((span) => moodEntriesOfSpan(db, span, filter()))))
        .flat()
        .map((entry) => entry.day);
    return { ...diary, days, look: (next: MoodFilter) => setFilter(() => next) };
  });
}

test("it begins with the newest days and goes further back only when asked", async () => {
  for (let ago = 0; ago < 12; ago++) await log(addDays(last, -ago));
  const diary = open();
  await vi.waitUntil(() => diary.spans().length === 1);
  expect(await diary.days()).toEqual([0, -1, -2, -3].map((by) => addDays(last, by)));
  await diary.more();
  await diary.more();
  await diary.more();
  expect(await diary.days()).toHaveLength(12);
  expect(diary.atEnd()).toBe(true);
});

test("a day before all others, logged once the end was reached, still has its place", async () => {
  await log(last);
  const diary = open();
  await vi.waitUntil(() => diary.spans().length === 1);
  await diary.more();
  await log(addDays(last, -1000));
  expect(await diary.days()).toEqual([last, addDays(last, -1000)]);
});

test("another search starts anew, and an answer to the one before is dropped", async () => {
  await log(last, "harbour");
  await log(addDays(last, -400), "train");
  const diary = open();
  diary.look((entry) => entry.note === "harbour");
  diary.look((entry) => entry.note === "train");
  await vi.waitUntil(() => diary.spans().length === 1);
  expect(await diary.days()).toEqual([addDays(last, -400)]);
  diary.look((entry) => entry.note === "boat");
  await vi.waitUntil(() => diary.atEnd() === true);
  expect(diary.spans()).toEqual([]);
});
