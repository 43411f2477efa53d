import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Metric } from "#core/model/metric.ts";
import type { LocalDay } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { emptyYear } from "#data/day-series-repository.ts";
import type { NumbersAddress } from "./numbers-address.ts";
import { readNumbers } from "./read-numbers.ts";

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`numbers-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const asked = { kind: "dates", from: "2025-12-31", to: "2026-01-02", days: 3 } as NumbersAddress;

async function series(metric: Metric, year: number, values: Record<number, number>): Promise<void> {
  const row = emptyYear(metric, year);
  for (const [index, value] of Object.entries(values)) row.values[Number(index)] = value;
  await db.day_series.put(row);
}

function record(day: string, fields: object) {
  return { id: crypto.randomUUID(), day: day as LocalDay, start: Date.parse(day), stamp: "s", ...fields };
}

test("only the days asked for count, over the turn of a year too", async () => {
  await series("recovery", 2025, { 363: 10, 364: 40 });
  await series("recovery", 2026, { 0: 60, 2: 99 });
  const { groups, measured } = await readNumbers(db, asked);
  const recovery = groups.recovery.find(({ metric }) => metric === "recovery")?.summary;
  expect(recovery).toMatchObject({
    known: 2,
    mean: 50,
    latest: { day: "2026-01-01", value: 60 },
    lowest: { day: "2025-12-31", value: 40 },
  });
  expect(measured).toEqual({ first: "2025-12-30", last: "2026-01-03" });
});

test("workouts and the heart rate of days come from the records of those days", async () => {
  await db.workout.bulkPut([
    record("2025-12-30", { sport: "Rowing", end: Date.parse("2025-12-30") + 60_000 }),
    record("2026-01-02", { sport: "Running", end: Date.parse("2026-01-02") + 1_800_000 }),
  ] as never);
  await db.cycle.bulkPut([
    record("2025-12-31", { averageHeartRateBpm: 71, maxHeartRateBpm: 150 }),
    record("2026-01-01", { averageHeartRateBpm: 75 }),
  ] as never);
  const { workouts, heart } = await readNumbers(db, asked);
  expect(workouts.sports).toEqual([{ sport: "Running", count: 1, minutes: 30 }]);
  expect(heart.average).toMatchObject({ known: 2, mean: 73 });
  expect(heart.max).toMatchObject({ known: 1, latest: { day: "2025-12-31", value: 150 } });
});

test("without anything measured there are no numbers, and no span of days", async () => {
  const { groups, measured, workouts } = await readNumbers(db, asked);
  expect(measured).toBeUndefined();
  expect(workouts.count).toBe(0);
  for (const { summary } of Object.values(groups).flat()) expect(summary).toEqual({ kind: "noData" });
});
