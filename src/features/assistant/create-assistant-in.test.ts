import "fake-indexeddb/auto";
import { createRoot } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConversationMessage } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Instant } from "#core/time.ts";
import { addDays } from "#core/time.ts";
import { messagesOf, saveMessages } from "#data/conversation-repository.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { write } from "#data/write.ts";
import type { Assistant } from "./assistant.ts";
import { createAssistantIn } from "./create-assistant-in.ts";
import type { Surroundings } from "./surroundings.ts";
import { end, type Script, say, scriptedModel } from "./testing/scripted-model.ts";
import { NOW, switchedOn, TODAY } from "./testing/test-surroundings.ts";
import { setUnconfigured } from "./unconfigured.ts";

let db: FireDatabase;
let dispose: () => void;
beforeEach(() => {
  db = openDatabase(`assistant-${crypto.randomUUID()}`);
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("removeEventListener", () => {});
  vi.stubGlobal("navigator", { onLine: true });
  setUnconfigured(false);
  dispose = () => {};
});
afterEach(async () => {
  dispose();
  vi.unstubAllGlobals();
  await db.delete();
});

async function open(scripts: readonly Script[] = [], changes: Partial<Surroundings> = {}) {
  const model = scriptedModel(...scripts);
  const around = await switchedOn(db, { ask: model.ask, ...changes });
  const screen = () =>
    createRoot((end) => {
      dispose = end;
      return createAssistantIn(around);
    });
  return { model, screen, assistant: screen() };
}

const settled = (assistant: Assistant) => vi.waitUntil(() => assistant.answerer());

test("what the person is shown is what is then sent, character by character", async () => {
  const { assistant, model } = await open([
    [say("Fine."), end()],
    [say("Fine."), end()],
  ]);
  const text = "I am Olena, born 12 March 2026. Why am I tired?";
  expect(await assistant.pendingPayload("  ")).toBeUndefined();
  const first = await assistant.pendingPayload(text);
  expect(model.bodies).toEqual([]);
  await assistant.ask(text);
  const second = await assistant.pendingPayload("And now?");
  await assistant.ask("And now?");
  expect(model.bodies).toEqual([first, second]);
  expect(first).not.toContain("Olena");
});

test("before it is switched on the payload can be seen, with notes and without", async () => {
  const { assistant, model } = await open();
  await saveSetting(db, "assistantOn", false, NOW);
  const day = addDays(TODAY, -1);
  const record = {
    id: crypto.randomUUID(),
    at: NOW,
    offset: 0,
    day,
    rating: 2,
    contexts: [],
    note: "Moved house",
  };
  await write(db, [{ kind: "put", table: "mood_entry", record }], NOW);
  expect(await assistant.pendingPayload("Why?", true)).toContain("Moved house");
  expect(await assistant.pendingPayload("Why?", false)).not.toContain("Moved house");
  expect(await assistant.pendingPayload("Why?")).not.toContain("Moved house");
  expect(await assistant.pendingPayload("I want to die")).toBeUndefined();
  expect(model.bodies).toEqual([]);
});

test("an answer goes on while another screen is shown, and is there again after it", async () => {
  const hold = Promise.withResolvers<void>();
  const { assistant, screen } = await open([[say("So far "), hold.promise, say("more."), end()]]);
  const asked = assistant.ask("How am I?");
  await vi.waitUntil(() => assistant.writing()?.text);
  dispose();
  const again = screen();
  expect(again.writing()?.text).toBe("So far ");
  expect(again.activity().kind).toBe("answering");
  hold.resolve();
  await asked;
  await vi.waitUntil(() => again.messages()?.[1]?.text === "So far more.");
});

test("the messages shown are those of the open conversation, at once without the other's", async () => {
  const { assistant } = await open([[say("One."), end()]]);
  await assistant.ask("First?");
  await vi.waitUntil(() => assistant.messages()?.length === 2);
  const first = assistant.conversation();
  assistant.open();
  expect(assistant.messages() ?? []).toEqual([]);
  await vi.waitUntil(() => assistant.messages());
  assistant.open(first);
  await vi.waitUntil(() => assistant.messages()?.length === 2);
});

test("help is there at once, and again when the conversation is opened another day", async () => {
  const { assistant } = await open();
  const asked = assistant.ask("I want to die");
  expect(assistant.crisis()).toBe(true);
  await asked;
  const conversation = assistant.conversation();
  assistant.open();
  expect(assistant.crisis()).toBe(false);
  assistant.open(conversation);
  await vi.waitUntil(() => assistant.crisis());
});

test("it says who would answer, and follows the switch", async () => {
  const { assistant } = await open();
  await settled(assistant);
  expect(assistant.answerer()).toEqual({ by: "model" });
  await saveSetting(db, "assistantOn", false, NOW);
  await vi.waitUntil(() => assistant.answerer()?.by === "narrator");
  expect(assistant.answerer()).toEqual({ by: "narrator", because: "off" });
});

test("opening it deletes what the person wants kept no longer", async () => {
  const old = (days: number): ConversationMessage => {
    const [id, conversation] = [
      crypto.randomUUID() as string as RecordId,
      crypto.randomUUID() as string as RecordId,
    ];
    const at = (NOW - days * 86_400_000) as Instant;
    return {
      id,
      conversation,
      at,
      role: "person",
      text: "Old",
      citations: [],
      language: "en",
      state: "done",
    };
  };
  const [kept, gone] = [old(29), old(31)];
  await saveMessages(db, [kept, gone], NOW - 1000);
  await saveSetting(db, "conversationDays", 30, NOW);
  await open();
  await vi.waitUntil(async () => (await messagesOf(db, gone.conversation)).length === 0);
  expect(await messagesOf(db, kept.conversation)).toHaveLength(1);
});
