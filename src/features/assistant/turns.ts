import type { ConversationMessage, MessageState } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Writing } from "./assistant.ts";

/** A message as it is shown: stored, or an answer still being written. */
export type ShownMessage = Pick<
  ConversationMessage,
  "id" | "role" | "text" | "citations" | "language" | "answers" | "answeredBy" | "model"
> & {
  readonly state: MessageState | "writing";
  readonly looking?: string;
};

/** A question with all that answered it. An answer whose question is gone makes a turn of its own. */
export interface Turn {
  /** Of its question, or of the answer that stands alone. */
  readonly id: RecordId;
  readonly question: RecordId | undefined;
  readonly answers: readonly RecordId[];
}

/** Stored messages with the answer being written in its place, earliest first. */
export function shownMessages(
  stored: readonly ConversationMessage[],
  writing: Writing | undefined,
): readonly ShownMessage[] {
  if (!writing) return stored;
  return [
    ...stored.filter(({ id }) => id !== writing.id),
    { ...writing, role: "assistant", state: "writing" },
  ];
}

/** Questions with their answers, in the order in which they were asked. */
export function turnsOf(messages: readonly ShownMessage[]): readonly Turn[] {
  const turns = new Map<RecordId, Turn>();
  for (const { id, role, answers } of messages) {
    const asked = role === "assistant" && answers !== undefined ? turns.get(answers) : undefined;
    if (asked) turns.set(asked.id, { ...asked, answers: [...asked.answers, id] });
    else if (role === "person") turns.set(id, { id, question: id, answers: [] });
    else turns.set(id, { id, question: undefined, answers: [id] });
  }
  return [...turns.values()];
}
