import type { ConversationMessage } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import { changeMessage, message, messagesOf, saveMessages } from "#data/conversation-repository.ts";
import { answerByBrowser } from "./answer-by-browser.ts";
import { answerByModel } from "./answer-by-model.ts";
import type { AnswerEnd, Told } from "./answer-end.ts";
import { answerId, createAnswerKeeper } from "./answer-keeper.ts";
import type { AnswerFailure } from "./assistant.ts";
import { gatherMaterial } from "./chat-request.ts";
import { earlierTurns } from "./earlier-turns.ts";
import { isStillAgreed } from "./is-still-agreed.ts";
import { oneAnswerAtATime } from "./one-answer-at-a-time.ts";
import type { SendFailure } from "./send-request.ts";
import type { Surroundings } from "./surroundings.ts";

/** What became of a question: nothing to say of it, or why it has no whole answer. */
export type Outcome =
  | { readonly ok: true; readonly how: "done" | "stopped" | "deleted" }
  | { readonly ok: false; readonly failure: SendFailure };

/** Told while an answer is written: undefined once it is over. */
export type Follow = (told: (Told & { readonly id: RecordId }) | undefined) => void;

/** Has the narrator answer a question, at once and on this device, and stores it. */
export async function writeByNarrator(
  around: Surroundings,
  question: ConversationMessage,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: AnswerFailure }> {
  const { db, now } = around;
  const { text, citations, language } = await around.narrate(around.source(), question.text);
  const answer: ConversationMessage = {
    id: answerId(question.id, "narrator"),
    conversation: question.conversation,
    at: Math.max(now(), question.at + 1) as ConversationMessage["at"],
    role: "assistant",
    ...{ text, citations, language, answers: question.id, answeredBy: "narrator", state: "done" },
  };
  const stored = await saveMessages(db, [answer], now());
  return stored.ok ? { ok: true } : { ok: false, failure: { code: stored.code } };
}

/**
 * Has a model answer a question and stores the answer while it comes. Waits while another is being asked.
 *
 * @param isStillAsked looked at when its turn has come: another tab may have done it meanwhile
 */
export async function writeByModel(
  around: Surroundings,
  id: RecordId,
  by: "model" | "browser",
  follow: Follow,
  signal: AbortSignal,
  isStillAsked: (question: ConversationMessage) => boolean = () => true,
): Promise<Outcome> {
  try {
    return await oneAnswerAtATime(around.db, signal, async () => {
      const question = await message(around.db, id);
      if (!question || !isStillAsked(question)) return { ok: true, how: "deleted" };
      return await writeQuestion(around, question, by, follow, signal);
    });
  } catch (error) {
    // Stopped while it waited for its turn.
    if (signal.aborted) return { ok: true, how: "stopped" };
    throw error;
  } finally {
    follow(undefined);
  }
}

async function writeQuestion(
  around: Surroundings,
  question: ConversationMessage,
  by: "model" | "browser",
  follow: Follow,
  signal: AbortSignal,
): Promise<Outcome> {
  const keeper = createAnswerKeeper(around, question, by);
  const tell = (told: Told) => {
    keeper.keep(told);
    follow({ ...told, id: keeper.id });
  };
  follow({ id: keeper.id, text: "", citations: [] });
  const end = await ask(around, question, by, tell, signal);
  const { how, text } = end;
  const isUnheard = how.kind === "failed" && !text && unheard.has(how.failure.code);
  if (isUnheard) {
    keeper.drop();
    return { ok: false, failure: how.failure };
  }
  const stored = await keeper.end(end);
  if (!stored.ok) return { ok: false, failure: { code: stored.code } };
  if (question.state === "waiting") {
    await changeMessage(around.db, question.id, { state: "done" }, around.now());
  }
  return how.kind === "failed" ? { ok: false, failure: how.failure } : { ok: true, how: how.kind };
}

/** Notes that a question has no answer, so that the person can ask it again another day too. */
export async function keepFailure(
  around: Surroundings,
  question: ConversationMessage,
  by: "model" | "browser",
  failure: AnswerFailure,
): Promise<void> {
  const nothing = { text: "", citations: [] } as const;
  await createAnswerKeeper(around, question, by).end({ ...nothing, how: { kind: "failed", failure } });
}

/** The question never reached a model: there is no answer to keep, and it may be asked another time. */
const unheard: ReadonlySet<SendFailure["code"]> = new Set([
  "off",
  "offline",
  "signedOut",
  "notConfigured",
  "tooMany",
  "dailyBudget",
  "server",
  "provider",
  "storageFull",
  "storageUnavailable",
]);

async function ask(
  around: Surroundings,
  question: ConversationMessage,
  by: "model" | "browser",
  tell: (told: Told) => void,
  signal: AbortSignal,
): Promise<AnswerEnd> {
  if (by === "model") {
    const material = await gatherMaterial(around, question);
    const isAgreed = () => isStillAgreed(around.db, question.id, material);
    return answerByModel(around, material, tell, isAgreed, signal);
  }
  if (!around.browser) throw new Error("The browser has no model to ask");
  const before = await messagesOf(around.db, question.conversation);
  const turns = earlierTurns(before, question, "browser");
  return answerByBrowser(around, around.browser, { question, turns }, tell, signal);
}
