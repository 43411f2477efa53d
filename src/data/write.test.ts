import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { Rating } from "#core/model/rating.ts";
import { dayFromNumber, type Instant, type OffsetMinutes } from "#core/time.ts";
import { contentOf } from "./apply-edit.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import {
  changeMoodEntry,
  deleteMoodEntry,
  moodEntriesOfDay,
  saveMoodEntry,
} from "./mood-entry-repository.ts";
import { isTombstone } from "./synced-tables.ts";
import { waitingCount } from "./waiting-count.ts";
import { failureOf, write } from "./write.ts";

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`write-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const day = dayFromNumber(20_000);

function entry(rating: Rating, id = crypto.randomUUID()): MoodEntry {
  return {
    id: id as RecordId,
    at: 1_728_000_000_000 as Instant,
    offset: 120 as OffsetMinutes,
    day,
    rating,
    contexts: [],
  };
}

test("a new record waits for sync as a whole, and its day is to be scored", async () => {
  const saved = entry(3);
  expect(await saveMoodEntry(db, saved, 1000)).toEqual({ ok: true, changed: 1 });
  expect(await db.outbox.toArray()).toEqual([{ table: "mood_entry", id: saved.id, bases: "all" }]);
  expect((await db.stale_day.toArray()).map((row) => row.day)).toEqual([day]);
});

test("writing what is there already changes nothing and queues nothing", async () => {
  const saved = entry(3);
  await saveMoodEntry(db, saved, 1000);
  await db.outbox.clear();
  expect(await saveMoodEntry(db, { ...saved }, 2000)).toEqual({ ok: true, changed: 0 });
  expect(await db.outbox.count()).toBe(0);
});

test("only the fields that changed wait, each with the stamp the person saw first", async () => {
  const saved = entry(3);
  await saveMoodEntry(db, saved, 1000);
  await db.outbox.clear();
  const seen = (await db.mood_entry.get(saved.id))?.stamp;
  await changeMoodEntry(db, saved.id, { energy: 2 }, 2000);
  await changeMoodEntry(db, saved.id, { energy: 4, rating: 1 }, 3000);
  expect(await db.outbox.toArray()).toEqual([
    { table: "mood_entry", id: saved.id, bases: { energy: null, rating: seen } },
  ]);
});

test("many new records wait as one row, and an edit of one of them waits beside it", async () => {
  const entries = Array.from({ length: 30 }, () => entry(3));
  await write(
    db,
    entries.map((record) => ({ kind: "put", table: "mood_entry", record })),
    1000,
  );
  const [batch, ...others] = await db.outbox.toArray();
  expect(others).toEqual([]);
  expect(new Set(batch?.ids)).toEqual(new Set(entries.map((one) => one.id)));
  const [first] = entries;
  if (!first) throw new Error("no entries");
  const seen = (await db.mood_entry.get(first.id))?.stamp;
  await changeMoodEntry(db, first.id, { rating: 5 }, 2000);
  expect(await db.outbox.get(["mood_entry", first.id])).toMatchObject({ bases: { rating: seen } });
  expect(await waitingCount(db)).toBe(31);
});

test("a deleted record keeps nothing of its content, and saving it again brings it back", async () => {
  const saved = entry(2);
  await saveMoodEntry(db, { ...saved, note: "private" }, 1000);
  await deleteMoodEntry(db, saved.id, 2000);
  const grave = await db.mood_entry.get(saved.id);
  expect(grave && isTombstone(grave)).toBe(true);
  expect(JSON.stringify(grave)).not.toContain("private");
  expect(await moodEntriesOfDay(db, day)).toEqual([]);
  await saveMoodEntry(db, saved, 3000);
  expect((await moodEntriesOfDay(db, day)).map((row) => row.rating)).toEqual([2]);
});

test("a transaction that fails stores neither the record nor its outbox entry", async () => {
  const broken = { ...entry(3), note: () => "functions cannot be stored" } as unknown as MoodEntry;
  await expect(
    write(
      db,
      [
        { kind: "put", table: "mood_entry", record: entry(1) },
        { kind: "put", table: "mood_entry", record: broken },
      ],
      1,
    ),
  ).rejects.toThrow();
  expect(await db.mood_entry.count()).toBe(0);
  expect(await db.outbox.count()).toBe(0);
  expect(await db.stale_day.count()).toBe(0);
});

test("stamps rise even when the clock is set back between two writes", async () => {
  const [first, second] = [entry(1), entry(2)];
  await saveMoodEntry(db, first, 5000);
  await saveMoodEntry(db, second, 10);
  const [one, two] = await db.mood_entry.bulkGet([first.id, second.id]);
  expect((two?.stamp ?? "") > (one?.stamp ?? "")).toBe(true);
});

test("a full disk is told apart from a bug", () => {
  expect(failureOf(new DOMException("full", "QuotaExceededError"))).toEqual({
    ok: false,
    code: "storageFull",
  });
  const wrapped = Object.assign(new Error("aborted"), {
    name: "AbortError",
    inner: { name: "QuotaExceededError" },
  });
  expect(failureOf(wrapped)).toEqual({ ok: false, code: "storageFull" });
  expect(() => failureOf(new TypeError("bug"))).toThrow("bug");
});

test("a write goes through after the browser dropped the connection", async () => {
  await saveMoodEntry(db, entry(1), 1);
  db.close({ disableAutoOpen: false });
  expect(await saveMoodEntry(db, entry(2), 2)).toMatchObject({ ok: true });
});

test("after any edits the outbox names every field that differs from what was sent", async () => {
  const edits = fc.array(
    fc.oneof(
      fc.record({ rating: fc.constantFrom<Rating>(1, 2, 3) }),
      fc.record({ note: fc.constantFrom("a", "b", undefined) }),
      fc.constant("delete" as const),
      fc.constant("save" as const),
    ),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(edits, async (sequence) => {
      const start = { ...entry(3), note: "a" };
      await saveMoodEntry(db, start, 1);
      await db.outbox.clear();
      for (const [index, edit] of sequence.entries()) {
        if (edit === "delete") await deleteMoodEntry(db, start.id, index);
        else if (edit === "save") await saveMoodEntry(db, start, index);
        else await changeMoodEntry(db, start.id, edit, index);
      }
      const row = await db.mood_entry.get(start.id);
      const bases = (await db.outbox.get(["mood_entry", start.id]))?.bases ?? {};
      const now = row && !isTombstone(row) ? contentOf(row) : {};
      const gone = row !== undefined && isTombstone(row);
      for (const field of ["rating", "note"] as const) {
        if (!gone && now[field] !== start[field]) expect(bases).toHaveProperty(field);
      }
      if (gone) expect(bases).toHaveProperty("deletedStamp");
    }),
    { numRuns: 50 },
  );
});
