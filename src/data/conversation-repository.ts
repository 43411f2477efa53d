import Dexie from "dexie";
import type { ConversationMessage } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Instant } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";
import { type WriteResult, write } from "./write.ts";

/** A conversation in the list of them. */
export interface ConversationSummary {
  readonly id: RecordId;
  /** Its first message that is kept: the question that began it, unless that has expired. */
  readonly first: ConversationMessage;
  readonly lastAt: Instant;
  /** How many messages are kept of it. */
  readonly messages: number;
}

/** Stores messages, new ones or such as were deleted (undo). */
export function saveMessages(
  db: FireDatabase,
  messages: readonly ConversationMessage[],
  now: number,
): Promise<WriteResult> {
  return write(
    db,
    messages.map((record) => ({ kind: "put", table: "conversation_message", record })),
    now,
  );
}

/** Changes some fields of a message; of one that was deleted meanwhile nothing. */
export function changeMessage(
  db: FireDatabase,
  id: RecordId,
  fields: Partial<Omit<ConversationMessage, "id">>,
  now: number,
): Promise<WriteResult> {
  return write(db, [{ kind: "patch", table: "conversation_message", id, fields }], now);
}

/** One message; undefined when there is none or it was deleted. */
export async function message(db: FireDatabase, id: RecordId): Promise<ConversationMessage | undefined> {
  const row = await db.conversation_message.get(id);
  return row && "text" in row ? row : undefined;
}

/** The messages of a conversation, earliest first. */
export function messagesOf(db: FireDatabase, conversation: RecordId): Promise<ConversationMessage[]> {
  return ofConversation(db, conversation).toArray();
}

/** All conversations, the one that was last talked in first. */
export async function conversations(db: FireDatabase): Promise<ConversationSummary[]> {
  // Keys alone: the texts of years need not be read to list what there is.
  const keys = (await db.conversation_message.orderBy("[conversation+at]").keys()) as unknown as Key[];
  const spans = new Map<RecordId, { first: Key; lastAt: Instant; messages: number }>();
  for (const key of keys) {
    const span = spans.get(key[0]);
    spans.set(key[0], { first: span?.first ?? key, lastAt: key[1], messages: (span?.messages ?? 0) + 1 });
  }
  const found = [...spans.values()];
  const firsts = await db.conversation_message
    .where("[conversation+at]")
    .anyOf(found.map(({ first }) => first))
    .toArray();
  const summaries = found.flatMap(({ first: [id], lastAt, messages }) => {
    const first = firsts.find(({ conversation }) => conversation === id);
    return first ? [{ id, first, lastAt, messages }] : [];
  });
  return summaries.toSorted((a, b) => b.lastAt - a.lastAt);
}

type Key = readonly [conversation: RecordId, at: Instant];

/** Questions that the model has yet to answer, in the order in which they were asked. */
export function waitingQuestions(db: FireDatabase): Promise<ConversationMessage[]> {
  return db.conversation_message.where("state").equals("waiting").sortBy("at");
}

export type DeletedMessages =
  /** What was deleted, for `saveMessages` to bring back. */
  | { readonly ok: true; readonly deleted: readonly ConversationMessage[] }
  | Extract<WriteResult, { ok: false }>;

/** Deletes a conversation on all devices. */
export async function deleteConversation(
  db: FireDatabase,
  conversation: RecordId,
  now: number,
): Promise<DeletedMessages> {
  const deleted = await messagesOf(db, conversation);
  const result = await deleteMessages(
    db,
    deleted.map(({ id }) => id),
    now,
  );
  return result.ok ? { ok: true, deleted } : result;
}

/** Deletes all conversations on all devices. */
export function deleteAllConversations(db: FireDatabase, now: number): Promise<WriteResult> {
  return deleteUntil(db, Number.POSITIVE_INFINITY, now);
}

const DAY = 86_400_000;

/**
 * Deletes the messages that are older than so many days, on all devices; 0 days keep all. Its work grows with
 * what expires, not with what is kept.
 */
export function expireMessages(db: FireDatabase, days: number, now: number): Promise<WriteResult> {
  return days > 0
    ? deleteUntil(db, now - days * DAY, now)
    : Promise.resolve({ ok: true as const, changed: 0 });
}

/** So many go in one transaction: a check-in waits for no longer than that. */
const BATCH = 200;

async function deleteUntil(db: FireDatabase, until: number, now: number): Promise<WriteResult> {
  let changed = 0;
  for (;;) {
    // Tombstones have no moment, so the index is without them.
    const ids = await db.conversation_message.where("at").below(until).limit(BATCH).primaryKeys();
    if (ids.length === 0) return { ok: true, changed };
    const result = await deleteMessages(db, ids, now);
    if (!result.ok) return result;
    changed += result.changed;
  }
}

function deleteMessages(db: FireDatabase, ids: readonly string[], now: number): Promise<WriteResult> {
  return write(
    db,
    ids.map((id) => ({ kind: "delete", table: "conversation_message", id })),
    now,
  );
}

function ofConversation(db: FireDatabase, conversation: RecordId) {
  return db.conversation_message
    .where("[conversation+at]")
    .between([conversation, Dexie.minKey], [conversation, Dexie.maxKey]);
}
