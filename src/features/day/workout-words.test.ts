import { expect, test } from "vitest";
import type { Workout } from "#core/model/whoop.ts";
import { whenWords, workoutFacts, zoneShares } from "./workout-words.ts";

const HOUR = 3_600_000;
const run = {
  sport: "Running",
  start: Date.UTC(2026, 10, 20, 5, 10),
  end: Date.UTC(2026, 10, 20, 6, 15),
  offset: 120,
  scoreState: "scored",
  strain: 11.27,
  averageHeartRateBpm: 141,
  maxHeartRateBpm: 176,
  energyKilojoule: 2092,
  distanceM: 9656,
} as unknown as Workout;
const units = {
  temperature: "celsius",
  energy: "kilocalorie",
  distance: "kilometer",
  hideRisk: false,
} as const;

/** Numbers and units are held together by other spaces. */
const plain = (text: string) => text.replaceAll(/\s/g, " ");

test("a workout says when it was there, and how long", () => {
  expect(plain(whenWords(run))).toBe("07:10–08:15 · 1 h 5 min");
});

test("what was measured comes in the units of the person, what was not is left out", () => {
  const words = (shown: typeof units | (Omit<typeof units, "distance"> & { distance: "mile" })) =>
    workoutFacts(run, shown).map(({ value }) => plain(value));
  expect(words(units)).toEqual(["11.3", "141 bpm", "176 bpm", "500 kcal", "9.7 km"]);
  expect(words({ ...units, distance: "mile" })).toContain("6 mi");
});

test("zones that were never reached are no part of the bar, and every part has its time in words", () => {
  const shares = zoneShares({ ...run, zonesMs: [60_000, 0, HOUR, 0, 0, 120_000] });
  expect(shares.map(({ name }) => plain(name))).toEqual([
    "Below zone 1, 1 min",
    "Zone 2, 1 h",
    "Zone 5, 2 min",
  ]);
  expect(shares.map(({ tone }) => tone)).toEqual(["zone0", "zone2", "zone5"]);
  expect(zoneShares(run)).toEqual([]);
});
