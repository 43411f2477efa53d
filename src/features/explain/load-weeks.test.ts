import { expect, test } from "vitest";
import { loadWeeks } from "./load-weeks.ts";

test("four weeks, the latest first and heaviest, each with the mean of its check-ins", () => {
  const reports = Float64Array.from({ length: 40 }, (_, day) => (day >= 33 ? 2 : 4));
  reports[39] = Number.NaN;
  const weeks = loadWeeks(reports);
  expect(weeks.map(({ mean }) => mean)).toEqual([2, 4, 4, 4]);
  expect(weeks.map(({ known }) => known)).toEqual([6, 7, 7, 7]);
  expect(weeks.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  expect(weeks[0]?.weight).toBeGreaterThan(weeks[1]?.weight ?? 1);
});

test("a week without a check-in has no mean, and history may be shorter than four weeks", () => {
  const reports = Float64Array.of(3, 3, ...Array<number>(7).fill(Number.NaN));
  expect(loadWeeks(reports).map(({ mean, known }) => [mean, known])).toEqual([
    [undefined, 0],
    [3, 2],
    [undefined, 0],
    [undefined, 0],
  ]);
});
