import fc from "fast-check";
import { expect, test } from "vitest";
import { meanAndSpread } from "../stats/mean-and-spread.ts";
import { beyond, departure } from "./departure.ts";

function usualOf(values: readonly number[]) {
  return meanAndSpread(values, 0, values.length);
}

/** Sixty days about 55 with a standard deviation of 2. */
const steady = usualOf(Array.from({ length: 60 }, (_, day) => (day % 2 === 0 ? 53 : 57)));

test("with sixty days a departure is nearly in the person's own standard deviations", () => {
  // 60 ÷ 74 of (59 − 55) ÷ √((60 × 4 + 14 × 4) ÷ 74) = 2
  expect(departure(59, steady, 2)?.z).toBeCloseTo((60 / 74) * 2, 12);
});

test("with few days a departure leans toward nothing, and what is typical stands in for the spread", () => {
  const two = usualOf([50, 50]);
  const z = departure(60, two, 5)?.z ?? 0;
  expect(z).toBeGreaterThan(0);
  expect(z).toBeLessThan(0.5);
});

test("a person who differs from everybody else is not departed from their own usual", () => {
  expect(departure(90, usualOf(Array(14).fill(90)), 3)?.z).toBe(0);
});

test("without a value or an earlier day there is no departure", () => {
  expect(departure(Number.NaN, steady, 2)).toBeUndefined();
  expect(departure(59, usualOf([]), 2)).toBeUndefined();
});

test("departures stay within four standard deviations and grow with the value", () => {
  const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), value, value, (days, a, b) => {
      const usual = usualOf(days);
      const [low, high] = [departure(Math.min(a, b), usual, 1), departure(Math.max(a, b), usual, 1)];
      expect(Math.abs(low!.z)).toBeLessThanOrEqual(4);
      expect(low!.z).toBeLessThanOrEqual(high!.z);
      expect(low!.variance).toBeGreaterThan(0);
    }),
  );
});

test("small changes inside the dead zone count as none, larger ones from its edge on", () => {
  expect(beyond(0.4, 0.5)).toBe(0);
  expect(Math.abs(beyond(-0.5, 0.5))).toBe(0);
  expect(beyond(-1.5, 0.5)).toBe(-1);
  expect(beyond(2, 0.5)).toBe(1.5);
});
