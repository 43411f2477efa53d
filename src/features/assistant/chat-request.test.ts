import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import { addDays, type Instant } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { write } from "#data/write.ts";
import type { AiMessages } from "#remote/ai-body.ts";
import { type ChatMaterial, chatBody } from "./chat-request.ts";
import type { Turn } from "./earlier-turns.ts";
import { ownWords } from "./own-words.ts";
import { NOW, switchedOn, TODAY } from "./testing/test-surroundings.ts";

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`request-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const turns = Array.from({ length: 6 }, (_, index): Turn => ({ question: `Q${index}`, answer: `A${index}` }));
const material: ChatMaterial = {
  question: { text: "Why?", language: "en" },
  turns,
  withOwnWords: false,
  notes: undefined,
};

function round(index: number, result: string): AiMessages {
  const calls = Array.from({ length: 8 }, (_, call) => ({
    id: `${index}-${call}`,
    name: "trend",
    arguments: {},
  }));
  const results = calls.map(({ id, name }) => ({ role: "tool", call: id, name, result }) as const);
  return [{ role: "assistant", text: "", calls }, ...results];
}

test("where all of it is too much the earliest turns stay behind, and the question never does", async () => {
  const around = await switchedOn(db);
  const texts = (rounds: AiMessages) => {
    const body = chatBody(around, material, rounds);
    return body && (JSON.parse(body).messages as { text?: string }[]).flatMap(({ text }) => text || []);
  };
  const rounds = (count: number) => Array.from({ length: count }, (_, index) => round(index, "{}")).flat();
  const all = [...turns.flatMap(({ question, answer }) => [question, answer]), "Why?"];
  expect(texts([])).toEqual(all);
  expect(texts(rounds(3))).toEqual(all);
  expect(texts(rounds(4))).toEqual(["Q5", "A5", "Why?"]);
  expect(texts(rounds(5))).toBeUndefined();
});

test("what no longer fits at all is not sent", async () => {
  const around = await switchedOn(db);
  const long = JSON.stringify({ text: "x".repeat(11_000) });
  expect(chatBody(around, material, round(0, long))).toBeUndefined();
});

test("a question that the sieve made too long for the server is not sent either", async () => {
  const around = await switchedOn(db);
  const text = "1.2.2026 ".repeat(440);
  expect(text.length).toBeLessThan(4000);
  expect(chatBody(around, { ...material, question: { text, language: "en" } })).toBeUndefined();
});

test("notes go along with relative days, the newest first, as many as fit", async () => {
  const at = NOW as Instant;
  const note = (back: number, text: string) => {
    const [id, day] = [crypto.randomUUID() as string as RecordId, addDays(TODAY, -back)];
    const record = { id, at, offset: 0, day, rating: 3, contexts: [], note: text };
    return { kind: "put", table: "mood_entry", record } as const;
  };
  expect(await ownWords(db, TODAY)).toBeUndefined();
  const long = "y".repeat(1400);
  await write(
    db,
    [note(0, "Today"), note(13, "Old"), note(14, "Too old"), note(2, long), note(3, long), note(4, long)],
    NOW,
  );
  const told = JSON.parse((await ownWords(db, TODAY)) ?? "");
  expect(told.notes.map(({ daysAgo }: { daysAgo: number }) => daysAgo)).toEqual([0, 2, 3]);
});

test("a note that speaks of crisis stays on the device", async () => {
  const base = { at: NOW as Instant, offset: 0, day: TODAY, rating: 1, contexts: [] };
  const notes = ["Long day", "I want to die", "Не хочу більше жити", "دیگه نمیخوام زنده باشم"];
  const records = notes.map((note) => ({ ...base, id: crypto.randomUUID(), note }));
  await write(
    db,
    records.map((record) => ({ kind: "put", table: "mood_entry", record })),
    NOW,
  );
  expect(await ownWords(db, TODAY)).toBe('{"notes":[{"daysAgo":0,"note":"Long day"}]}');
});
