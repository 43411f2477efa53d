import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect, test } from "vitest";
import { openDatabase, versions } from "./database.ts";
import { syncedTables } from "./synced-tables.ts";

const newest = versions.at(-1)?.version ?? 0;

test.each(versions.map((one) => one.version))(
  "a database of version %i opens today with its check-ins and is as a new one",
  async (version) => {
    const name = `migration-${version}-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    for (const one of versions) if (one.version <= version) old.version(one.version).stores(one.stores);
    await old
      .table("mood_entry")
      .add({ id: "kept", at: 1, day: "2026-01-01", rating: 4, contexts: [], stamp: "s" });
    await old.table("setting").add({ id: "choice", key: "hideNumber", value: true, stamp: "s" });
    old.close();
    const db = openDatabase(name);
    expect(await db.mood_entry.toArray()).toMatchObject([{ id: "kept", rating: 4 }]);
    expect(await db.setting.toArray()).toMatchObject([{ key: "hideNumber", value: true }]);
    expect(db.verno).toBe(newest);
    const fresh = openDatabase(`fresh-${crypto.randomUUID()}`);
    await fresh.open();
    expect(shapeOf(db)).toEqual(shapeOf(fresh));
    await Promise.all([db.delete(), fresh.delete()]);
  },
);

/** The stores that are really there, each with its key and its indexes. */
function shapeOf(db: Dexie) {
  const idb = db.backendDB();
  const names = [...idb.objectStoreNames];
  const transaction = idb.transaction(names);
  return names.map((name) => {
    const { keyPath, indexNames } = transaction.objectStore(name);
    return { name, keyPath, indexes: [...indexNames] };
  });
}

test("every synced table has its store, and the outbox beside it", async () => {
  const db = openDatabase(`stores-${crypto.randomUUID()}`);
  await db.open();
  const names = db.tables.map((table) => table.name);
  expect(names).toEqual(expect.arrayContaining([...syncedTables, "outbox"]));
  await db.delete();
});

test("versions only ever go up", () => {
  const numbers = versions.map((one) => one.version);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
});
