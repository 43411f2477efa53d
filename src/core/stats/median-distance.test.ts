import fc from "fast-check";
import { expect, test } from "vitest";
import { sortedQuantile } from "../series/quantile.ts";
import { medianDistance } from "./median-distance.ts";

const aboutMedian = (...values: number[]) => {
  const sorted = Float64Array.from(values).sort();
  return medianDistance(sorted, sortedQuantile(sorted, 0.5));
};

// scipy.stats.median_abs_deviation(x)
test("about the median it is the median absolute deviation", () => {
  expect(aboutMedian(1, 2, 4, 9, 10.5, 11, 20)).toBe(5);
  expect(aboutMedian(1, 2, 4, 9, 30, 31)).toBe(5);
  expect(aboutMedian(7)).toBe(0);
  expect(aboutMedian()).toBeNaN();
});

test("about any centre it is the middle one of the distances, sorted", () => {
  const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 70 }), number, (values, centre) => {
      const sorted = Object.freeze(values.toSorted((a, b) => a - b));
      const distances = Float64Array.from(values, (value) => Math.abs(value - centre)).sort();
      expect(medianDistance(Float64Array.from(sorted), centre)).toBeCloseTo(
        sortedQuantile(distances, 0.5),
        9,
      );
    }),
  );
});
