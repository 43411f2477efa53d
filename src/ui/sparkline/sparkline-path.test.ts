import fc from "fast-check";
import { expect, it } from "vitest";
import { fanPath, linePath } from "./sparkline-path.ts";

const space = { steps: 4, top: 100 };

it("a line goes through its days", () => {
  expect(linePath(space, [0, 50, 100])).toBe("M0 100L25 50L50 0");
});

it("a day without a value breaks the line and a lonely day is a point", () => {
  expect(linePath(space, [10, Number.NaN, 20, Number.NaN, 30])).toBe("M0 90h0M50 80h0M100 70h0");
});

it("nothing known draws nothing", () => {
  expect(linePath(space, [Number.NaN, Number.NaN])).toBe("");
  expect(fanPath(space, 2, 30, [])).toBe("");
});

it("a fan opens from today and comes back to it", () => {
  const days = [
    { low: 20, high: 40 },
    { low: 10, high: 50 },
  ];
  expect(fanPath(space, 2, 30, days)).toBe("M50 70L75 60L100 50L100 90L75 80Z");
});

it("no picture holds a NaN, whatever is missing", () => {
  const value = fc.oneof(fc.constant(Number.NaN), fc.double({ min: -10, max: 200, noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), (values) => {
      const path = linePath({ steps: values.length - 1, top: 60 }, values);
      expect(path).not.toMatch(/NaN|Infinity/);
      const known = values.filter((one) => !Number.isNaN(one)).length;
      expect((path.match(/[ML]/g) ?? []).length).toBe(known);
    }),
  );
});
