import { stampTime } from "#core/model/stamp.ts";
import { type AnyRow, contentOf } from "./apply-edit.ts";
import type { FireDatabase } from "./database.ts";
import { isTombstone, type SentTable, sentTables } from "./synced-tables.ts";
import { isPersons, waitingIn } from "./waiting-count.ts";

/** A change that waits to be sent. */
export interface WaitingRecord {
  readonly table: SentTable;
  readonly id: string;
  /** What the record holds; undefined when its deletion waits. */
  readonly content?: Readonly<Record<string, unknown>>;
}

export interface Waiting {
  /** How many records of each kind wait; kinds without any are absent. */
  readonly counts: readonly (readonly [table: SentTable, count: number])[];
  /** The latest that were written one by one: of an import only the count says something. */
  readonly newest: readonly WaitingRecord[];
}

/** What waits to be sent, those aside that were refused. */
export async function waitingRecords(db: FireDatabase, limit: number): Promise<Waiting> {
  const entries = await db.outbox.filter((entry) => entry.rejected === undefined).toArray();
  const counts = sentTables.filter(isPersons).flatMap((table) => {
    const count = waitingIn(entries.filter((entry) => entry.table === table));
    return count > 0 ? [[table, count] as const] : [];
  });
  const single = await Promise.all(
    counts.map(async ([table]) => {
      const ids = entries.filter((entry) => entry.table === table && !entry.ids).map(({ id }) => id);
      const rows = await db.table<AnyRow, string>(table).bulkGet(ids);
      return rows.flatMap((row) => (row ? [{ table, row, at: latestEdit(row) }] : []));
    }),
  );
  const newest = single
    .flat()
    .toSorted((a, b) => b.at - a.at)
    .slice(0, limit)
    .map(({ table, row }) => ({ table, id: row.id, ...(!isTombstone(row) && { content: contentOf(row) }) }));
  return { counts, newest };
}

function latestEdit(row: AnyRow): number {
  const stamps = isTombstone(row) ? [row.deletedStamp] : [row.stamp, ...Object.values(row.fieldStamps ?? {})];
  return Math.max(...stamps.map(stampTime));
}
