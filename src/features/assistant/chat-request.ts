import type { ConversationMessage } from "#core/model/conversation-message.ts";
import { messagesOf } from "#data/conversation-repository.ts";
import { type AiBody, type AiMessages, aiBody } from "#remote/ai-body.ts";
import { earlierTurns, type Turn } from "./earlier-turns.ts";
import { knownOfAccount } from "./known-of-account.ts";
import { notesSwitch } from "./notes-switch.ts";
import { ownWords } from "./own-words.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a question's request is made of. */
export interface ChatMaterial {
  readonly question: Pick<ConversationMessage, "text" | "language">;
  readonly turns: readonly Turn[];
  /** Whether what the person wrote in their own words may go along. */
  readonly withOwnWords: boolean;
  /** JSON of notes; undefined where they stay here, and where there are none. */
  readonly notes: string | undefined;
}

/**
 * Gathers what goes along with a question.
 *
 * @param withNotes as if this were the switch for notes; without it the switch itself counts
 */
export async function gatherMaterial(
  around: Surroundings,
  question: Pick<ConversationMessage, "id" | "conversation" | "at" | "text" | "language">,
  withNotes?: boolean,
): Promise<ChatMaterial> {
  const { db } = around;
  const [messages, chosen] = await Promise.all([messagesOf(db, question.conversation), notesSwitch(db)]);
  const isOn = withNotes ?? chosen.isOn;
  const since = isOn ? undefined : (chosen.offSince ?? (chosen.isOn ? around.now() : undefined));
  return {
    question,
    turns: earlierTurns(messages, question, "model", since),
    withOwnWords: isOn,
    notes: isOn ? await ownWords(db, around.source().today) : undefined,
  };
}

/**
 * The body that asks a question, as it is sent; undefined where even without earlier turns it is too long.
 *
 * @param rounds what the model looked up so far, each call with its result
 */
export function chatBody(
  around: Surroundings,
  { question, turns, notes }: ChatMaterial,
  rounds: AiMessages = [],
): AiBody | undefined {
  const asked: AiMessages = [
    ...(notes ? [{ role: "person" as const, text: notes }] : []),
    { role: "person", text: question.text },
    ...rounds,
  ];
  // The earliest turns go first where all is too much.
  for (let from = 0; from <= turns.length; from += 1) {
    const before = turns.slice(from).flatMap(
      (turn): AiMessages => [
        { role: "person", text: turn.question },
        { role: "assistant", text: turn.answer, calls: [] },
      ],
    );
    const messages = [...before, ...asked];
    const body = bodyOf(around, { purpose: "chat", language: question.language, messages });
    if (body) return body;
  }
  return undefined;
}

/** A request through the sieve, with all that is known of who asks; undefined where it is too long. */
export function bodyOf(around: Surroundings, request: Parameters<typeof aiBody>[0]): AiBody | undefined {
  const [year = 0, month = 0, day = 0] = around.source().today.split("-").map(Number);
  return aiBody(request, { today: { year, month, day }, known: knownOfAccount(around.account) });
}
