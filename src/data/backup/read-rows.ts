import type { FireDatabase } from "../database.ts";
import { isTombstone, type StoredRow, type SyncedTable, type SyncedTables } from "../synced-tables.ts";

const CHUNK = 1000;

/**
 * The records of a table in pieces, deleted ones left out. Each piece is a read of its own, so that a
 * check-in made meanwhile never waits for the end of ten years.
 */
export async function* storedRows<Table extends SyncedTable>(
  db: FireDatabase,
  table: Table,
): AsyncGenerator<readonly StoredRow<SyncedTables[Table]>[]> {
  const rows = db.table<StoredRow<SyncedTables[Table]>, string>(table);
  let last = "";
  for (;;) {
    const chunk = await rows.where(":id").above(last).limit(CHUNK).toArray();
    if (chunk.length > 0) yield chunk.filter((row) => !isTombstone(row));
    const end = chunk.at(-1);
    if (!end || chunk.length < CHUNK) return;
    last = end.id;
  }
}
