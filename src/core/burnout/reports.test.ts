import fc from "fast-check";
import { expect, test } from "vitest";
import { dayColumns } from "../model/day-columns.ts";
import type { DayNumber } from "../time.ts";
import { dailyReports, worstFifth } from "./reports.ts";

test("a report is the mean of what was given, stress turned about", () => {
  const columns = dayColumns(100 as DayNumber, 3, {
    mood: new Map([
      [100, 3],
      [101, 4],
    ]),
    energy: new Map([[100, 2]]),
    stress: new Map([[100, 5]]),
  });
  expect([...dailyReports(columns)]).toEqual([2, 4, Number.NaN]);
});

test("the worst fifth of evenly spread days is a fifth", () => {
  const worst = worstFifth(Float64Array.from({ length: 100 }, (_, i) => i));
  expect(worst.share).toBe(0.2);
  expect(19 <= worst.atMost && worst.atMost < 20).toBe(true);
});

test("where days tie, the step nearest to a fifth is the line", () => {
  expect(worstFifth([2, 2, 3, 3, 3, 3, 3, 3, 3, 4]).share).toBe(0.2);
  expect(worstFifth([1, 2, 2, 2, 3, 3, 3, 3, 3, 3]).share).toBe(0.1);
});

test("somebody who nearly always answers alike has no worst fifth", () => {
  expect(worstFifth([3, 3, 3, 3, 3, 4])).toMatchObject({ share: 0, atMost: Number.NEGATIVE_INFINITY });
  expect(worstFifth([])).toMatchObject({ share: 0, days: 0 });
});

test("the share told is the share of days at or below the line, and never above two fifths", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 80 }), (days) => {
      const sorted = days.toSorted((a, b) => a - b);
      const { atMost, share } = worstFifth(sorted);
      expect(share).toBeCloseTo(days.filter((day) => day <= atMost).length / days.length, 12);
      expect(share).toBeLessThanOrEqual(0.4);
    }),
  );
});
