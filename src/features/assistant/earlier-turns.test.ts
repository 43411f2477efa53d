import { expect, test } from "vitest";
import type { ConversationMessage } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Instant } from "#core/time.ts";
import { earlierTurns } from "./earlier-turns.ts";

const newId = () => crypto.randomUUID() as string as RecordId;
const conversation = newId();
let clock = 0;

function turn(text: string, answer: string, answeredBy: ConversationMessage["answeredBy"] = "model") {
  clock += 10;
  const base = { conversation, citations: [], language: "en", state: "done" } as const;
  const question: ConversationMessage = { ...base, id: newId(), at: clock as Instant, role: "person", text };
  const told: ConversationMessage = {
    ...{ ...base, id: newId(), at: (clock + 1) as Instant, role: "assistant", text: answer },
    ...{ answers: question.id, ...(answeredBy && { answeredBy }) },
  };
  return [question, told];
}

const next = { id: newId(), at: 1_000_000 as Instant };

test("a question that speaks of crisis is not repeated, even if a model of before has answered it", () => {
  const messages = [...turn("I want to die", "Please call."), ...turn("How did I sleep?", "Well.")];
  expect(earlierTurns(messages, next, "model")).toEqual([{ question: "How did I sleep?", answer: "Well." }]);
});

test("what the browser's own model or the narrator said stays on this device", () => {
  const messages = [...turn("One?", "Private.", "browser"), ...turn("Two?", "Told.", "narrator")];
  expect(earlierTurns(messages, next, "model")).toEqual([]);
  expect(earlierTurns(messages, next, "browser")).toEqual([{ question: "One?", answer: "Private." }]);
});

test("only what was said before the question counts, and of that what is long is cut between letters", () => {
  const [asked, told] = turn("💓".repeat(600), "x".repeat(3000));
  const later = turn("Later?", "Later.");
  const [before] = earlierTurns(
    [asked, told, ...later] as ConversationMessage[],
    { ...next, at: clock as Instant },
    "model",
  );
  expect(before?.question).toBe(`${"💓".repeat(500)}…`);
  expect(before?.answer).toHaveLength(2001);
  expect(
    earlierTurns(
      [asked, told, ...later] as ConversationMessage[],
      { ...next, at: clock as Instant },
      "model",
    ),
  ).toHaveLength(1);
});
