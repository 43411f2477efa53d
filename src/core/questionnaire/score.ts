import type { Instrument, QuestionnaireResponse } from "../model/questionnaire-response.ts";
import { type Item, type Subscale, type SubscaleName, scales, subscalesOf } from "./instruments.ts";

/** What the answers of a subscale amount to. */
export type SubscaleScore =
  | { readonly kind: "score"; readonly value: number; readonly answered: number }
  /** Too many questions were left out. */
  | { readonly kind: "notEnough"; readonly answered: number; readonly needed: number };

/** Answers by item, in the points of their scale. */
export type Answers = QuestionnaireResponse["answers"];

/**
 * The score of a subscale: the mean (or sum) of what was answered, reversed items counted from the other end.
 * Answers that their scale does not have count as not given.
 *
 * @example scoreSubscale(personal, { tired: 75, weak: 25, wornOut: 50 }) // { kind: "score", value: 50, answered: 3 }
 */
export function scoreSubscale(subscale: Subscale, answers: Answers): SubscaleScore {
  const points = subscale.items.flatMap((item) => pointsOf(item, answers[item.id]) ?? []);
  const answered = points.length;
  if (answered < subscale.atLeast) return { kind: "notEnough", answered, needed: subscale.atLeast };
  const sum = points.reduce((total, one) => total + one, 0);
  const value = subscale.times * (subscale.combine === "mean" ? sum / answered : sum);
  return { kind: "score", value, answered };
}

function pointsOf({ scale, reversed }: Item, answer: number | undefined): number | undefined {
  const points: readonly number[] = scales[scale];
  if (answer === undefined || !points.includes(answer)) return undefined;
  return reversed ? Math.max(...points) + Math.min(...points) - answer : answer;
}

/**
 * The scores of an instrument by subscale, as they are stored: those with too few answers are left out.
 *
 * @example scoresOf("phq2", { littleInterest: 2, feelingDown: 1 }) // { mood: 3 }
 */
export function scoresOf(
  instrument: Instrument,
  answers: Answers,
): Readonly<Partial<Record<SubscaleName, number>>> {
  return Object.fromEntries(
    subscalesOf(instrument, true).flatMap((subscale) => {
      const score = scoreSubscale(subscale, answers);
      return score.kind === "score" ? [[subscale.name, score.value]] : [];
    }),
  );
}
