import fc from "fast-check";
import { expect, it } from "vitest";
import { rangePositions } from "./range-position.ts";

const range = { min: 40, low: 45, high: 55, max: 60 };

it("a value in the middle of the range stands in the middle of the line", () => {
  expect(rangePositions(range, 50).value).toBeCloseTo(50);
});

it("a value never seen before stands at the end and pushes the usual aside", () => {
  const at = rangePositions(range, 80);
  expect(at.value).toBe(97);
  expect(at.to).toBeLessThan(rangePositions(range, 50).to);
});

it("a range without width has its dot in the middle", () => {
  expect(rangePositions({ min: 5, low: 5, high: 5, max: 5 }, 5)).toEqual({ from: 50, to: 50, value: 50 });
});

it("dot and bar stay on the line and keep their order", () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(numbers, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (unsorted, value) => {
      const [min = 0, low = 0, high = 0, max = 0] = unsorted.toSorted((a, b) => a - b);
      const at = rangePositions({ min, low, high, max }, value);
      expect(at.from).toBeLessThanOrEqual(at.to);
      for (const place of [at.from, at.to, at.value]) {
        expect(place).toBeGreaterThanOrEqual(3 - 1e-9);
        expect(place).toBeLessThanOrEqual(97 + 1e-9);
      }
    }),
  );
});
