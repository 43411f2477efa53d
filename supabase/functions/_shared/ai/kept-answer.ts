import { failed, retryAfter } from "../answers.ts";
import type { AiEvent } from "../contract/ai.ts";
import { type AnswerKey, claimAnswer, keepAnswer, releaseAnswer } from "../database/ai-answer.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerKey } from "./answer-key.ts";
import { eventStream } from "./event-stream.ts";
import { freshAnswer, type Question } from "./fresh-answer.ts";

/** How long an answer is kept. */
const KEEP_DAYS = 30;

/** How long to wait before looking whether another's answer is there, in milliseconds: longer each time. */
const FIRST_LOOK = 300;
const LONGEST_PAUSE = 3000;

/** How much longer a lease lasts than an answer may take, in milliseconds: for the calls around it. */
const LEASE_MARGIN = 30_000;

/** Answers from what is kept; else asks the model once, however many ask for the same at once, and keeps its answer. */
export async function keptAnswer(question: Question, surroundings: Surroundings): Promise<Response> {
  const { provider, userId, request } = question;
  const { database, now, wait } = surroundings;
  const which: AnswerKey = { userId, key: await answerKey(request, provider.model) };
  const leaseSeconds = Math.ceil((provider.timeout + LEASE_MARGIN) / 1000);
  const latest = now() + provider.timeout;
  for (let pause = FIRST_LOOK; now() < latest; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
    const claim = await claimAnswer(database, which, leaseSeconds);
    if (claim.kind === "kept") return eventStream(again(claim), () => {});
    if (claim.kind === "claimed") return made(question, surroundings, which, claim.lease);
    await wait(pause);
  }
  return retryAfter(
    failed(503, "being_made", "The same answer is being made. Ask again soon."),
    LONGEST_PAUSE,
  );
}

function made(
  question: Question,
  surroundings: Surroundings,
  which: AnswerKey,
  lease: string,
): Promise<Response> {
  const { database } = surroundings;
  const { model } = question.provider;
  return freshAnswer(question, surroundings, async (ended) => {
    const isWhole = ended?.last?.type === "end" && ended.last.reason === "stop";
    if (isWhole) await keepAnswer(database, which, lease, { text: ended.text, model, days: KEEP_DAYS });
    else await releaseAnswer(database, which, lease);
  });
}

async function* again(kept: {
  readonly text: string;
  readonly model: string;
}): AsyncGenerator<AiEvent, void, undefined> {
  yield { type: "text", text: kept.text };
  yield { type: "end", reason: "stop", model: kept.model, cached: true, usage: { input: 0, output: 0 } };
}
