import fc from "fast-check";
import { expect, test } from "vitest";
import { rollingMean } from "./rolling-mean.ts";

const column = fc
  .array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: Number.NaN }), { maxLength: 60 })
  .map((values) => Float64Array.from(values));

test("each day is the mean of the known days in its window", () => {
  const mean = rollingMean(Float64Array.of(1, 2, Number.NaN, 6, Number.NaN, Number.NaN), 3, 2);
  expect([...mean]).toEqual([Number.NaN, 1.5, 1.5, 4, Number.NaN, Number.NaN]);
});

test("a mean never leaves the values it was made from", () => {
  fc.assert(
    fc.property(column, fc.integer({ min: 1, max: 10 }), (values, days) => {
      rollingMean(values, days, 1).forEach((mean, day) => {
        const window = [...values]
          .slice(Math.max(0, day - days + 1), day + 1)
          .filter((v) => !Number.isNaN(v));
        if (window.length === 0) expect(mean).toBeNaN();
        else {
          expect(mean).toBeGreaterThanOrEqual(Math.min(...window) - 1e-6);
          expect(mean).toBeLessThanOrEqual(Math.max(...window) + 1e-6);
        }
      });
    }),
  );
});

test("days after a window don't change it", () => {
  fc.assert(
    fc.property(column, fc.nat({ max: 60 }), (values, cut) => {
      const early = rollingMean(values.slice(0, cut));
      expect([...early]).toEqual([...rollingMean(values).slice(0, early.length)]);
    }),
  );
});

test("an average over one day is the day, and the input stays as it was", () => {
  fc.assert(
    fc.property(column, (values) => {
      const before = [...values].map((value) => value + 0);
      expect([...rollingMean(values, 1, 1)]).toEqual(before);
      expect([...values].map((value) => value + 0)).toEqual(before);
    }),
  );
});

test("windows that can't be are refused", () => {
  expect(() => rollingMean(Float64Array.of(1), 0)).toThrow(RangeError);
  expect(() => rollingMean(Float64Array.of(1), 3, 4)).toThrow(RangeError);
});
