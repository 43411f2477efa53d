import * as v from "valibot";
import { callParsed, type Database } from "./call.ts";
import type { Connection } from "./integration.ts";

const whose = ({ userId, provider }: Connection) => ({ for_user: userId, with_source: provider });

const row = v.looseObject({ id: v.string(), day: v.string() });
const storedRows = v.object({
  cycle: v.array(row),
  recovery: v.array(row),
  sleep: v.array(row),
  workout: v.array(row),
  deleted: v.array(v.string()),
});

/**
 * The rows of a source about some days, by table and column.
 *
 * @param ids of new rows; `deleted` are those of them that a person or a device took away
 */
export function readSourceRows(
  database: Database,
  connection: Connection,
  days: { readonly first: string; readonly last: string },
  ids: readonly string[],
) {
  const values = { ...whose(connection), first_day: days.first, last_day: days.last, ids };
  return callParsed(database, "source_rows", values, storedRows);
}

const foundRow = v.nullable(v.object({ id: v.string(), day: v.string() }));

/** The row that the source calls by its own id. */
export function findSourceRow(database: Database, connection: Connection, table: string, sourceId: string) {
  const values = { ...whose(connection), with_table: table, with_source_id: sourceId };
  return callParsed(database, "source_find", values, foundRow);
}

const written = v.object({
  written: v.number(),
  unchanged: v.number(),
  kept: v.number(),
  rejected: v.array(v.looseObject({ code: v.string() })),
});

/** Writes at most 500 rows; see source_write. */
export function writeSourceRows(database: Database, userId: string, rows: readonly unknown[]) {
  return callParsed(database, "source_write", { for_user: userId, rows }, written);
}

const progress = v.nullable(
  v.object({
    records: v.number(),
    reached_at: v.nullable(v.string()),
    history_since: v.nullable(v.number()),
    history_done: v.boolean(),
    last_success_at: v.nullable(v.number()),
  }),
);

/** How far a person's records have come; null without a connection. */
export function sourceProgress(database: Database, connection: Connection) {
  return callParsed(database, "source_progress", whose(connection), progress);
}

/** Remembers that everything until a moment was fetched. */
export async function markReached(database: Database, connection: Connection, at: number): Promise<void> {
  await database.call("source_reached", { ...whose(connection), at: new Date(at).toISOString() });
}

/** What the person's devices are shown of a connection, by column; what is not named stays. */
export interface IntegrationChanges {
  readonly history_since?: number;
  readonly history_done?: boolean;
  readonly last_success_at?: number;
  readonly last_error?: string | null;
  readonly records?: number;
}

/** Changes what a person sees of a connection. */
export async function markIntegration(
  database: Database,
  { userId, provider }: Connection,
  changes: IntegrationChanges,
): Promise<void> {
  await database.call("integration_mark", { for_user: userId, with_provider: provider, changes });
}

/** How many people are connected. */
export function countConnected(database: Database, provider: "whoop"): Promise<number> {
  return callParsed(database, "integration_count", { with_provider: provider }, v.number());
}

const people = v.array(v.object({ user_id: v.string() }));

/** A page of the people who are connected, after one of them. */
export async function connectedPeople(
  database: Database,
  provider: "whoop",
  after: string | undefined,
  page: number,
): Promise<string[]> {
  const values = { with_provider: provider, after: after ?? null, page };
  const found = await callParsed(database, "integration_connected", values, people);
  return found.map((one) => one.user_id);
}
