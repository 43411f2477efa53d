import type { Stamp } from "#core/model/stamp.ts";
import type { FireDatabase } from "./database.ts";
import type { OutboxRow } from "./local-rows.ts";
import { type SentTable, type SyncedTable, sentTables } from "./synced-tables.ts";

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

/** How many of the person's records wait to be sent, without reading more than the batches among them. */
export async function waitingCount(db: FireDatabase): Promise<number> {
  const counts = sentTables.filter(isPersons).map(async (table) => {
    const [rows, batches] = await Promise.all([
      db.outbox.where("[table+id]").between([table, ""], [table, "~"]).count(),
      db.outbox
        .where("[table+id]")
        .between([table, BATCH], [table, `${BATCH}~`])
        .toArray(),
    ]);
    return rows - batches.length + waitingIn(batches);
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** Scores go along with what they were worked out from, and can be had again: nobody need wait for them. */
export function isPersons(table: SentTable): boolean {
  return table !== "daily_score";
}

/** How many records outbox rows stand for. */
export function waitingIn(rows: readonly OutboxRow[]): number {
  return rows.reduce((sum, row) => sum + (row.ids?.length ?? 1), 0);
}
