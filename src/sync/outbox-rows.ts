import type { FireDatabase } from "#data/database.ts";
import type { OutboxRow } from "#data/local-rows.ts";

type Key = [table: string, id: string];

/**
 * The outbox rows of records of one table, by record; without those that have none. Records that are sent
 * together lie together there, so one request for all usually does: one for each takes most of a round's time.
 */
export async function outboxRows(
  db: FireDatabase,
  table: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OutboxRow>> {
  if (ids.length === 0) return new Map();
  const span = spanOf(db, table, ids);
  const isDense = (await span.count()) <= 2 * ids.length;
  const rows = isDense ? await span.toArray() : await db.outbox.bulkGet(ids.map((id): Key => [table, id]));
  const wanted = new Set(ids);
  return new Map(rows.flatMap((row) => (row && wanted.has(row.id) ? [[row.id, row] as const] : [])));
}

/** Deletes outbox rows, all of which must be there; inside the transaction that found them. */
export async function deleteOutboxRows(
  db: FireDatabase,
  table: string,
  ids: readonly string[],
): Promise<void> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return;
  const span = spanOf(db, table, distinct);
  if ((await span.count()) === distinct.length) await span.delete();
  else await db.outbox.bulkDelete(distinct.map((id): Key => [table, id]));
}

function spanOf(db: FireDatabase, table: string, ids: readonly string[]) {
  const sorted = ids.toSorted();
  return db.outbox.where("[table+id]").between([table, sorted[0]], [table, sorted.at(-1)], true, true);
}
