import fc from "fast-check";
import { expect, test } from "vitest";
import { fifthCuts, fifthOf } from "./fifths.ts";

test("a hundred different days part into five times twenty", () => {
  const values = Float64Array.from({ length: 100 }, (_, day) => (day * 37) % 100);
  const cuts = fifthCuts(values);
  if (cuts.kind !== "cuts") throw new Error("no cuts");
  const sizes = [0, 0, 0, 0, 0];
  for (const value of values) sizes[fifthOf(value, cuts.cuts) - 1]! += 1;
  expect(sizes).toEqual([20, 20, 20, 20, 20]);
});

test("a higher value is never in a lower fifth", () => {
  const column = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 20, maxLength: 80 });
  fc.assert(
    fc.property(column, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), (values, a, b) => {
      const cuts = fifthCuts(Float64Array.from(values));
      if (cuts.kind !== "cuts") throw new Error("no cuts");
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(fifthOf(low, cuts.cuts)).toBeLessThanOrEqual(fifthOf(high, cuts.cuts));
    }),
  );
});

test("nineteen days are too few for fifths", () => {
  const values = new Float64Array(40).fill(Number.NaN).fill(3, 0, 19);
  expect(fifthCuts(values)).toEqual({ kind: "notEnoughData", known: 19, needed: 20 });
});
