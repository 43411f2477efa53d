import { expect, test } from "vitest";
import type { OffsetMinutes } from "#core/time.ts";
import { createZoneLookup } from "./zone-lookup.ts";

const HOUR = 3_600_000;
const evening = Date.UTC(2026, 4, 4, 23);
/** A day in Berlin, then one in Los Angeles, as clocks there showed it. */
const berlin = { start: evening, end: evening + 24 * HOUR, offset: 120 as OffsetMinutes };
const angeles = { start: evening + 24 * HOUR, end: evening + 48 * HOUR, offset: -420 as OffsetMinutes };
const offsetAt = createZoneLookup([angeles, berlin]);

test("the cycle that a row names decides, even against the clock", () => {
  expect(offsetAt(berlin.start, angeles.start + 2 * HOUR)).toBe(120);
});

test("a row that names none, or one that is not there, belongs to the last cycle that had begun", () => {
  expect(offsetAt(undefined, evening + 10 * HOUR)).toBe(120);
  expect(offsetAt(undefined, evening + 30 * HOUR)).toBe(-420);
  expect(offsetAt(evening + 5000, evening + 30 * HOUR)).toBe(-420);
});

test("shortly before the first cycle its zone serves, and days from any nobody knows", () => {
  expect(offsetAt(undefined, evening - 10 * HOUR)).toBe(120);
  expect(offsetAt(undefined, evening - 100 * HOUR)).toBeUndefined();
  expect(offsetAt(undefined, evening + 200 * HOUR)).toBeUndefined();
});

test("without cycles there is no zone", () => {
  expect(createZoneLookup([])(undefined, evening)).toBeUndefined();
});
