import { speaksOfCrisis } from "#core/assistant/crisis.ts";
import { waitingQuestions } from "#data/conversation-repository.ts";
import type { SendFailure } from "./send-request.ts";
import type { Surroundings } from "./surroundings.ts";
import { whoAnswers } from "./who-answers.ts";
import { writeByModel } from "./write-answer.ts";

/**
 * Has the model answer what was asked while it could not be reached, in the order in which it was asked. Ends
 * when nothing waits, or tells why the next has to go on waiting; undefined too while there is nobody to ask.
 */
export async function answerWaiting(
  around: Surroundings,
  signal: AbortSignal,
): Promise<SendFailure | undefined> {
  const asked = new Set<string>();
  for (;;) {
    // Another device may not have known the words, and a restored file holds what it likes.
    const next = (await waitingQuestions(around.db)).find(
      ({ id, text }) => !asked.has(id) && !speaksOfCrisis(text),
    );
    if (!next || signal.aborted) return undefined;
    const answerer = await whoAnswers(around, next.language);
    if (answerer.by === "narrator") return undefined;
    asked.add(next.id);
    const isWaiting = ({ state }: { readonly state: string }) => state === "waiting";
    const outcome = await writeByModel(around, next.id, answerer.by, () => {}, signal, isWaiting);
    if (!outcome.ok && !heard.has(outcome.failure.code)) return outcome.failure;
  }
}

/** The model heard the question and did not answer it whole; the next one may fare better. */
const heard: ReadonlySet<SendFailure["code"]> = new Set(["refused", "tooLong", "interrupted"]);
