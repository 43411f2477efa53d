import type { Stamp } from "#core/model/stamp.ts";
import type { FireDatabase } from "./database.ts";
import type { OutboxRow } from "./local-rows.ts";
import { pulledTables, type SyncedTable } from "./synced-tables.ts";

/** The id of a batch begins so, that of a record is a UUID. */
export const BATCH = "batch";

/** From so many new records on, one row for all of them is worth it: it halves what an import writes. */
const BATCH_FROM = 20;

/** Puts what was just written in line for sync; inside the same transaction. */
export async function enqueue(
  db: FireDatabase,
  table: SyncedTable,
  entries: readonly OutboxRow[],
  stamp: Stamp,
): Promise<void> {
  const ids = entries.filter((entry) => entry.bases === "all").map((entry) => entry.id);
  if (ids.length < BATCH_FROM) {
    await db.outbox.bulkPut(entries);
    return;
  }
  const batch: OutboxRow = { table, id: `${BATCH} ${stamp}`, bases: "all", ids };
  await db.outbox.bulkPut([batch, ...entries.filter((entry) => entry.bases !== "all")]);
}

/** How many records wait to be sent, without reading more than the batches among them. */
export async function waitingCount(db: FireDatabase): Promise<number> {
  const spans = pulledTables.map((table) =>
    db.outbox
      .where("[table+id]")
      .between([table, BATCH], [table, `${BATCH}~`])
      .toArray(),
  );
  const [rows, ...found] = await Promise.all([db.outbox.count(), ...spans]);
  const batches = found.flat();
  return rows - batches.length + waitingIn(batches);
}

/** How many records outbox rows stand for. */
export function waitingIn(rows: readonly OutboxRow[]): number {
  return rows.reduce((sum, row) => sum + (row.ids?.length ?? 1), 0);
}
