import type { LocalDay } from "#core/time.ts";
import type { AnyRow } from "#data/apply-edit.ts";
import type { FireDatabase } from "#data/database.ts";
import type { SyncCursor } from "#data/local-rows.ts";
import { markStale } from "#data/stale-days.ts";
import { type PulledTable, pulledTables, scoredTables } from "#data/synced-tables.ts";
import { tick } from "#data/write.ts";
import { advanceClock } from "./clock.ts";
import { outboxRows } from "./outbox-rows.ts";
import { joined } from "./outgoing.ts";
import type { Pulled, WireRow } from "./protocol.ts";
import { understood } from "./understood.ts";
import { versionOfWire } from "./version-of-wire.ts";

/**
 * Stores a page of what the server has, in one transaction with the cursor: what the cursor passed is here.
 *
 * @param cursor where the page ends; undefined for pages that are read out of order
 */
export async function storePage(
  db: FireDatabase,
  page: Pulled,
  now: number,
  cursor?: SyncCursor,
): Promise<void> {
  const tables = pulledTables.filter((table) => page.rows.some((row) => row.table === table));
  await db.transaction("rw", [...tables, "outbox", "device", "stale_day", "sync_state"], async () => {
    const stale = new Set<LocalDay>();
    await Promise.all(
      tables.map((table) =>
        storeRows(
          db,
          table,
          page.rows.filter((row) => row.table === table),
          stale,
        ),
      ),
    );
    await markArrived(db, page.rows, stale, now);
    if (cursor) {
      const { epoch } = page;
      await db.sync_state.put({ key: "cursor", epoch, cursor, ...understood });
    }
  });
}

/** The clock and the days to score after rows came from the server; inside the transaction that stores them. */
export async function markArrived(
  db: FireDatabase,
  rows: readonly WireRow[],
  stale: ReadonlySet<LocalDay>,
  now: number,
): Promise<void> {
  await advanceClock(db, rows.map(versionOfWire));
  if (stale.size > 0) await markStale(db, stale, await tick(db, now));
}

/** Adds the days of a row that changed to those whose score may have. */
export function addStale(days: Set<LocalDay>, table: PulledTable, ...rows: (AnyRow | undefined)[]): void {
  if (!scoredTables.has(table)) return;
  for (const row of rows) {
    const day = (row as { day?: LocalDay } | undefined)?.day;
    if (day) days.add(day);
  }
}

/** Joins rows that came from the server with those here; inside a transaction of their tables. */
export async function storeRows(
  db: FireDatabase,
  table: PulledTable,
  wires: readonly WireRow[],
  stale: Set<LocalDay>,
): Promise<void> {
  const rows = db.table<AnyRow, string>(table);
  const ids = wires.map(({ id }) => id);
  const [current, waiting] = await Promise.all([rows.bulkGet(ids), outboxRows(db, table, ids)]);
  const changed = wires.flatMap((wire, index) => {
    const before = current[index];
    const row = joined(before, waiting.get(wire.id), wire);
    if (row) addStale(stale, table, before, row);
    return row ? [row] : [];
  });
  await rows.bulkPut(changed);
}
