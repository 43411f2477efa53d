import { type Accessor, createMemo } from "solid-js";
import type { RecordId } from "#core/model/id.ts";
import type { Assistant } from "./assistant.ts";
import { type ShownMessage, shownMessages, turnsOf } from "./turns.ts";

export interface Turns {
  /** Undefined until the conversation is read. */
  readonly ids: Accessor<readonly RecordId[] | undefined>;
  readonly question: (turn: RecordId) => ShownMessage | undefined;
  readonly answers: (turn: RecordId) => readonly RecordId[];
  readonly message: (id: RecordId) => ShownMessage | undefined;
}

/**
 * The open conversation by turns. Lists are of ids, which stay the same while texts grow, so that what shows a
 * message is made once.
 */
export function createTurns(talk: Pick<Assistant, "messages" | "writing">): Turns {
  const shown = createMemo(() => {
    const stored = talk.messages();
    return stored && shownMessages(stored, talk.writing());
  });
  const byId = createMemo(() => new Map(shown()?.map((one) => [one.id, one])));
  const turns = createMemo(() => turnsOf(shown() ?? []));
  const turnOf = (id: RecordId) => turns().find((turn) => turn.id === id);
  return {
    ids: () => (shown() ? turns().map(({ id }) => id) : undefined),
    question: (turn) => {
      const id = turnOf(turn)?.question;
      return id && byId().get(id);
    },
    answers: (turn) => turnOf(turn)?.answers ?? [],
    message: (id) => byId().get(id),
  };
}
