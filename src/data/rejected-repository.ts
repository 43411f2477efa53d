import type { Instant, LocalDay } from "#core/time.ts";
import { type AnyRow, contentOf } from "./apply-edit.ts";
import type { FireDatabase } from "./database.ts";
import { NOWHERE } from "./local-rows.ts";
import { markStale } from "./stale-days.ts";
import { betweenRounds } from "./sync-lock.ts";
import { isTombstone, type SentTable, scoredTables } from "./synced-tables.ts";
import { failureOf, reopening, tick, type WriteResult } from "./write.ts";

/** A change that the server refused and that waits for the person. */
export interface RejectedRecord {
  readonly table: SentTable;
  readonly id: string;
  /** What the record holds on this device; undefined when its deletion was refused. */
  readonly content?: Readonly<Record<string, unknown>>;
  /** SQLSTATE or HTTP status, and the server's own words. */
  readonly code: string;
  readonly message: string;
  readonly at: Instant;
}

/** What the server refused, the latest first. */
export async function rejectedRecords(db: FireDatabase): Promise<RejectedRecord[]> {
  const entries = await db.outbox.filter((entry) => entry.rejected !== undefined).toArray();
  const found = await Promise.all(
    entries.map(async ({ table, id, rejected }): Promise<RejectedRecord[]> => {
      const row = await db.table<AnyRow, string>(table).get(id);
      if (!rejected) return [];
      return [{ table, id, ...(row && !isTombstone(row) && { content: contentOf(row) }), ...rejected }];
    }),
  );
  return found.flat().toSorted((a, b) => b.at - a.at);
}

/** Sends a refused change once more, with the next round. */
export async function tryAgain(db: FireDatabase, table: SentTable, id: string): Promise<WriteResult> {
  return stored(db, ["outbox"], async () => {
    const entry = await db.outbox.get([table, id]);
    if (!entry?.rejected) return 0;
    const { rejected, ...waiting } = entry;
    await db.outbox.put(waiting);
    return 1;
  });
}

/**
 * Gives a refused change up: the record goes from this device, and comes back with the next round as the
 * server has it, if it does. Everything is read anew for that: the server tells no single record. It waits
 * for a round under way, which would else move on past the record.
 */
export function discardRejected(
  db: FireDatabase,
  table: SentTable,
  id: string,
  now: number,
): Promise<WriteResult> {
  const tables = [table, "outbox", "device", "stale_day", "sync_state"];
  return betweenRounds(db, () =>
    stored(db, tables, async () => {
      const [entry, row, cursor] = await Promise.all([
        db.outbox.get([table, id]),
        db.table<AnyRow, string>(table).get(id),
        db.sync_state.get("cursor"),
      ]);
      if (!entry?.rejected) return 0;
      await db.outbox.delete([table, id]);
      await db.table(table).delete(id);
      const day = (row as { readonly day?: LocalDay } | undefined)?.day;
      if (day && scoredTables.has(table)) await markStale(db, new Set([day]), await tick(db, now));
      // The epoch stays, so that a server restored meanwhile is noticed.
      if (cursor?.key === "cursor") {
        await db.sync_state.bulkPut([
          { ...cursor, cursor: NOWHERE },
          { key: "firstSync", done: 0, total: 0 },
        ]);
      }
      return 1;
    }),
  );
}

async function stored(
  db: FireDatabase,
  tables: readonly string[],
  work: () => Promise<number>,
): Promise<WriteResult> {
  try {
    return { ok: true, changed: await reopening(db, () => db.transaction("rw", [...tables], work)) };
  } catch (error) {
    return failureOf(error);
  }
}
