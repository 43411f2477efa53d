import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import { dayFromNumber, type Instant, type OffsetMinutes } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { changeMoodEntry, deleteMoodEntry, saveMoodEntry } from "./mood-entry-repository.ts";
import { waitingRecords } from "./waiting-repository.ts";
import { write } from "./write.ts";

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`waiting-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

function entry(note: string) {
  return {
    id: crypto.randomUUID() as RecordId,
    at: 1_728_000_000_000 as Instant,
    offset: 0 as OffsetMinutes,
    day: dayFromNumber(20_000),
    rating: 3 as const,
    contexts: [],
    note,
  };
}

test("the latest edited comes first, a deletion without what it deleted", async () => {
  const [first, second, third] = [entry("first"), entry("second"), entry("third")];
  await saveMoodEntry(db, first, 1000);
  await saveMoodEntry(db, second, 2000);
  await saveMoodEntry(db, third, 3000);
  await changeMoodEntry(db, first.id, { rating: 5 }, 4000);
  await deleteMoodEntry(db, second.id, 5000);
  const { counts, newest } = await waitingRecords(db, 2);
  expect(counts).toEqual([["mood_entry", 3]]);
  expect(newest).toEqual([
    { table: "mood_entry", id: second.id },
    { table: "mood_entry", id: first.id, content: expect.objectContaining({ note: "first", rating: 5 }) },
  ]);
});

test("of many records written at once there is the count only", async () => {
  const edits = Array.from({ length: 30 }, () => entry("imported")).map(
    (record) => ({ kind: "put", table: "mood_entry", record }) as const,
  );
  await write(db, edits, 1000);
  expect(await waitingRecords(db, 5)).toEqual({ counts: [["mood_entry", 30]], newest: [] });
});

test("what was refused does not wait", async () => {
  const one = entry("refused");
  await saveMoodEntry(db, one, 1000);
  const rejected = { code: "23514", message: "", at: 2000 as Instant };
  await db.outbox.update(["mood_entry", one.id], { rejected });
  expect(await waitingRecords(db, 5)).toEqual({ counts: [], newest: [] });
});
