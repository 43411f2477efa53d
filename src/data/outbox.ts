import type { Stamp } from "#core/model/stamp.ts";
import type { FireDatabase } from "./database.ts";
import type { OutboxRow } from "./local-rows.ts";
import type { SyncedTable } from "./synced-tables.ts";

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
  const batch: OutboxRow = { table, id: `batch ${stamp}`, bases: "all", ids };
  await db.outbox.bulkPut([batch, ...entries.filter((entry) => entry.bases !== "all")]);
}

/** How many records wait to be sent. */
export async function waitingCount(db: FireDatabase): Promise<number> {
  return waitingIn(await db.outbox.toArray());
}

/** How many records outbox rows stand for. */
export function waitingIn(rows: readonly OutboxRow[]): number {
  return rows.reduce((sum, row) => sum + (row.ids?.length ?? 1), 0);
}
