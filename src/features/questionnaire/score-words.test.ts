import { expect, test } from "vitest";
import type { QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import { meaningWords, scoresShown, shortWords } from "./score-words.ts";

function response(instrument: string, answers: Record<string, number>): QuestionnaireResponse {
  return { instrument, answers, scores: {} } as unknown as QuestionnaireResponse;
}

const personal = { tired: 50, weak: 50, wornOut: 50 };

test("the part about clients is shown only where something of it was answered", () => {
  const names = (answers: Record<string, number>) =>
    scoresShown(response("cbi", answers)).map(({ subscale }) => subscale.name);
  expect(names(personal)).toEqual(["personal", "work"]);
  expect(names({ ...personal, giveMore: 100 })).toEqual(["personal", "work", "client"]);
});

test("a line names the scores there are, and says when there is none", () => {
  expect(shortWords(response("cbi", personal))).toBe("Personal 50");
  expect(shortWords(response("cbi", { tired: 50 }))).toBe("Too few answers for a score");
});

test.each([
  ["cbi", 50, "50 and above is by convention counted as a sign of burnout; it is no diagnosis."],
  [
    "cbi",
    49.9,
    "Below 50, from where on it is by convention counted as a sign of burnout. It is no diagnosis.",
  ],
] as const)("a score of %s of %d is put in plain words", (instrument, value, words) => {
  expect(meaningWords(instrument, value)).toBe(words);
});

test.each([
  ["cbi", 0],
  ["cbi", 100],
  ["who5", 0],
  ["who5", 100],
  ["phq2", 0],
  ["phq2", 6],
] as const)("whatever %s says (%d), it is said to be no diagnosis", (instrument, value) => {
  expect(meaningWords(instrument, value)).toMatch(/no diagnosis/);
});
