import type { Citation } from "#core/assistant/citation.ts";
import type { PairLook } from "#core/findings/look-for-findings.ts";
import type { AssistantLanguage } from "#core/model/conversation-message.ts";
import type { Findings } from "#core/model/finding.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Metric } from "#core/model/metric.ts";
import type { Instrument } from "#core/model/questionnaire-response.ts";
import type { Stamp } from "#core/model/stamp.ts";
import type { Instant, LocalDay } from "#core/time.ts";
import type { SentTable, SyncedTable, SyncedTables } from "./synced-tables.ts";

/** The field of an outbox row that stands for the record's deletion. */
export const DELETED = "deletedStamp";

/**
 * A record with edits that the server has not acknowledged. The values themselves are in the record, so
 * that several edits travel as one; here are the fields to send, each with the stamp the person saw
 * before the first unsent edit (null: the field was not there).
 */
export interface OutboxRow {
  readonly table: SentTable;
  readonly id: string;
  /** "all": the record is new to the server, every field goes. */
  readonly bases: "all" | Readonly<Record<string, Stamp | null>>;
  /**
   * Many new records written at once, an import say, wait as one row: these are theirs, and `id` names the
   * batch. One of them edited later gets a row of its own beside it, to be sent after the batch.
   */
  readonly ids?: readonly string[];
  /** Why the server refused it. It waits until the person edits or discards it. */
  readonly rejected?: { readonly code: string; readonly message: string; readonly at: Instant };
}

/** Days to score again, `day` to `until`. What is written while they are being scored has a mark of its own. */
export interface StaleDayRow {
  readonly day: LocalDay;
  readonly until: LocalDay;
  readonly stamp: Stamp;
}

/** A year of one metric: index 0 is 1 January, NaN where a day has no value (366 numbers). */
export interface DaySeriesRow {
  readonly metric: Metric | EstimateSeries;
  readonly year: number;
  readonly values: Float64Array;
}

/** The ends of the 80 % intervals of the derived metrics. */
export type EstimateSeries = "sustainedLoadLow" | "sustainedLoadHigh";

/** One import: undone as one act. */
export interface ImportActRow {
  readonly id: string;
  readonly source: "whoop";
  readonly fileNames: readonly string[];
  readonly startedAt: Instant;
  /** `writing` found at start means that the app was closed during the import. */
  readonly state: "writing" | "done" | "undone";
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly firstDay?: LocalDay;
  readonly lastDay?: LocalDay;
}

/** What a part of an import changed, to be able to take it back. */
export interface ImportChangeRow {
  readonly importId: string;
  readonly chunk: number;
  readonly table: SyncedTable;
  readonly ids: readonly string[];
  /** The stamp the import gave its writes: a field with a later one was edited since and stays. */
  readonly stamp: Stamp;
  /** The row before, in the order of `ids`; null where the import created it. */
  readonly before: readonly (SyncedTables[SyncedTable] | null)[];
}

/** A questionnaire under way. It stays on this device until it is finished. */
export interface QuestionnaireDraftRow {
  readonly instrument: Instrument;
  /** The id that the finished questionnaire will have, so that finishing twice makes one. */
  readonly id: RecordId;
  /** The edition that was begun; another one starts over. */
  readonly version: string;
  readonly startedAt: Instant;
  readonly answers: Readonly<Record<string, number>>;
  /** The place of the question that is shown, from 0. */
  readonly step: number;
}

/** The newest findings for screens, and what they were worked out from, to go on from next time. */
export type FindingsRow =
  | { readonly key: "latest"; readonly findings: Findings }
  | { readonly key: "pairs"; readonly pairs: readonly PairLook[] };

/** An insight or a review as it was written, so that the same input is never paid for twice. */
export interface InsightRow {
  /** SHA-256 of purpose, input, writer and language, as hexadecimal. */
  readonly key: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly answeredBy: "narrator" | "model";
  readonly model?: string;
  readonly language: AssistantLanguage;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

/** A request of the assistant as it left this device. */
export interface SentRequestRow {
  readonly id: string;
  readonly at: Instant;
  readonly purpose: "chat" | "insight" | "review";
  /** The JSON body, character by character. */
  readonly body: string;
  /** The name of the model that answered; absent until one did. */
  readonly model?: string;
  /** "sent" found later means that nobody knows whether it arrived. */
  readonly status: "sent" | "answered" | "failed" | "stopped";
}

/** What this device knows about itself. */
export type DeviceRow =
  | { readonly key: "node"; readonly value: string }
  | { readonly key: "clock"; readonly value: Stamp }
  | { readonly key: "persistence"; readonly value: "granted" | "denied" | "unsupported" }
  | { readonly key: "lastExport"; readonly value: Instant }
  | { readonly key: "scoredUntil"; readonly value: LocalDay }
  /** Milliseconds to add to this device's clock to have the server's. */
  | { readonly key: "clockOffset"; readonly value: number };

/** Where a row stands in the server's order of changes; passed back as it came. */
export interface SyncCursor {
  readonly seq: number;
  readonly table: string;
  readonly id: string;
}

/** Nothing has been read. */
export const NOWHERE: SyncCursor = { seq: 0, table: "~", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

/** What this device knows about syncing with its account. */
export type SyncStateRow =
  /** All changes up to here are in this database. The epoch changes when the server was restored. */
  | {
      readonly key: "cursor";
      readonly epoch: string;
      readonly cursor: SyncCursor;
      /** A newer app starts over: it understands what an older one passed by. */
      readonly schemaVersion: number;
      /** How many tables the app knew that moved it; absent from before there was a second number of them. */
      readonly tables?: number;
    }
  /** A first sync that goes on: how many of the account's records have arrived. */
  | { readonly key: "firstSync"; readonly done: number; readonly total: number }
  /** The session of the account, for the service worker: it cannot see where the page keeps it. */
  | {
      readonly key: "session";
      readonly text: string;
      readonly person: string;
      readonly token: string;
      readonly expiresAt: number;
    }
  /** When the last round ended well, and how the last one ended. */
  | { readonly key: "lastSuccess"; readonly at: Instant }
  | { readonly key: "outcome"; readonly outcome: SyncOutcome; readonly at: Instant };

/** How a round of syncing ended. All but "done" try again by themselves, or after what they name. */
export type SyncOutcome =
  | "done"
  | "offline"
  | "serverTrouble"
  | "signInAgain"
  | "updateApp"
  | "serverBehind"
  | "storageFull"
  | "storageUnavailable";
