import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { v4 } from "uuid";
import { speaksOfCrisis } from "#core/assistant/crisis.ts";
import { type ConversationMessage, conversationDays } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Instant } from "#core/time.ts";
import { expireMessages, messagesOf } from "#data/conversation-repository.ts";
import type { FireDatabase } from "#data/database.ts";
import { live } from "#data/live.ts";
import { setting } from "#data/setting-repository.ts";
import { createLive } from "#ui/live/create-live.ts";
import { createOnline } from "#ui/live/create-online.ts";
import type { Answerer, Assistant } from "./assistant.ts";
import { chatBody, gatherMaterial } from "./chat-request.ts";
import { createTalk, type Talk } from "./create-talk.ts";
import type { Surroundings } from "./surroundings.ts";
import { isUnconfigured } from "./unconfigured.ts";
import { whoAnswers } from "./who-answers.ts";

/** The talk of this page: an answer goes on while another screen is shown, and is there again after it. */
const talks = new WeakMap<FireDatabase, Talk>();

/** The assistant for a screen. Opening it deletes what the person wants kept no longer. */
export function createAssistantIn(around: Surroundings): Assistant {
  const { db } = around;
  const talk = talks.get(db) ?? createTalk(around);
  talks.set(db, talk);
  void expire(around);
  const stored = createLive(() => {
    const conversation = talk.conversation();
    return live(async () => ({ conversation, messages: await messagesOf(db, conversation) }));
  });
  const messages = createMemo(() => {
    const latest = stored();
    return latest?.conversation === talk.conversation() ? latest.messages : undefined;
  });
  const lastQuestion = () => messages()?.findLast(({ role }) => role === "person");
  return {
    ...talk,
    messages,
    answerer: createAnswerer(around),
    crisis: createMemo(() => talk.isCrisis() || speaksOfCrisis(lastQuestion()?.text ?? "")),
    pendingPayload: (question, notes) => pendingPayload(around, talk.conversation(), question, notes),
  };
}

function createAnswerer(around: Surroundings): Assistant["answerer"] {
  const isOn = createLive(() => live(async () => ({ on: await setting(around.db, "assistantOn") })));
  const online = createOnline();
  const [answerer, setAnswerer] = createSignal<Answerer>();
  createEffect(
    on([isOn, online, isUnconfigured], () => {
      let isLatest = true;
      onCleanup(() => {
        isLatest = false;
      });
      void whoAnswers(around, around.languageOf("")).then((found) => isLatest && setAnswerer(found));
    }),
  );
  return answerer;
}

async function pendingPayload(
  around: Surroundings,
  conversation: RecordId,
  text: string,
  notes: boolean | undefined,
): Promise<string | undefined> {
  const asked = text.trim();
  if (!asked || speaksOfCrisis(asked)) return undefined;
  const at = around.now() as Instant;
  const question: Pick<ConversationMessage, "id" | "conversation" | "at" | "text" | "language"> = {
    ...{ id: v4() as RecordId, conversation, at, text: asked, language: around.languageOf(asked) },
  };
  return chatBody(around, await gatherMaterial(around, question, notes));
}

async function expire({ db, now }: Surroundings): Promise<void> {
  const chosen = await setting(db, "conversationDays");
  const days = conversationDays.find((one) => one === chosen) ?? conversationDays[0];
  await expireMessages(db, days, now());
}
