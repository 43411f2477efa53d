import fc from "fast-check";
import { expect, it } from "vitest";
import { scalePosition } from "./scale-position.ts";

it("bands begin where the drawn segments begin", () => {
  expect([0, 15, 30, 45, 100].map(scalePosition)).toEqual([0, 22, 44, 66, 100]);
});

it("more risk never stands further towards calm, and nothing leaves the scale", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(scalePosition(less)).toBeLessThanOrEqual(scalePosition(more));
      expect(scalePosition(less)).toBeGreaterThanOrEqual(0);
      expect(scalePosition(more)).toBeLessThanOrEqual(100);
    }),
  );
});
