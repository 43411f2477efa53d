import { type Accessor, batch, createSignal } from "solid-js";
import { v4 } from "uuid";
import { speaksOfCrisis } from "#core/assistant/crisis.ts";
import { type ConversationMessage, MAX_QUESTION } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Instant } from "#core/time.ts";
import { message, saveMessages } from "#data/conversation-repository.ts";
import type { Activity, AnswerFailure, Assistant, Writing } from "./assistant.ts";
import type { SendFailure } from "./send-request.ts";
import type { Surroundings } from "./surroundings.ts";
import { whoAnswers } from "./who-answers.ts";
import { type Follow, keepFailure, writeByModel, writeByNarrator } from "./write-answer.ts";

/** What an open page asks and is answered, whichever screen is shown. */
export type Talk = Pick<
  Assistant,
  "conversation" | "writing" | "activity" | "open" | "ask" | "stop" | "retry"
> & {
  /** Whether what was asked just now speaks of crisis; known before anything of it is stored. */
  readonly isCrisis: Accessor<boolean>;
};

const newId = () => v4() as RecordId;

/**
 * One question at a time, from being asked to its answer:
 *
 *                    speaks of crisis: kept, never sent
 *          ┌──────────────────────────────────────────────┐
 *          │    narrator: answer kept                     ▼
 *   idle ──┴─► answering ───────────────────────────────► idle ◄── open (an answer elsewhere goes on)
 *    ▲  ask      │  │ model: lookups, text, end             ▲
 *    │  retry    │  └───────────────────────────────────────┤
 *    │           │ stop: text so far kept, "stopped"        │
 *    │           ├──────────────────────────────────────────┤
 *    │           │ nobody there (offline, no model): the    │
 *    │           │ narrator answers, offline it also waits  │
 *    │           ├──────────────────────────────────────────┘
 *    │           │ broke off: text so far kept, "stopped"; never began: "failed"
 *    │           └─► failed
 *    └── ask, retry ───┘
 *
 * A question that waits is answered by `answerWaiting`, from whichever page is open then.
 */
export function createTalk(around: Surroundings): Talk {
  const { db, now } = around;
  const [conversation, setConversation] = createSignal(newId());
  const [writing, setWriting] = createSignal<Writing>();
  const [activity, setActivity] = createSignal<Activity>({ kind: "idle" });
  const [isCrisis, setCrisis] = createSignal(false);
  /** Answers under way by their conversation: who comes back to one finds it as it is. */
  const running = new Map<RecordId, { readonly stopping: AbortController; writing?: Writing | undefined }>();

  async function ask(text: string): Promise<void> {
    const question = newQuestion(text);
    if (!question.text || activity().kind === "answering") return;
    // Before anything else, and nothing is awaited before it: help is what the next frame shows.
    const speaks = speaksOfCrisis(question.text);
    setCrisis(speaks);
    await answering(question.conversation, async (signal) => {
      const stored = await saveMessages(db, [question], now());
      if (!stored.ok) return { code: stored.code };
      return speaks ? undefined : await answer(question, signal);
    });
  }

  async function retry(id: RecordId): Promise<void> {
    if (activity().kind === "answering") return;
    const asked = await message(db, id);
    const question = asked?.answers ? await message(db, asked.answers) : asked;
    if (!question || speaksOfCrisis(question.text)) return;
    await answering(question.conversation, (signal) => answer(question, signal));
  }

  /** Runs what answers a question, and says how it went. */
  async function answering(
    own: RecordId,
    work: (signal: AbortSignal) => Promise<AnswerFailure | undefined>,
  ): Promise<void> {
    const stopping = new AbortController();
    running.set(own, { stopping });
    setActivity({ kind: "answering" });
    let failure: AnswerFailure | undefined;
    try {
      failure = await work(stopping.signal);
    } finally {
      running.delete(own);
      // Another conversation may have been opened, and a question asked in it.
      if (conversation() === own) {
        batch(() => {
          setWriting(undefined);
          setActivity(failure ? { kind: "failed", failure } : { kind: "idle" });
        });
      }
    }
  }

  async function answer(
    question: ConversationMessage,
    signal: AbortSignal,
  ): Promise<AnswerFailure | undefined> {
    const answerer = await whoAnswers(around, question.language);
    if (answerer.by === "narrator") return byNarrator(question, answerer.because === "offline");
    const { by } = answerer;
    const follow: Follow = (told) => {
      const { id: answers, conversation: own, language } = question;
      const latest = told && { ...told, answers, answeredBy: by, language };
      const run = running.get(own);
      if (run) run.writing = latest;
      if (conversation() === own) setWriting(latest);
    };
    const outcome = await writeByModel(around, question.id, by, follow, signal);
    if (outcome.ok) return undefined;
    const { failure } = outcome;
    if (isNobody(failure)) return byNarrator(question, failure.code === "offline");
    // Until tomorrow nobody else will.
    if (failure.code === "dailyBudget") await writeByNarrator(around, question);
    await keepFailure(around, question, by, failure);
    return failure;
  }

  async function byNarrator(
    question: ConversationMessage,
    waits: boolean,
  ): Promise<AnswerFailure | undefined> {
    // A question that is asked again may have waited for a model that there no longer is.
    const state = waits ? "waiting" : "done";
    if (question.state !== state) await saveMessages(db, [{ ...question, state }], now());
    const told = await writeByNarrator(around, question);
    return told.ok ? undefined : told.failure;
  }

  function newQuestion(text: string): ConversationMessage {
    const asked = text.trim().slice(0, MAX_QUESTION).toWellFormed();
    const base = { id: newId(), conversation: conversation(), at: now() as Instant, role: "person" } as const;
    return { ...base, text: asked, citations: [], language: around.languageOf(asked), state: "done" };
  }

  function stop(): void {
    running.get(conversation())?.stopping.abort();
  }

  function open(id: RecordId = newId()): void {
    if (id === conversation()) return;
    // What is being answered elsewhere goes on, and is kept.
    const run = running.get(id);
    batch(() => {
      setConversation(() => id);
      setWriting(run?.writing);
      setActivity({ kind: run ? "answering" : "idle" });
      setCrisis(false);
    });
  }
  return { conversation, writing, activity, isCrisis, open, ask, stop, retry };
}

/** There is nobody behind the network to ask: not an error, the narrator answers. */
function isNobody(
  failure: SendFailure,
): failure is SendFailure & { readonly code: "off" | "offline" | "notConfigured" } {
  return failure.code === "off" || failure.code === "offline" || failure.code === "notConfigured";
}
