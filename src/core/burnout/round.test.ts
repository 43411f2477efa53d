import fc from "fast-check";
import { expect, test } from "vitest";
import { roundParts, roundPercent } from "./round.ts";

test("rounded parts add up to the whole and stay within a hundredth of what they were", () => {
  const parts = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(parts, (exact) => {
      const whole = roundPercent(exact.reduce((sum, part) => sum + part, 0));
      const rounded = roundParts(exact, whole);
      expect(rounded.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 9);
      rounded.forEach((part, i) => {
        expect(Math.abs(part - exact[i]!)).toBeLessThan(0.0100001);
      });
    }),
  );
});

test("noise in the last bits changes no stored number", () => {
  expect(roundPercent(0.1 + 0.2)).toBe(roundPercent(0.3));
});

test("what rounds to nothing is 0 and never −0, which JSON does not know", () => {
  expect(roundPercent(-0.001)).toBe(0);
  expect(roundParts([-0.001, 0.001], 0)).toEqual([0, 0]);
});
