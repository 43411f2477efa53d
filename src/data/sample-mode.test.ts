import "fake-indexeddb/auto";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import { importedTables } from "#core/model/imported-records.ts";
import { type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { rowSchemas } from "./backup/backup-schema.ts";
import { databaseNames, openDatabase } from "./database.ts";
import { devicePreference } from "./device-preferences.ts";
import { fillSample } from "./fill-sample.ts";
import { enterSampleMode, leaveSampleMode } from "./sample-mode.ts";
import { saveSetting, setting } from "./setting-repository.ts";
import { staleDays } from "./stale-days.ts";

// A worker is a browser's: here its work is done in its place.
const work = vi.hoisted(() => ({ fails: false }));
vi.mock("./in-worker.ts", () => ({
  inWorker: async (_start: unknown, run: (api: unknown) => Promise<unknown>) =>
    run({
      fill: async (name: string, now: number, offset: number) => {
        const db = openDatabase(name);
        await fillSample(db, now as Instant, offset as OffsetMinutes, seeded(), randomId);
        db.close();
        if (work.fails) throw new Error("the worker ended");
      },
    }),
}));

const NOW = Date.UTC(2026, 10, 20, 12);
const items = new Map<string, string>();
const assign = vi.fn();

beforeEach(() => {
  work.fails = false;
  items.clear();
  assign.mockClear();
  vi.stubGlobal("location", { assign });
  vi.stubGlobal("reportError", () => {});
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("entering fills two years up to today, leaving leaves no trace, and the own data is never touched", async () => {
  const own = openDatabase(databaseNames.device);
  await saveSetting(own, "hideNumber", true, NOW);
  const before = await own.table("device").toArray();

  expect(await enterSampleMode(NOW)).toEqual({ ok: true });
  expect(devicePreference("mode")).toBe("sample");
  const sample = openDatabase(databaseNames.sample);
  const days = (await sample.cycle.orderBy("day").keys()) as string[];
  expect(days.at(-1)).toBe(localDay(NOW as Instant, -new Date(NOW).getTimezoneOffset() as OffsetMinutes));
  expect(days.length).toBeGreaterThan(600);
  expect(await sample.mood_entry.where("at").above(NOW).count()).toBe(0);
  expect(await sample.mood_entry.count()).toBeGreaterThan(400);
  expect(staleDays(await sample.stale_day.toArray()).length).toBeGreaterThan(700);
  expect(await sample.questionnaire_response.count()).toBe(23);
  expect(await sample.outbox.count()).toBe(0);

  await leaveSampleMode();
  expect(devicePreference("mode")).toBeUndefined();
  expect((await indexedDB.databases()).map((one) => one.name)).toEqual([databaseNames.device]);
  expect([...items]).toEqual([]);
  expect(await setting(own, "hideNumber")).toBe(true);
  expect(await own.table("device").toArray()).toEqual(before);
  expect(assign).toHaveBeenCalledTimes(2);
  await own.delete();
});

test("when the sample can't be made, nothing of it stays and the app stays where it is", async () => {
  work.fails = true;
  expect(await enterSampleMode(NOW)).toEqual({ ok: false });
  expect(devicePreference("mode")).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
  expect(assign).not.toHaveBeenCalled();
});

test("every made-up record is one that a backup could hold", async () => {
  const db = openDatabase("sample-rows");
  await fillSample(db, NOW as Instant, 120 as OffsetMinutes, seeded(), randomId);
  for (const table of ["mood_entry", "questionnaire_response", ...importedTables] as const) {
    for (const row of await db.table(table).toArray()) {
      const parsed = v.safeParse(rowSchemas[table], row);
      expect(parsed.issues, `${table} ${JSON.stringify(row)}`).toBeUndefined();
      expect(parsed.output).toEqual(row);
    }
  }
  await db.delete();
});

function randomId(): RecordId {
  return crypto.randomUUID() as string as RecordId;
}

/** Numerical Recipes' linear congruential generator: the same life every time. */
function seeded(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
