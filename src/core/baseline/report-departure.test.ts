import { expect, test } from "vitest";
import { meanAndSpread } from "../stats/mean-and-spread.ts";
import { reportDeparture } from "./report-departure.ts";

const usual = (values: readonly number[]) => meanAndSpread(values, 0, values.length);

test("a first report is told against what is typical", () => {
  const first = reportDeparture(2, usual([2]));
  // (2 + 5 × 3.4) ÷ 6 = 3.17 is the middle, and √(20 × 0.25 ÷ 21) the spread.
  expect(first?.z).toBeCloseTo((2 - 19 / 6) / Math.sqrt(5 / 21), 12);
});

test("with many reports only one's own count", () => {
  const own = Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? 2 : 4));
  expect(reportDeparture(2, usual(own))?.z).toBeCloseTo(-1, 2);
});

test("it is clipped at four, and surer with every report", () => {
  const steady = (days: number) => usual(Array<number>(days).fill(4));
  expect(reportDeparture(1, steady(300))?.z).toBe(-4);
  expect(reportDeparture(4, steady(300))?.variance).toBeLessThan(
    reportDeparture(4, steady(30))?.variance ?? 0,
  );
});

test("a missing report has no departure", () => {
  expect(reportDeparture(Number.NaN, usual([3]))).toBeUndefined();
});
