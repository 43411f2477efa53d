import type { ContextTag } from "#core/model/context-tag.ts";
import type { ConversationMessage } from "#core/model/conversation-message.ts";
import type { DailyScore } from "#core/model/daily-score.ts";
import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import type { Setting } from "#core/model/setting.ts";
import type { Stamp } from "#core/model/stamp.ts";
import type { Cycle, JournalAnswer, Recovery, Sleep, Workout } from "#core/model/whoop.ts";

/** What each synced table holds, by the name it has here and on the server. */
export interface SyncedTables {
  mood_entry: MoodEntry;
  context_tag: ContextTag;
  cycle: Cycle;
  recovery: Recovery;
  sleep: Sleep;
  workout: Workout;
  journal_answer: JournalAnswer;
  questionnaire_response: QuestionnaireResponse;
  conversation_message: ConversationMessage;
  daily_score: DailyScore & { readonly id: RecordId };
  setting: Setting;
}

export type SyncedTable = keyof SyncedTables;

/** All synced tables, in the order in which they are exported and sent. */
export const syncedTables: readonly SyncedTable[] = [
  "mood_entry",
  "context_tag",
  "cycle",
  "recovery",
  "sleep",
  "workout",
  "journal_answer",
  "questionnaire_response",
  "conversation_message",
  "daily_score",
  "setting",
];

/** What can wait to be sent: the person's own tables, and their word on what the server set aside. */
export type SentTable = SyncedTable | "lost_value";
export const sentTables: readonly SentTable[] = [...syncedTables, "lost_value"];

/**
 * What comes from the server: all of that, and how its connections to outside services stand. Those only the
 * server writes; a backup that brought back "connected" would say what is not so.
 */
export type PulledTable = SentTable | "integration";
export const pulledTables: readonly PulledTable[] = [...sentTables, "integration"];

/** Tables whose rows change what a day's score or series says, so that writing them makes the day stale. */
export const scoredTables: ReadonlySet<PulledTable> = new Set([
  "mood_entry",
  "cycle",
  "recovery",
  "sleep",
  "workout",
  "questionnaire_response",
]);

/** When the fields of a row were last edited: `stamp` for all of them but those in `fieldStamps`. */
export interface Stamped {
  readonly stamp: Stamp;
  readonly fieldStamps?: Readonly<Record<string, Stamp>>;
}

/** A record as it lies in the local database. */
export type StoredRow<Record> = Record & Stamped;

/** What stays of a deleted record: nothing of its content, and so no index finds it. */
export interface Tombstone extends Stamped {
  readonly id: RecordId;
  readonly deletedStamp: Stamp;
}

/** Whether a stored row is what stays of a deleted record. */
export function isTombstone(row: object): row is Tombstone {
  return "deletedStamp" in row;
}
