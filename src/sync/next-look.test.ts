import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { integrationIds } from "#core/model/integration.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { nextLook } from "./next-look.ts";

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`look-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

function whoop(state: string, historyDone: boolean) {
  const row = { id: integrationIds.whoop, provider: "whoop", state, historyDone, records: 0, stamp: "s" };
  return db.integration.put(row as never);
}

test("nobody is asked often without a connection, or while nobody looks", async () => {
  const resting = await nextLook(db, true);
  await whoop("connected", false);
  expect(await nextLook(db, false)).toBe(resting);
  await whoop("broken", true);
  expect(await nextLook(db, true)).toBe(resting);
  await db.integration.put({ id: integrationIds.whoop, stamp: "s", deletedStamp: "t" } as never);
  expect(await nextLook(db, true)).toBe(resting);
});

test("a connected app looks more often, most while history arrives, and never more than every five seconds", async () => {
  const resting = await nextLook(db, true);
  await whoop("connected", true);
  const connected = await nextLook(db, true);
  await whoop("connected", false);
  const arriving = await nextLook(db, true);
  expect(connected).toBeLessThan(resting);
  expect(arriving).toBeLessThan(connected);
  expect(arriving).toBeGreaterThanOrEqual(5000);
});
