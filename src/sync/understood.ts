import type { SyncStateRow } from "#data/local-rows.ts";
import { pulledTables } from "#data/synced-tables.ts";
import { SCHEMA_VERSION } from "./protocol.ts";

/**
 * What this app understands of an account. It is kept with the cursor: an older app passes by the rows of a
 * table that it does not know, so that one which does has to read from the start.
 */
export const understood = { schemaVersion: SCHEMA_VERSION, tables: pulledTables.length } as const;

/** Whether all that a cursor passed was understood as this app understands it. */
export function isUnderstood(cursor: Extract<SyncStateRow, { key: "cursor" }> | undefined): boolean {
  return cursor?.schemaVersion === understood.schemaVersion && cursor.tables === understood.tables;
}
