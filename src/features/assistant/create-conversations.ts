import { type Accessor, createSignal } from "solid-js";
import type { ConversationMessage } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";
import {
  type ConversationSummary,
  conversations,
  deleteAllConversations,
  deleteConversation,
  messagesOf,
  saveMessages,
} from "#data/conversation-repository.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import type { WriteFailure } from "#data/write.ts";
import { createLive } from "#ui/live/create-live.ts";

export interface Conversations {
  /** The one last talked in first; undefined until read. */
  readonly list: Accessor<readonly ConversationSummary[] | undefined>;
  /** How many were deleted just now and can be brought back; undefined when none. */
  readonly deleted: Accessor<number | undefined>;
  readonly failure: Accessor<WriteFailure["code"] | undefined>;
  readonly remove: (conversation: RecordId) => Promise<void>;
  readonly removeAll: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** All conversations, and deleting them so that it can be taken back while the page is open. */
export function createConversations(): Conversations {
  const db = database();
  const list = createLive(() => live(() => conversations(db)));
  const [removed, setRemoved] = createSignal<readonly ConversationMessage[]>([]);
  const [failure, setFailure] = createSignal<WriteFailure["code"]>();

  function settled(result: { readonly ok: true } | WriteFailure): boolean {
    setFailure(result.ok ? undefined : result.code);
    return result.ok;
  }

  async function remove(conversation: RecordId): Promise<void> {
    const result = await deleteConversation(db, conversation, Date.now());
    if (settled(result) && result.ok) setRemoved(result.deleted);
  }

  async function removeAll(): Promise<void> {
    const all = await Promise.all((await conversations(db)).map(({ id }) => messagesOf(db, id)));
    if (settled(await deleteAllConversations(db, Date.now()))) setRemoved(all.flat());
  }

  async function undo(): Promise<void> {
    if (settled(await saveMessages(db, removed(), Date.now()))) setRemoved([]);
  }

  const deleted = () => new Set(removed().map(({ conversation }) => conversation)).size || undefined;
  return { list, deleted, failure, remove, removeAll, undo };
}
