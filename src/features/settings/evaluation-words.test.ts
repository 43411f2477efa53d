import { expect, it } from "vitest";
import { type EvaluationRow, evaluationTable } from "#core/burnout/evaluation-table.ts";
import { evaluationWords } from "./evaluation-words.ts";

const row: EvaluationRow = {
  set: "pmdata",
  target: "stress",
  rows: 1612,
  people: 16,
  baseRate: 0.158,
  area: { value: 0.6959, low: 0.6225, high: 0.766 },
  elsewhere: { value: 0.68, low: 0.61, high: 0.75 },
  bestBaseline: { name: "last report", area: { value: 0.7, low: 0.63, high: 0.77 } },
  simpleRule: { name: "last + EWMA + weekday", area: { value: 0.7, low: 0.63, high: 0.77 } },
  gain: { value: -0.006, low: -0.041, high: 0.028 },
  brierSkill: 0.127,
  calibrationError: 0.0268,
  coverage: [{ forecast: "next day's report", days: 1612, held: 0.838 }],
};

it("tells figures of 100, with their intervals and their signs", () => {
  expect(evaluationWords(row)).toMatchObject({
    name: "PMData: stress alone",
    sizeLong: "1,612 days of 16 people",
    model: "69.6 (62.3 to 76.6)",
    elsewhere: "68 (61 to 75)",
    best: "70 (63 to 77), last report",
    gain: "−0.6 (−4.1 to +2.8)",
    calibration: "2.7 points",
    coverage: "next day 84%",
    verdict: "Not clearly different from the simple rule on this data.",
  });
});

it("calls it better or worse only where the interval leaves no difference out", () => {
  const verdict = (low: number, high: number) =>
    evaluationWords({ ...row, gain: { value: (low + high) / 2, low, high } }).verdict;
  expect(verdict(0.01, 0.1)).toMatch(/^Better/);
  expect(verdict(-0.1, -0.01)).toMatch(/^Worse/);
  expect(verdict(-0.1, 0.01)).toMatch(/^Not clearly/);
});

it("says nothing where nothing was judged, and names a set it doesn't know by its own name", () => {
  const unknown = { ...row, set: "cohort", target: "joy", area: null, gain: null, calibrationError: null };
  expect(evaluationWords({ ...unknown, coverage: [] })).toMatchObject({
    name: "cohort: joy",
    model: "–",
    gain: "–",
    calibration: "–",
    coverage: "–",
    verdict: "",
  });
});

it("has words for every row that is published", () => {
  for (const words of evaluationTable.rows.map(evaluationWords)) {
    expect(Object.values(words).join(" ")).not.toMatch(/NaN|undefined|\+ EWMA/);
  }
});
