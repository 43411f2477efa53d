import Dexie, { type EntityTable, type Table } from "dexie";
import type { Checkpoint } from "#core/burnout/checkpoint.ts";
import type { Integration } from "#core/model/integration.ts";
import type { LostValue } from "#core/model/lost-value.ts";
import type {
  DaySeriesRow,
  DeviceRow,
  FindingsRow,
  ImportActRow,
  ImportChangeRow,
  InsightRow,
  OutboxRow,
  QuestionnaireDraftRow,
  SentRequestRow,
  StaleDayRow,
  SyncStateRow,
} from "./local-rows.ts";
import type { StoredRow, SyncedTables, Tombstone } from "./synced-tables.ts";

/** Every version the database ever had: Dexie's schema text by table. Never edit one that was released. */
export const versions: readonly { readonly version: number; readonly stores: Record<string, string> }[] = [
  {
    version: 1,
    stores: {
      mood_entry: "id, at, day",
      context_tag: "id",
      cycle: "id, day",
      recovery: "id, day",
      sleep: "id, day",
      workout: "id, day",
      journal_answer: "id, cycleId, day",
      daily_score: "id, day",
      setting: "id",
      outbox: "[table+id]",
      stale_day: "[day+until+stamp]",
      day_series: "[metric+year]",
      scoring_checkpoint: "day",
      import_act: "id, startedAt",
      import_change: "[importId+chunk]",
      device: "key",
    },
  },
  { version: 2, stores: { outbox: "[table+id], rejected.at", lost_value: "id", sync_state: "key" } },
  { version: 3, stores: { questionnaire_response: "id, day", questionnaire_draft: "instrument" } },
  { version: 4, stores: { findings: "key" } },
  { version: 5, stores: { integration: "id" } },
  {
    version: 6,
    stores: {
      conversation_message: "id, [conversation+at], at, state",
      insight: "key, expiresAt",
      sent_request: "id, at",
    },
  },
];

/** The local database: what the person made or brought (synced tables) and what only this device needs. */
export type FireDatabase = Dexie & {
  readonly [Name in keyof SyncedTables]: EntityTable<StoredRow<SyncedTables[Name]>, "id">;
} & {
  /** What sync has yet to send, one row a record. */
  readonly outbox: Table<OutboxRow, [table: string, id: string]>;
  /** Days whose inputs changed since they were last scored. */
  readonly stale_day: Table<StaleDayRow, [day: string, until: string, stamp: string]>;
  /** One metric's daily values of one calendar year: what charts and the score read. Derived. */
  readonly day_series: Table<DaySeriesRow, [metric: string, year: number]>;
  /** The scoring model's state at week ends, so that a new day costs a constant. Derived. */
  readonly scoring_checkpoint: Table<Checkpoint, number>;
  readonly import_act: Table<ImportActRow, string>;
  readonly import_change: Table<ImportChangeRow, [importId: string, chunk: number]>;
  readonly device: Table<DeviceRow, string>;
  /** Questionnaires that were begun and not finished. */
  readonly questionnaire_draft: Table<QuestionnaireDraftRow, string>;
  /** What goes together in the person's days, and what each pair said. Derived. */
  readonly findings: Table<FindingsRow, string>;
  /** What the assistant wrote below charts and of weeks, for as long as it holds. Derived. */
  readonly insight: Table<InsightRow, string>;
  /** What the assistant sent off this device. It stays here. */
  readonly sent_request: Table<SentRequestRow, string>;
  /** Values of the person's that another device replaced unseen. Made by the server, see sync. */
  readonly lost_value: Table<StoredRow<LostValue> | Tombstone, string>;
  /** How the server's connections to outside services stand. Made by the server. */
  readonly integration: Table<StoredRow<Integration> | Tombstone, string>;
  readonly sync_state: Table<SyncStateRow, string>;
};

/** Where a person's records lie before they sign in, and where sample data lies until it is left. */
export const databaseNames = { device: "fire-rescued", sample: "fire-rescued-sample" } as const;

/**
 * Opens a person's database, bringing an earlier version up to date. The connection opens on first use
 * and again by itself after the browser has dropped it (iOS does on resume).
 *
 * @param durability "strict": a write is on the disk when its promise resolves. "relaxed" leaves the moment
 * to the system, for workers that write what could be had again: a file's records, scores, samples.
 */
export function openDatabase(name: string, durability: "strict" | "relaxed" = "strict"): FireDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: durability });
  // Versions only add, so Dexie finds what an older database lacks by itself. Told of each version, it would
  // read all that came before again for each, before the first page of every visit.
  db.version(versions.at(-1)?.version ?? 1).stores(
    Object.assign({}, ...versions.map(({ stores }) => stores)),
  );
  return db as FireDatabase;
}
