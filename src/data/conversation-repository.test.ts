import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConversationMessage } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Instant } from "#core/time.ts";
import {
  changeMessage,
  conversations,
  deleteAllConversations,
  deleteConversation,
  expireMessages,
  message,
  messagesOf,
  saveMessages,
  waitingQuestions,
} from "./conversation-repository.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { live } from "./live.ts";

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`conversations-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const newId = () => crypto.randomUUID() as RecordId;

function said(fields: Partial<ConversationMessage> = {}): ConversationMessage {
  const at = NOW as Instant;
  const made = { id: newId(), conversation: newId(), at, role: "person", text: "Why?" } as const;
  return { ...made, citations: [], language: "en", state: "done", ...fields };
}

const at = (time: number) => time as Instant;

test("a conversation is read in order, and the list shows each with its beginning, the latest first", async () => {
  const old = said({ text: "Older", at: at(NOW - DAY) });
  const first = said({ text: "First" });
  const second = said({ conversation: first.conversation, text: "Second", at: at(NOW + 1) });
  await saveMessages(db, [second, old, first], NOW);
  expect((await messagesOf(db, first.conversation)).map(({ text }) => text)).toEqual(["First", "Second"]);
  expect(await conversations(db)).toMatchObject([
    { id: first.conversation, first: { text: "First" }, lastAt: NOW + 1, messages: 2 },
    { id: old.conversation, first: { text: "Older" }, messages: 1 },
  ]);
});

test("the list follows what is said", async () => {
  const seen: number[] = [];
  const following = live(() => conversations(db)).subscribe(
    (list) => seen.push(list.length),
    (error) => {
      throw error;
    },
  );
  await vi.waitUntil(() => seen.at(-1) === 0);
  await saveMessages(db, [said()], NOW);
  await vi.waitUntil(() => seen.at(-1) === 1);
  following.unsubscribe();
});

test("a message waits for sync beside its record, and a change of it too", async () => {
  const question = said({ state: "waiting" });
  await saveMessages(db, [question], NOW);
  expect(await db.outbox.toArray()).toMatchObject([{ table: "conversation_message", id: question.id }]);
  expect(await waitingQuestions(db)).toMatchObject([{ id: question.id }]);
  await changeMessage(db, question.id, { state: "done" }, NOW + 1);
  expect(await waitingQuestions(db)).toEqual([]);
  expect(await message(db, question.id)).toMatchObject({ state: "done" });
});

test("a deleted conversation leaves no content and is brought back whole by undo", async () => {
  const question = said({ text: "Something private" });
  const other = said();
  await saveMessages(db, [question, other], NOW);
  const result = await deleteConversation(db, question.conversation, NOW + 1);
  expect(JSON.stringify(await db.conversation_message.toArray())).not.toContain("private");
  expect((await conversations(db)).map(({ id }) => id)).toEqual([other.conversation]);
  expect(await message(db, question.id)).toBeUndefined();
  if (!result.ok) throw new Error(result.code);
  await saveMessages(db, result.deleted, NOW + 2);
  expect(await messagesOf(db, question.conversation)).toMatchObject([question]);
});

test("all conversations go, however many, in transactions that hold nobody up", async () => {
  const many = Array.from({ length: 450 }, (_, index) => said({ at: at(NOW - index) }));
  await saveMessages(db, many, NOW);
  const transactions = vi.spyOn(db, "transaction");
  expect(await deleteAllConversations(db, NOW + 1)).toEqual({ ok: true, changed: 450 });
  expect(transactions).toHaveBeenCalledTimes(3);
  expect(await conversations(db)).toEqual([]);
});

test("what is older than the person keeps it expires as tombstones, the rest stays", async () => {
  const old = said({ at: at(NOW - 31 * DAY) });
  const young = said({ at: at(NOW - 29 * DAY) });
  await saveMessages(db, [old, young], NOW);
  expect(await expireMessages(db, 30, NOW)).toEqual({ ok: true, changed: 1 });
  expect((await conversations(db)).map(({ id }) => id)).toEqual([young.conversation]);
  expect(await db.conversation_message.get(old.id)).toHaveProperty("deletedStamp");
});

test("looking for what expires writes nothing when nothing does, and never when all is kept", async () => {
  await saveMessages(db, [said({ at: at(NOW - 3000 * DAY) }), said()], NOW);
  const transactions = vi.spyOn(db, "transaction");
  expect(await expireMessages(db, 0, NOW)).toEqual({ ok: true, changed: 0 });
  expect(await expireMessages(db, 3650, NOW)).toEqual({ ok: true, changed: 0 });
  expect(transactions).not.toHaveBeenCalled();
});

test("a disk that is full says so, and nothing is half there", async () => {
  const spy = vi.spyOn(db, "transaction");
  spy.mockRejectedValueOnce(new DOMException("", "QuotaExceededError"));
  expect(await saveMessages(db, [said()], NOW)).toEqual({ ok: false, code: "storageFull" });
  expect(await db.conversation_message.count()).toBe(0);
});
