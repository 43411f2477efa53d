import { speaksOfCrisis } from "#core/assistant/crisis.ts";
import type { ConversationMessage } from "#core/model/conversation-message.ts";
import { withoutCitations } from "./cited-in.ts";

/** A question with its answer, as text. */
export interface Turn {
  readonly question: string;
  readonly answer: string;
}

const MOST = 6;
const LONGEST_QUESTION = 1000;
const LONGEST_ANSWER = 2000;

/**
 * What was said before a question, for a model to go on from: the last turns that a model answered, earliest
 * first, numbers as text. What only this device answered stays on it, as does a question that spoke of crisis.
 *
 * @param since turns whose answer is older are left out: they may tell what may no longer be told
 */
export function earlierTurns(
  messages: readonly ConversationMessage[],
  question: Pick<ConversationMessage, "id" | "at">,
  by: "model" | "browser",
  since = Number.NEGATIVE_INFINITY,
): readonly Turn[] {
  const turns = messages.flatMap((asked): Turn[] => {
    if (asked.role !== "person" || asked.at >= question.at || asked.id === question.id) return [];
    const answer = messages.find(
      ({ answers, answeredBy, text, at }) =>
        answers === asked.id && text && at > since && (answeredBy === "model" || answeredBy === by),
    );
    if (!answer || speaksOfCrisis(asked.text)) return [];
    return [
      {
        question: shortened(asked.text, LONGEST_QUESTION),
        answer: shortened(withoutCitations(answer.text), LONGEST_ANSWER),
      },
    ];
  });
  return turns.slice(-MOST);
}

function shortened(text: string, longest: number): string {
  // Half of a letter would be refused.
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}
