import { expect, test } from "vitest";
import { dayNumber, type LocalDay } from "../time.ts";
import { summariseDays, summariseRecords } from "./dated-summary.ts";

const first = dayNumber("2026-02-27" as LocalDay);

test("each extreme has its day, over the end of a month too", () => {
  expect(summariseDays(first, Float64Array.of(52, Number.NaN, 61, 40, Number.NaN))).toEqual({
    kind: "summary",
    known: 3,
    latest: { day: "2026-03-02", value: 40 },
    mean: 51,
    low: 46,
    high: 56.5,
    lowest: { day: "2026-03-02", value: 40 },
    highest: { day: "2026-03-01", value: 61 },
  });
});

// numpy.mean, numpy.percentile(x, [25, 75]) of NumPy 2.4.6
test("mean and middle half are those of NumPy", () => {
  const values = [12.1, 9.4, 15.8, 3.2, 18.9, 11.7, 10.05];
  const records = values.map((value, index) => ({ day: `2026-01-0${index + 1}` as LocalDay, value }));
  const summary = summariseRecords(records, ({ value }) => value);
  if (summary.kind === "noData") throw new Error("There are values");
  expect(summary.mean).toBeCloseTo(11.592857142857143, 12);
  expect([summary.low, summary.high]).toEqual([expect.closeTo(9.725, 12), expect.closeTo(13.95, 12)]);
});

test("records without the measure count for nothing, and of equal ones the first day is told", () => {
  const day = (text: string) => text as LocalDay;
  const runs = [
    { day: day("2026-01-03"), distance: 5000 },
    { day: day("2026-01-03") },
    { day: day("2026-01-09"), distance: 5000 },
  ];
  const summary = summariseRecords(runs, (run) => run.distance);
  expect(summary).toMatchObject({ known: 2, lowest: { day: "2026-01-03" }, latest: { day: "2026-01-09" } });
});

test("without a value there is no summary, whatever the length", () => {
  expect(summariseDays(first, new Float64Array(3).fill(Number.NaN))).toEqual({ kind: "noData" });
  expect(summariseRecords([], () => 1)).toEqual({ kind: "noData" });
});
