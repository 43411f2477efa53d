import { expect, test } from "vitest";
import { suggestQuestions } from "./suggest-questions.ts";

test("nothing is suggested that there are no numbers for", () => {
  expect(suggestQuestions(new Set(["spo2"]))).toEqual(["canAsk"]);
  expect(suggestQuestions(new Set(["asleep", "recovery"]))).toEqual(["sleep", "recovery", "canAsk"]);
});

test("a few are enough", () => {
  const all = new Set(["strainRisk", "mood", "asleep", "restingHeartRate", "recovery"]);
  expect(suggestQuestions(all)).toEqual(["risk", "week", "sleep", "heart"]);
});
