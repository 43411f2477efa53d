import fc from "fast-check";
import { expect, it } from "vitest";
import { picturePositions } from "./picture-positions.ts";

const spread = { start: 30, low: 40, high: 50, end: 60 };
const finding = { with: { mean: 41, days: 40 }, without: { mean: 47, days: 160 }, low: -9, high: -3 };

it("the interval lies round the days with the cause, seen from the days without", () => {
  const at = picturePositions(finding, spread);
  expect(at.likely.from).toBeLessThan(at.with);
  expect(at.likely.to).toBeGreaterThan(at.with);
  expect(at.likely.to).toBeLessThan(at.without);
});

it("a mean beyond the person's usual days widens the line rather than leaving it", () => {
  const beyond = { ...finding, with: { mean: 20, days: 40 }, low: -29, high: -25 };
  const at = picturePositions(beyond, spread);
  expect(at.likely.from).toBe(3);
  expect(at.usual.from).toBeGreaterThan(picturePositions(finding, spread).usual.from);
});

it("without a known spread the line reaches as far as the finding, and shows no usual", () => {
  const at = picturePositions(finding, undefined);
  expect(at.usual.from).toBe(at.usual.to);
  expect([at.likely.from, at.without]).toEqual([3, 97]);
});

it("everything stays on the line", () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(number, number, number, number, (with_, without, low, high) => {
      const at = picturePositions(
        { with: { mean: with_, days: 9 }, without: { mean: without, days: 9 }, low, high },
        spread,
      );
      for (const place of [at.with, at.without, at.likely.from, at.likely.to, at.usual.from, at.usual.to]) {
        expect(place).toBeGreaterThanOrEqual(3 - 1e-9);
        expect(place).toBeLessThanOrEqual(97 + 1e-9);
      }
    }),
  );
});
