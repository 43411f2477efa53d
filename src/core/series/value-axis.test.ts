import fc from "fast-check";
import { expect, test } from "vitest";
import { valueAxis } from "./value-axis.ts";

const all: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

test("the named values are round", () => {
  expect(valueAxis(47, 68, "decimal", all).ticks).toEqual([50, 60]);
  expect(valueAxis(0.31, 0.52, "decimal", all).ticks).toEqual([0.3, 0.4, 0.5]);
  expect(valueAxis(330, 520, "minutes", all).ticks).toEqual([360, 420, 480]);
});

test("every axis holds its values and names at least one and at most five of them", () => {
  const value = fc.double({ min: -1e5, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.constantFrom("decimal", "minutes"), (a, b, steps) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(high - low > 1e-3);
      const axis = valueAxis(low, high, steps, all);
      expect(axis.min).toBeLessThanOrEqual(low);
      expect(axis.max).toBeGreaterThanOrEqual(high);
      expect(axis.ticks.length).toBeLessThanOrEqual(5);
      for (const tick of axis.ticks) {
        expect(tick).toBeGreaterThanOrEqual(axis.min - 1e-6);
        expect(tick).toBeLessThanOrEqual(axis.max + 1e-6);
      }
      if (steps === "decimal") expect(axis.ticks.length).toBeGreaterThanOrEqual(1);
    }),
  );
});

test("an axis ends where values can't go", () => {
  expect(valueAxis(60, 99, "decimal", [0, 100]).max).toBe(100);
  expect(valueAxis(1, 5, "decimal", [1, 5])).toMatchObject({ min: 1, max: 5, ticks: [1, 2, 3, 4, 5] });
});

test("days that are all alike still get an axis around them", () => {
  const axis = valueAxis(50, 50, "decimal", all);
  expect(axis.min).toBeLessThan(50);
  expect(axis.max).toBeGreaterThan(50);
});
