import type { Metric } from "#core/model/metric.ts";

/** The questions to begin with, by the name of their text. */
export type SuggestedQuestion =
  | "risk"
  | "week"
  | "sleep"
  | "recovery"
  | "heart"
  | "mood"
  | "findings"
  | "canAsk";

/** What a question needs to have an answer; the first that fit are suggested. */
const questions: readonly (readonly [question: SuggestedQuestion, needs?: Metric])[] = [
  ["risk", "strainRisk"],
  ["week", "mood"],
  ["sleep", "asleep"],
  ["heart", "restingHeartRate"],
  ["findings", "mood"],
  ["recovery", "recovery"],
  ["mood", "mood"],
  ["canAsk"],
];

const MOST = 4;

/** A few questions that this person's data can answer. */
export function suggestQuestions(known: ReadonlySet<string>): readonly SuggestedQuestion[] {
  return questions
    .filter(([, needs]) => !needs || known.has(needs))
    .map(([question]) => question)
    .slice(0, MOST);
}
