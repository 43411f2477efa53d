import { expect, test } from "vitest";
import type { ConversationMessage } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Instant } from "#core/time.ts";
import { shownMessages, turnsOf } from "./turns.ts";

function message(id: string, more: Partial<ConversationMessage>): ConversationMessage {
  return {
    id: id as RecordId,
    conversation: "conversation" as RecordId,
    at: 0 as Instant,
    role: "person",
    text: id,
    citations: [],
    language: "en",
    state: "done",
    ...more,
  };
}

const first = message("first", {});
const second = message("second", { state: "waiting" });
const answer = (id: string, answers: string) =>
  message(id, { role: "assistant", answers: answers as RecordId, answeredBy: "narrator" });

test("an answer that came late stands with its question, not at the end", () => {
  const turns = turnsOf([
    first,
    answer("a1", "first"),
    second,
    answer("a2", "second"),
    answer("a3", "first"),
  ]);
  expect(turns.map(({ question, answers }) => [question, ...answers])).toEqual([
    ["first", "a1", "a3"],
    ["second", "a2"],
  ]);
});

test("an answer whose question has expired is still shown", () => {
  expect(turnsOf([answer("a1", "gone"), first]).map(({ id, question }) => [id, question])).toEqual([
    ["a1", undefined],
    ["first", "first"],
  ]);
});

test("an answer being written is shown once, also after it was stored", () => {
  const writing = {
    id: "a1" as RecordId,
    answers: "first" as RecordId,
    answeredBy: "model" as const,
    language: "en" as const,
    text: "So far",
    citations: [],
  };
  const shown = shownMessages([first, answer("a1", "first")], writing);
  expect(shown.map(({ id, state }) => [id, state])).toEqual([
    ["first", "done"],
    ["a1", "writing"],
  ]);
  expect(shownMessages([first], undefined)).toHaveLength(1);
});
