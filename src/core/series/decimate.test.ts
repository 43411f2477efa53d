import fc from "fast-check";
import { expect, test } from "vitest";
import { decimate } from "./decimate.ts";

const column = fc
  .array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: Number.NaN, freq: 3 }), {
    maxLength: 100,
  })
  .map((values) => Float64Array.from(values));
const days = fc.integer({ min: 1, max: 30 });

test("days become runs with their mean and their extremes", () => {
  const runs = decimate(Float64Array.of(1, 3, Number.NaN, 8, Number.NaN), 2);
  expect([...runs.mean]).toEqual([2, 8, Number.NaN]);
  expect([...runs.lowest]).toEqual([1, 8, Number.NaN]);
  expect([...runs.highest]).toEqual([3, 8, Number.NaN]);
  expect([...runs.known]).toEqual([2, 1, 0]);
});

test("no day is lost and none counts twice", () => {
  fc.assert(
    fc.property(column, days, (values, size) => {
      const runs = decimate(values, size);
      const known = [...values].filter((value) => !Number.isNaN(value));
      expect(runs.known.reduce((sum, count) => sum + count, 0)).toBe(known.length);
      const total = runs.mean.reduce(
        (sum, mean, run) => sum + (runs.known[run] ? mean * runs.known[run]! : 0),
        0,
      );
      expect(total).toBeCloseTo(
        known.reduce((sum, value) => sum + value, 0),
        3,
      );
    }),
  );
});

test("the day that stood out most is still there", () => {
  fc.assert(
    fc.property(column, days, (values, size) => {
      const runs = decimate(values, size);
      const known = [...values].filter((value) => !Number.isNaN(value));
      expect(Math.max(...[...runs.highest].filter((v) => !Number.isNaN(v)))).toBe(Math.max(...known));
      expect(Math.min(...[...runs.lowest].filter((v) => !Number.isNaN(v)))).toBe(Math.min(...known));
    }),
  );
});

test("a mean lies between the extremes of its run", () => {
  fc.assert(
    fc.property(column, days, (values, size) => {
      const { mean, lowest, highest, known } = decimate(values, size);
      mean.forEach((value, run) => {
        if (!known[run]) expect(value).toBeNaN();
        else {
          expect(value).toBeGreaterThanOrEqual(lowest[run]!);
          expect(value).toBeLessThanOrEqual(highest[run]!);
        }
      });
    }),
  );
});

test("runs of no days are refused", () => {
  expect(() => decimate(Float64Array.of(1), 0)).toThrow(RangeError);
});
