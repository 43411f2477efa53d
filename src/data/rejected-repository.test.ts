import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import { dayFromNumber, type Instant, type OffsetMinutes } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { NOWHERE } from "./local-rows.ts";
import { changeMoodEntry, deleteMoodEntry, saveMoodEntry } from "./mood-entry-repository.ts";
import { discardRejected, rejectedRecords, tryAgain } from "./rejected-repository.ts";
import { betweenRounds } from "./sync-lock.ts";

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`rejected-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const day = dayFromNumber(20_000);

async function refused(at: number): Promise<MoodEntry> {
  const entry: MoodEntry = {
    id: crypto.randomUUID() as RecordId,
    at: 1_728_000_000_000 as Instant,
    offset: 0 as OffsetMinutes,
    day,
    rating: 3,
    contexts: [],
  };
  await saveMoodEntry(db, entry, 1000);
  await refuse(entry.id, at);
  return entry;
}

async function refuse(id: string, at: number): Promise<void> {
  await db.outbox.update(["mood_entry", id], {
    rejected: { code: "23514", message: "no such rating", at: at as Instant },
  });
}

test("refused changes are told with what they hold and why, the latest first", async () => {
  const [first, second] = [await refused(10), await refused(20)];
  const found = await rejectedRecords(db);
  expect(found.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(found[0]).toMatchObject({ table: "mood_entry", content: { rating: 3 }, code: "23514", at: 20 });
});

test("a refused deletion holds nothing", async () => {
  const entry = await refused(10);
  await deleteMoodEntry(db, entry.id, 2000);
  await refuse(entry.id, 20);
  expect((await rejectedRecords(db))[0]).not.toHaveProperty("content");
});

test("trying again lets the change wait like any other", async () => {
  const { id } = await refused(10);
  await tryAgain(db, "mood_entry", id);
  expect(await db.outbox.toArray()).toEqual([{ table: "mood_entry", id, bases: "all" }]);
});

test("editing a refused record sends it again by itself", async () => {
  const { id } = await refused(10);
  await changeMoodEntry(db, id, { rating: 4 }, 2000);
  expect(await rejectedRecords(db)).toEqual([]);
  expect(await db.outbox.get(["mood_entry", id])).toMatchObject({ bases: "all" });
});

test("a discarded change goes with its record, whose day is scored anew and which is read from the server again", async () => {
  const entry = await refused(10);
  const other = await refused(20);
  await db.stale_day.clear();
  await db.sync_state.put({
    key: "cursor",
    epoch: "one",
    cursor: { seq: 7, table: "mood_entry", id: entry.id },
    schemaVersion: 1,
  });
  expect(await discardRejected(db, "mood_entry", entry.id, 3000)).toEqual({ ok: true, changed: 1 });
  expect((await db.mood_entry.toArray()).map(({ id }) => id)).toEqual([other.id]);
  expect((await rejectedRecords(db)).map(({ id }) => id)).toEqual([other.id]);
  expect((await db.stale_day.toArray()).map((mark) => mark.day)).toEqual([day]);
  expect(await db.sync_state.bulkGet(["cursor", "firstSync"])).toEqual([
    { key: "cursor", epoch: "one", cursor: NOWHERE, schemaVersion: 1 },
    { key: "firstSync", done: 0, total: 0 },
  ]);
});

test("what was edited meanwhile is no longer refused, and stays", async () => {
  const { id } = await refused(10);
  await changeMoodEntry(db, id, { rating: 4 }, 2000);
  expect(await discardRejected(db, "mood_entry", id, 3000)).toEqual({ ok: true, changed: 0 });
  expect(await db.mood_entry.count()).toBe(1);
});

test("discarding waits for the round under way, which would move on past the record", async () => {
  const { id } = await refused(10);
  const round = Promise.withResolvers<void>();
  const held = betweenRounds(db, () => round.promise);
  const discarded = discardRejected(db, "mood_entry", id, 3000);
  expect(await db.mood_entry.count()).toBe(1);
  round.resolve();
  await held;
  await discarded;
  expect(await db.mood_entry.count()).toBe(0);
});
