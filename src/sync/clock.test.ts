import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type DeviceNode, nextStamp, type Stamp, stampTime } from "#core/model/stamp.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { tick, write } from "#data/write.ts";
import { correctClock } from "./clock.ts";

const NOW = Date.UTC(2026, 5, 1);
const TEN_YEARS = 315_360_000_000;
const id = "00000000-0000-4000-8000-000000000001";
const record = { id, at: NOW, offset: 0, day: "2026-06-01", rating: 3, contexts: [] };

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase("fire-rescued-clock");
});
afterEach(() => db.delete());

async function stored(): Promise<{ readonly stamp: Stamp; readonly fieldStamps?: Record<string, Stamp> }> {
  return (await db.table("mood_entry").get(id)) as never;
}

test("what waits with stamps of the future is stamped as made now, in the order in which it was made", async () => {
  const ahead = NOW + TEN_YEARS;
  await write(db, [{ kind: "put", table: "mood_entry", record }], ahead);
  await write(db, [{ kind: "patch", table: "mood_entry", id, fields: { note: "later" } }], ahead + 1);
  await correctClock(db, NOW, ahead);
  const { stamp, fieldStamps } = await stored();
  expect(stampTime(stamp)).toBe(NOW);
  expect((fieldStamps?.["note"] ?? "") > stamp).toBe(true);
  expect(stampTime(fieldStamps?.["note"] as Stamp)).toBe(NOW);
});

test("from then on this device stamps with the server's time", async () => {
  const ahead = NOW + TEN_YEARS;
  await write(db, [{ kind: "put", table: "mood_entry", record }], ahead);
  await correctClock(db, NOW, ahead);
  const stamp = await db.transaction("rw", db.device, () => tick(db, ahead + 5000));
  expect(stampTime(stamp)).toBe(NOW + 5000);
});

test("a clock that is behind is set right too", async () => {
  await correctClock(db, NOW, NOW - TEN_YEARS);
  const stamp = await db.transaction("rw", db.device, () => tick(db, NOW - TEN_YEARS));
  expect(stampTime(stamp)).toBe(NOW);
});

test("an edit that is set right stays later than what its writer saw", async () => {
  const seen = nextStamp(undefined, NOW + 500_000, "00000001" as DeviceNode);
  await db.table("mood_entry").put({ ...record, stamp: seen });
  const edit = { kind: "patch", table: "mood_entry", id, fields: { note: "mine" } } as const;
  await write(db, [edit], NOW + TEN_YEARS);
  await correctClock(db, NOW, NOW + TEN_YEARS);
  const { fieldStamps } = await stored();
  expect((fieldStamps?.["note"] ?? "") > seen).toBe(true);
  expect(stampTime(fieldStamps?.["note"] as Stamp)).toBeLessThan(NOW + 600_000);
});

test("a clock that is a few seconds off is left alone", async () => {
  await write(db, [{ kind: "put", table: "mood_entry", record }], NOW + 5000);
  const before = await stored();
  await correctClock(db, NOW, NOW + 5000);
  expect(await stored()).toEqual(before);
  expect(await db.device.get("clockOffset")).toBeUndefined();
});
