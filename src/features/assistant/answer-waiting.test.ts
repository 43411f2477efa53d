import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConversationMessage } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Instant } from "#core/time.ts";
import {
  deleteConversation,
  messagesOf,
  saveMessages,
  waitingQuestions,
} from "#data/conversation-repository.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { answerWaiting } from "./answer-waiting.ts";
import { broken, end, type Script, say, scriptedModel } from "./testing/scripted-model.ts";
import { NOW, switchedOn } from "./testing/test-surroundings.ts";
import { setUnconfigured } from "./unconfigured.ts";
import { watchWaiting } from "./watch-waiting.ts";

let db: FireDatabase;
const running = new AbortController().signal;
beforeEach(() => {
  db = openDatabase(`waiting-${crypto.randomUUID()}`);
  setUnconfigured(false);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await db.delete();
});

async function wait(...texts: string[]): Promise<ConversationMessage[]> {
  const questions = texts.map((text, index): ConversationMessage => {
    const [id, conversation] = [
      crypto.randomUUID() as string as RecordId,
      crypto.randomUUID() as string as RecordId,
    ];
    const base = { id, conversation, at: (NOW - 1000 + index) as Instant, role: "person", text } as const;
    return { ...base, citations: [], language: "en", state: "waiting" };
  });
  await saveMessages(db, questions.toReversed(), NOW - 1000);
  return questions;
}

async function around(...scripts: Script[]) {
  const model = scriptedModel(...scripts);
  return { model, surroundings: await switchedOn(db, { ask: model.ask }) };
}

const answer = (text: string): Script => [say(text), end()];

test("what waits is answered in the order in which it was asked, each in its conversation", async () => {
  const [first, second] = await wait("First?", "Second?");
  const { model, surroundings } = await around(answer("One."), answer("Two."));
  expect(await answerWaiting(surroundings, running)).toBeUndefined();
  expect(model.messages(0).at(-1)).toMatchObject({ text: "First?" });
  expect(await messagesOf(db, first?.conversation as RecordId)).toMatchObject([
    { state: "done" },
    { text: "One.", answers: first?.id, answeredBy: "model", state: "done" },
  ]);
  expect(await messagesOf(db, second?.conversation as RecordId)).toMatchObject([{}, { text: "Two." }]);
  expect(await waitingQuestions(db)).toEqual([]);
});

test.each<Script>([
  { ok: false, kind: "offline" },
  { ok: false, kind: "tooMany", retryAfterMs: 5000 },
  { ok: false, kind: "server", code: "provider_unavailable" },
])("what nobody heard goes on waiting, and so does what comes after it", async (failure) => {
  await wait("First?", "Second?");
  const { model, surroundings } = await around(failure);
  expect(await answerWaiting(surroundings, running)).toHaveProperty("code");
  expect(model.bodies).toHaveLength(1);
  expect(await waitingQuestions(db)).toHaveLength(2);
  expect(await db.conversation_message.count()).toBe(2);
});

test("one that broke off keeps what was said and waits no longer; the next has its turn", async () => {
  const [first] = await wait("First?", "Second?");
  const { surroundings } = await around([say("So far "), broken], answer("Two."));
  expect(await answerWaiting(surroundings, running)).toBeUndefined();
  expect((await messagesOf(db, first?.conversation as RecordId))[1]).toMatchObject({ state: "stopped" });
  expect(await waitingQuestions(db)).toEqual([]);
});

test("two tabs ask each question once", async () => {
  await wait("First?", "Second?");
  const { model, surroundings } = await around(answer("One."), answer("Two."));
  await Promise.all([answerWaiting(surroundings, running), answerWaiting(surroundings, running)]);
  expect(model.bodies).toHaveLength(2);
});

