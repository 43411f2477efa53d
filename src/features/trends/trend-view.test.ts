import { expect, test } from "vitest";
import { daysPerPoint, LEAD_DAYS, trendColumns } from "./trend-view.ts";

const year = Float64Array.from({ length: LEAD_DAYS + 30 }, (_, day) => 50 + (day % 7));

test("the first shown day has a mean and a usual from the days before it", () => {
  const columns = trendColumns(year, LEAD_DAYS, 1);
  expect(columns.daily.length).toBe(30);
  expect(columns.line[0]).toBeCloseTo(53, 10);
  expect(columns.usual.low[0]).toBe(51);
  expect(columns.usual.high[0]).toBe(55);
});

test("many days become points of weeks that still know their lowest and highest day", () => {
  const values = year.slice();
  values[LEAD_DAYS + 3] = 200;
  const columns = trendColumns(values, LEAD_DAYS, 7);
  expect(columns.line.length).toBe(5);
  expect(columns.spread?.high[0]).toBe(200);
  expect(columns.spread?.low[0]).toBe(50);
  expect(columns.usual.low.length).toBe(5);
});

test("what is said of now is said of the last day that has a value", () => {
  const values = year.slice();
  values.fill(Number.NaN, values.length - 10);
  const columns = trendColumns(values, LEAD_DAYS, 1);
  expect(columns.now.mean).toBeCloseTo(53, 10);
  expect(columns.now.low).toBe(51);
});

test("a metric without a value says so instead of drawing something", () => {
  const columns = trendColumns(new Float64Array(90).fill(Number.NaN), 60, 1);
  expect(columns.summary).toEqual({ kind: "noData" });
  expect(columns.now.mean).toBeNaN();
});

test("however many years there are, the points fit on a line", () => {
  expect(daysPerPoint(365)).toBe(1);
  for (const years of [3, 10, 30, 60]) {
    const step = daysPerPoint(years * 365);
    expect(step % 7).toBe(0);
    expect((years * 365) / step).toBeLessThanOrEqual(600);
  }
});
