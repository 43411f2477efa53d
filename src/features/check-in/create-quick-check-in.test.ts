import "fake-indexeddb/auto";
import { createRoot } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LocalDay, OffsetMinutes } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { moodEntriesOfDay } from "#data/mood-entry-repository.ts";
import { createDaysCheckIns } from "./create-days-check-ins.ts";
import { createQuickCheckIn, justSaved } from "./create-quick-check-in.ts";

const noon = { at: Date.UTC(2026, 10, 20, 10), offset: 120 as OffsetMinutes };
const day = "2026-11-20" as LocalDay;
let db: FireDatabase;
let clock = 0;
let dispose = () => {};

beforeEach(() => {
  db = openDatabase(`quick-${crypto.randomUUID()}`);
  clock = 1_000_000;
});
afterEach(async () => {
  dispose();
  vi.restoreAllMocks();
  await db.delete();
});

function open() {
  return createRoot((end) => {
    dispose = end;
    const quick = createQuickCheckIn(db, () => clock);
    return { ...quick, entries: createDaysCheckIns(db, () => day, quick.saved) };
  });
}

const ratings = async () => (await moodEntriesOfDay(db, day)).map((entry) => entry.rating);

test("one tap is a whole check-in, on disk when it says so", async () => {
  const quick = open();
  const entry = await quick.save(4, noon);
  expect(await moodEntriesOfDay(db, day)).toMatchObject([
    { id: entry?.id, at: noon.at, offset: 120, day, rating: 4, contexts: [] },
  ]);
  expect(quick.saved()).toEqual(entry);
  expect(justSaved()).toEqual(entry);
});

test("a finger that bounces or slips corrects its tap; a later tap adds another", async () => {
  const quick = open();
  await quick.save(4, noon);
  clock += 300;
  await quick.save(5, noon);
  expect(await ratings()).toEqual([5]);
  clock += 5000;
  await quick.save(2, { ...noon, at: noon.at + 5300 });
  expect(await ratings()).toEqual([5, 2]);
});

test("a second tap while the first is being stored adds nothing", async () => {
  const quick = open();
  await Promise.all([quick.save(1, noon), quick.save(1, noon)]);
  expect(await ratings()).toEqual([1]);
});

test("a tap that cannot be stored says why and leaves no trace", async () => {
  const quick = open();
  vi.spyOn(db, "transaction").mockRejectedValueOnce(new DOMException("", "QuotaExceededError"));
  expect(await quick.save(3, noon)).toBeUndefined();
  expect(quick.failure()).toBe("storageFull");
  expect(quick.saved()).toBeUndefined();
  await quick.save(3, noon);
  expect(quick.failure()).toBeUndefined();
  expect(await ratings()).toEqual([3]);
});

test("the day shows a tap at once, and no longer once it was deleted", async () => {
  const quick = open();
  const entry = await quick.save(4, noon);
  expect(quick.entries().map(({ id }) => id)).toEqual([entry?.id]);
  await vi.waitUntil(() => quick.entries()[0] !== entry);
  await db.mood_entry.clear();
  await vi.waitUntil(() => quick.entries().length === 0);
});