test("two devices that answer the same question meet in one answer", async () => {
  const [question] = await wait("First?");
  const { surroundings } = await around(answer("One."));
  await answerWaiting(surroundings, running);
  const here = await messagesOf(db, question?.conversation as RecordId);
  const other = openDatabase(`other-${crypto.randomUUID()}`);
  await saveMessages(other, [question as ConversationMessage], NOW);
  const there = await switchedOn(other, { ask: scriptedModel(answer("Uno.")).ask });
  await answerWaiting(there, running);
  const ids = (await messagesOf(other, question?.conversation as RecordId)).map(({ id }) => id);
  expect(ids).toEqual(here.map(({ id }) => id));
  await other.delete();
});

test("nothing is asked while it is switched off, and what was deleted is not asked at all", async () => {
  const [first] = await wait("First?");
  const { model, surroundings } = await around();
  await saveSetting(db, "assistantOn", false, NOW);
  expect(await answerWaiting(surroundings, running)).toBeUndefined();
  await saveSetting(db, "assistantOn", true, NOW + 1);
  await deleteConversation(db, first?.conversation as RecordId, NOW);
  expect(await answerWaiting(surroundings, running)).toBeUndefined();
  expect(model.bodies).toEqual([]);
});

test("words of crisis are never sent, though another device let them wait", async () => {
  await wait("I want to die", "How did I sleep?");
  const { model, surroundings } = await around(answer("Well."));
  expect(await answerWaiting(surroundings, running)).toBeUndefined();
  expect(model.bodies).toHaveLength(1);
  expect(model.messages(0)).toEqual([{ role: "person", text: "How did I sleep?" }]);
});

/** A page whose browser says whether it is online. */
function page(onLine: boolean) {
  const events = new EventTarget();
  const navigator = { onLine };
  vi.stubGlobal("navigator", navigator);
  vi.stubGlobal("reportError", (error: unknown) => Promise.reject(error));
  vi.stubGlobal("addEventListener", events.addEventListener.bind(events));
  return {
    goOnline() {
      navigator.onLine = true;
      events.dispatchEvent(new Event("online"));
    },
  };
}

test("an open page asks when there is a network again, and when something new waits", async () => {
  const { goOnline } = page(false);
  const ask = vi.fn(async () => {
    for (const { id } of await waitingQuestions(db))
      await db.conversation_message.update(id, { state: "done" });
    return undefined;
  });
  await wait("First?");
  const end = watchWaiting(db, ask);
  await vi.waitUntil(() => db.isOpen());
  expect(ask).not.toHaveBeenCalled();
  goOnline();
  await vi.waitUntil(() => ask.mock.calls.length === 1);
  await vi.waitUntil(async () => (await waitingQuestions(db)).length === 0);
  await wait("Second?");
  await vi.waitUntil(() => ask.mock.calls.length === 2);
  end();
});

test("a page without anything that waits asks nobody, and one in trouble lets the server be", async () => {
  page(true);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const ask = vi.fn(async () => ({ code: "tooMany", retryAfterMs: 90_000 }) as const);
  const end = watchWaiting(db, ask);
  await vi.waitUntil(() => db.isOpen());
  expect(ask).not.toHaveBeenCalled();
  await wait("First?");
  await vi.waitUntil(() => ask.mock.calls.length === 1);
  await wait("Second?");
  await vi.advanceTimersByTimeAsync(89_000);
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitUntil(() => ask.mock.calls.length === 2);
  end();
});

test("what fails time after time is tried more and more seldom", async () => {
  page(true);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const ask = vi.fn(async () => ({ code: "provider" }) as const);
  await wait("First?");
  const end = watchWaiting(db, ask);
  await vi.waitUntil(() => vi.getTimerCount() === 1);
  for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
    const before = ask.mock.calls.length;
    await vi.advanceTimersByTimeAsync(minutes * 60_000 - 10_000);
    expect(ask).toHaveBeenCalledTimes(before);
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.waitUntil(() => ask.mock.calls.length === before + 1 && vi.getTimerCount() === 1);
  }
  end();
});
