import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import type { OutboxRow } from "#data/local-rows.ts";
import type { SentTable } from "#data/synced-tables.ts";
import { deleteOutboxRows, outboxRows } from "./outbox-rows.ts";

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase("outbox-rows");
});
afterEach(() => db.delete());

const waits = (id: string, table: SentTable = "mood_entry"): OutboxRow => ({ table, id, bases: "all" });

async function idsLeft(): Promise<string[]> {
  return (await db.outbox.toArray()).map(({ id }) => id);
}

test("rows are found by record, whether they lie side by side or far apart", async () => {
  await db.outbox.bulkPut([..."abcdefghijk"].map((id) => waits(id)));
  await db.outbox.put(waits("c", "sleep"));
  const near = await outboxRows(db, "mood_entry", ["d", "b", "x"]);
  expect([...near.keys()].toSorted()).toEqual(["b", "d"]);
  const far = await outboxRows(db, "mood_entry", ["k", "a", "x"]);
  expect([...far.keys()].toSorted()).toEqual(["a", "k"]);
  expect(far.get("k")).toEqual(waits("k"));
  expect(await outboxRows(db, "mood_entry", [])).toEqual(new Map());
});

test("deleting takes the named rows and none that lie between", async () => {
  await db.outbox.bulkPut([..."abcd"].map((id) => waits(id)));
  await db.outbox.put(waits("b", "sleep"));
  // As many names as rows in the span, but one row is named twice and one not at all.
  await deleteOutboxRows(db, "mood_entry", ["a", "c", "a"]);
  expect((await idsLeft()).toSorted()).toEqual(["b", "b", "d"]);
  await deleteOutboxRows(db, "mood_entry", ["d", "b"]);
  expect(await db.outbox.toArray()).toEqual([waits("b", "sleep")]);
});
