import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayFromNumber, type LocalDay } from "#core/time.ts";
import { dayTicks } from "./day-ticks.ts";

const days = (first: string, last: string) =>
  dayTicks(first as LocalDay, last as LocalDay).map((tick) => `${tick.day} ${tick.style}`);

test("a month is told by Mondays, a season by months, ten years by years", () => {
  expect(days("2026-10-22", "2026-11-20")).toEqual([
    "2026-10-26 short",
    "2026-11-02 short",
    "2026-11-09 short",
    "2026-11-16 short",
  ]);
  expect(days("2026-08-23", "2026-11-20")).toEqual([
    "2026-09-01 month",
    "2026-10-01 month",
    "2026-11-01 month",
  ]);
  expect(days("2016-11-20", "2026-11-20")).toEqual([
    "2018-01-01 year",
    "2020-01-01 year",
    "2022-01-01 year",
    "2024-01-01 year",
    "2026-01-01 year",
  ]);
});

test("the new year is told by its number", () => {
  expect(days("2025-11-21", "2026-11-20")).toContain("2026-01-01 year");
});

test("any stretch has at most six ticks, within it and in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 15_000 }), (start, length) => {
      const first = dayFromNumber(start);
      const last = addDays(first, length);
      const ticks = dayTicks(first, last).map((tick) => tick.day);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks).toEqual(ticks.toSorted());
      expect(ticks.every((day) => day >= first && day <= last)).toBe(true);
      if (length >= 62) expect(ticks.length).toBeGreaterThanOrEqual(1);
    }),
  );
});
