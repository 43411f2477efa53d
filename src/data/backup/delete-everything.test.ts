import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { databaseNames, openDatabase } from "../database.ts";
import { setDevicePreference } from "../device-preferences.ts";
import { saveSetting } from "../setting-repository.ts";
import { deleteEverything } from "./delete-everything.ts";

/** Web storage as browsers have it. */
function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

const kept = new Set<string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", memoryStorage());
  vi.stubGlobal("sessionStorage", memoryStorage());
  vi.stubGlobal("caches", { delete: async (name: string) => kept.delete(name) });
});
afterEach(() => vi.unstubAllGlobals());

test("nothing of the person is left, even what other tabs hold open", async () => {
  const open = [...Object.values(databaseNames), "fire-rescued-account-1"].map((name) => openDatabase(name));
  for (const db of open) await saveSetting(db, "hideNumber", true, 1000);
  const foreign = openDatabase("somebody-elses");
  await saveSetting(foreign, "hideNumber", true, 1000);
  setDevicePreference("appearance", "dark");
  setDevicePreference("mode", "sample");
  localStorage.setItem("somebody-elses", "stays");
  kept.add("shared-files");
  kept.add("workbox-precache-v2");
  const blocked = vi.fn();

  expect(await deleteEverything(blocked)).toEqual({ ok: true });

  expect((await indexedDB.databases()).map((one) => one.name)).toEqual(["somebody-elses"]);
  expect(localStorage.length).toBe(1);
  expect([...kept]).toEqual(["workbox-precache-v2"]);
  expect(blocked).not.toHaveBeenCalled();
  await foreign.delete();
});

test("a browser that can't list databases loses the known ones", async () => {
  await saveSetting(openDatabase(databaseNames.device), "hideNumber", true, 1000);
  const list = indexedDB.databases.bind(indexedDB);
  vi.stubGlobal("indexedDB", { deleteDatabase: indexedDB.deleteDatabase.bind(indexedDB) });
  expect(await deleteEverything(() => {})).toEqual({ ok: true });
  expect(await list()).toEqual([]);
});

test("a tab that holds on is told of, and the rest goes on once it lets go", async () => {
  const holding = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(databaseNames.device);
    request.onsuccess = () => resolve(request.result);
  });
  const blocked = vi.fn(() => holding.close());
  expect(await deleteEverything(blocked)).toEqual({ ok: true });
  expect(blocked).toHaveBeenCalledOnce();
  expect(await indexedDB.databases()).toEqual([]);
});
