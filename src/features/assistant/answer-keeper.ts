import type { AnsweredBy, ConversationMessage } from "#core/model/conversation-message.ts";
import { type RecordId, sourceRecordId } from "#core/model/id.ts";
import type { Instant } from "#core/time.ts";
import { message, saveMessages } from "#data/conversation-repository.ts";
import type { WriteFailure } from "#data/write.ts";
import type { AnswerEnd, Told } from "./answer-end.ts";
import type { Surroundings } from "./surroundings.ts";

/** An answer under way is stored so often at most: a crash costs no more, and sync is left in peace. */
const PAUSE_MS = 3000;

/**
 * The id of what answers a question: the same on every device, so that two which answer it meet in one record,
 * and asking again replaces what came before. The narrator's stands beside that of a model.
 */
export function answerId(question: RecordId, by: AnsweredBy): RecordId {
  return sourceRecordId("conversation_message", by === "narrator" ? "narrator" : "model", question);
}

export interface AnswerKeeper {
  readonly id: RecordId;
  /** There is more of the answer. It is stored soon, at once when the page is hidden. */
  readonly keep: (told: Told) => void;
  /** Stores how it ended, unless it was stopped before it began. */
  readonly end: (answer: AnswerEnd) => Promise<{ readonly ok: true } | WriteFailure>;
  /** Nobody heard the question: what was stored of an earlier answer stays as it is. */
  readonly drop: () => void;
}

/** Stores an answer while it is written, as one that was stopped: that is what it is if the page is lost. */
export function createAnswerKeeper(
  around: Surroundings,
  question: ConversationMessage,
  by: AnsweredBy,
): AnswerKeeper {
  const id = answerId(question.id, by);
  const at = Math.max(around.now(), question.at + 1) as Instant;
  let latest: Told | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let storing: Promise<unknown> = Promise.resolve();

  function store(told: Told, state: ConversationMessage["state"], model?: string) {
    const { text, citations } = told;
    const { conversation, language } = question;
    const base = { id, conversation, at, role: "assistant", answers: question.id, answeredBy: by } as const;
    const record = { ...base, text, citations, language, state, ...(model && { model }) };
    // One after the other, so that the end is what stays.
    const stored = storing.then(async () => {
      const [asked, before] = await Promise.all([message(around.db, question.id), message(around.db, id)]);
      // A conversation that was deleted meanwhile does not come back, and a failure replaces no answer.
      if (!asked || (state === "failed" && before?.text)) return { ok: true as const };
      return await saveMessages(around.db, [record], around.now());
    });
    storing = stored;
    return stored;
  }

  function storeSoFar(): void {
    clearTimeout(timer);
    timer = undefined;
    if (latest?.text) void store(latest, "stopped");
    latest = undefined;
  }

  function drop(): void {
    clearTimeout(timer);
    globalThis.document?.removeEventListener("visibilitychange", storeWhenHidden);
  }

  const storeWhenHidden = () => {
    if (document.visibilityState === "hidden") storeSoFar();
  };
  globalThis.document?.addEventListener("visibilitychange", storeWhenHidden);

  return {
    id,
    keep(told) {
      latest = told;
      timer ??= setTimeout(storeSoFar, PAUSE_MS);
    },
    drop,
    async end({ text, citations, how, model }) {
      drop();
      if (!text && how.kind === "stopped") return { ok: true };
      const state = how.kind === "failed" ? (text ? "stopped" : "failed") : how.kind;
      return store({ text, citations }, state, model);
    },
  };
}
