import { expect, test } from "vitest";
import { summarise } from "./series-summary.ts";

test("a run of days says its latest value, mean, middle half and extremes", () => {
  expect(summarise(Float64Array.of(50, Number.NaN, 62, 56, Number.NaN))).toEqual({
    kind: "summary",
    known: 3,
    latest: { index: 3, value: 56 },
    lowest: { index: 0, value: 50 },
    highest: { index: 2, value: 62 },
    mean: 56,
    low: 53,
    high: 59,
  });
});

test("days without a value amount to nothing", () => {
  expect(summarise(new Float64Array(3).fill(Number.NaN))).toEqual({ kind: "noData" });
  expect(summarise(new Float64Array(0))).toEqual({ kind: "noData" });
});
