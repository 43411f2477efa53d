import type { Stamp } from "#core/model/stamp.ts";
import type { FireDatabase } from "./database.ts";
import type { OutboxRow } from "./local-rows.ts";
import type { SyncedTable } from "./synced-tables.ts";

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
