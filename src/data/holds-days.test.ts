import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import type { Stamp } from "#core/model/stamp.ts";
import type { LocalDay } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { emptyYear } from "./day-series-repository.ts";
import { holdsDays } from "./holds-days.ts";
import { saveSetting } from "./setting-repository.ts";

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`holds-days-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

it("a device that only keeps settings holds no days", async () => {
  expect(await holdsDays(db)).toBe(false);
  await saveSetting(db, "hideNumber", true, Date.parse("2026-01-20T12:00Z"));
  expect(await holdsDays(db)).toBe(false);
});

it("it holds days as soon as one metric has a year", async () => {
  await db.day_series.put(emptyYear("mood", 2026));
  expect(await holdsDays(db)).toBe(true);
});

it("a score alone is a day too", async () => {
  await db.daily_score.put({
    id: crypto.randomUUID() as RecordId,
    stamp: "0" as Stamp,
    day: "2026-01-20" as LocalDay,
    modelVersion: "test",
    strain: { kind: "notEnoughData", coverage: 0 },
    sustained: { kind: "notEnoughData", counting: "days", daysKnown: 1, daysNeeded: 14 },
    trend: { kind: "notClear" },
    forecast: { kind: "hidden" },
  });
  expect(await holdsDays(db)).toBe(true);
});
