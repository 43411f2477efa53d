import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import type { LostValue } from "#core/model/lost-value.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { Stamp } from "#core/model/stamp.ts";
import { dayFromNumber, type Instant, type OffsetMinutes } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { dismissLostValues, lostValues, restoreLostValues } from "./lost-value-repository.ts";
import { changeMoodEntry, deleteMoodEntry, moodEntry, saveMoodEntry } from "./mood-entry-repository.ts";
import { isTombstone } from "./synced-tables.ts";

let db: FireDatabase;
beforeEach(async () => {
  db = openDatabase(`lost-${crypto.randomUUID()}`);
  await saveMoodEntry(db, entry, 1000);
  await db.outbox.clear();
  await db.stale_day.clear();
});
afterEach(() => db.delete());

const at = 1_728_000_000_000 as Instant;
const entry: MoodEntry = {
  id: "11111111-1111-4111-8111-111111111111" as RecordId,
  at,
  offset: 0 as OffsetMinutes,
  day: dayFromNumber(20_000),
  rating: 3,
  contexts: [],
  note: "now",
};
const theirs = "000000000000500-0000-0a1b2c3d" as Stamp;
const kept = "000000000000600-0000-0b1b2c3d" as Stamp;

async function lose(field: string, value: unknown, more: Partial<LostValue> = {}): Promise<string> {
  const id = crypto.randomUUID();
  await db.lost_value.put({
    id: id as RecordId,
    tableName: "mood_entry",
    recordId: entry.id,
    field,
    value,
    lostStamp: theirs,
    keptStamp: kept,
    stamp: "000000000000700-0000-ffffffff" as Stamp,
    ...more,
  });
  return id;
}

test("a lost value stands beside what the record holds now, with when and where each was written", async () => {
  const id = await lose("note", "before");
  const [record, ...others] = await lostValues(db);
  expect(others).toEqual([]);
  expect(record).toMatchObject({ table: "mood_entry", recordId: entry.id, content: { rating: 3 } });
  const row = await db.mood_entry.get(entry.id);
  expect(record?.fields).toEqual([
    {
      id,
      field: "note",
      value: "before",
      stamp: theirs,
      isFromHere: false,
      current: "now",
      currentStamp: row?.stamp,
      isCurrentFromHere: true,
    },
  ]);
});

test("what was lost of one record stands together, the record with the latest loss first", async () => {
  const other = { ...entry, id: "22222222-2222-4222-8222-222222222222" as RecordId };
  await saveMoodEntry(db, other, 2000);
  await lose("note", "older");
  await lose("energy", 2, { lostStamp: "000000000000550-0000-0a1b2c3d" as Stamp });
  await lose("note", "of another", { recordId: other.id });
  const found = await lostValues(db);
  expect(found.map(({ recordId }) => recordId)).toEqual([other.id, entry.id]);
  expect(found[1]?.fields.map(({ value }) => value)).toEqual([2, "older"]);
});

test("a table that only a newer app knows is passed by", async () => {
  await lose("value", 1, { tableName: "meal" });
  expect(await lostValues(db)).toEqual([]);
});

test("restoring is an edit like any other, and settles the loss on every device", async () => {
  const id = await lose("note", "before");
  const seen = (await db.mood_entry.get(entry.id))?.stamp;
  expect(await restoreLostValues(db, { table: "mood_entry", recordId: entry.id }, [id], 5000)).toEqual({
    ok: true,
    changed: 1,
  });
  expect((await moodEntry(db, entry.id))?.note).toBe("before");
  expect(await lostValues(db)).toEqual([]);
  expect(await db.outbox.toArray()).toEqual([
    { table: "lost_value", id, bases: {} },
    { table: "mood_entry", id: entry.id, bases: { note: seen } },
  ]);
  expect((await db.stale_day.toArray()).map(({ day }) => day)).toEqual([entry.day]);
});

test("of two lost values of a field the later written comes back", async () => {
  const older = await lose("note", "older");
  const later = await lose("note", "later", { lostStamp: "000000000000550-0000-0c1b2c3d" as Stamp });
  await restoreLostValues(db, { table: "mood_entry", recordId: entry.id }, [older, later], 5000);
  expect((await moodEntry(db, entry.id))?.note).toBe("later");
});

test("a moment that comes back takes its day along", async () => {
  const id = await lose("at", at - 86_400_000);
  await restoreLostValues(db, { table: "mood_entry", recordId: entry.id }, [id], 5000);
  expect((await moodEntry(db, entry.id))?.day).toBe(dayFromNumber(19_999));
});

test("a deleted record comes back only when all of it was kept", async () => {
  await deleteMoodEntry(db, entry.id, 4000);
  const { id: _, ...content } = entry;
  const first = await lose("note", "unseen");
  expect((await lostValues(db))[0]).not.toHaveProperty("whole");
  const record = { table: "mood_entry", recordId: entry.id } as const;
  expect(await restoreLostValues(db, record, [first], 5000)).toEqual({ ok: true, changed: 0 });
  expect(await moodEntry(db, entry.id)).toBeUndefined();
  expect(await db.lost_value.get(first)).not.toHaveProperty("deletedStamp");

  const rest = Object.entries(content).filter(([field]) => field !== "note");
  const ids = await Promise.all(rest.map(([field, value]) => lose(field, value)));
  expect((await lostValues(db))[0]?.whole).toEqual({ ...content, note: "unseen" });
  await restoreLostValues(db, record, [first, ...ids], 6000);
  expect(await moodEntry(db, entry.id)).toMatchObject({ ...entry, note: "unseen" });
});

test("keeping what stands leaves a tombstone that goes to the server, and nothing else", async () => {
  const id = await lose("note", "before");
  await dismissLostValues(db, [id], 5000);
  const grave = await db.lost_value.get(id);
  expect(grave && isTombstone(grave)).toBe(true);
  expect(JSON.stringify(grave)).not.toContain("before");
  expect(await db.outbox.toArray()).toEqual([{ table: "lost_value", id, bases: {} }]);
  expect((await moodEntry(db, entry.id))?.note).toBe("now");
});

test("a field that was edited meanwhile shows what it holds now", async () => {
  await lose("energy", 2);
  await changeMoodEntry(db, entry.id, { energy: 5 }, 3000);
  expect((await lostValues(db))[0]?.fields[0]).toMatchObject({ value: 2, current: 5 });
});
