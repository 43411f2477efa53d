import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  type Instant,
  localDay,
  minuteOfDay,
  type OffsetMinutes,
  parseLocalDay,
  parseOffset,
  weekday,
} from "./time.ts";

const day = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber);

test("a moment belongs to the date on the wall where the person was", () => {
  const at = Date.UTC(2026, 0, 1, 23, 30) as Instant;
  expect(localDay(at, 120 as OffsetMinutes)).toBe("2026-01-02");
  expect(localDay(at, -480 as OffsetMinutes)).toBe("2026-01-01");
  expect(minuteOfDay(at, 120 as OffsetMinutes)).toBe(90);
});

test("dates that are not in the calendar are refused", () => {
  expect(parseLocalDay("2026-02-30")).toBeUndefined();
  expect(parseLocalDay("2026-2-3")).toBeUndefined();
  expect(parseLocalDay("2028-02-29")).toBe("2028-02-29");
});

test("offsets outside all zones are refused", () => {
  expect(parseOffset(14 * 60)).toBe(840);
  expect(parseOffset(15 * 60)).toBeUndefined();
  expect(parseOffset(30.5)).toBeUndefined();
});

test("days and their numbers are one to one and in the same order", () => {
  fc.assert(
    fc.property(day, day, (one, two) => {
      expect(dayFromNumber(dayNumber(one))).toBe(one);
      expect(one < two).toBe(dayNumber(one) < dayNumber(two));
      expect(addDays(one, daysBetween(one, two))).toBe(two);
    }),
  );
});

test("weekdays count from Monday", () => {
  expect(weekday(parseLocalDay("2026-11-16") ?? dayFromNumber(0))).toBe(0);
  expect(weekday(parseLocalDay("2026-11-22") ?? dayFromNumber(0))).toBe(6);
});
