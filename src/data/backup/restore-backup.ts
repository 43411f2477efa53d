import type { Stamp } from "#core/model/stamp.ts";
import type { FireDatabase } from "../database.ts";
import { withImportLock } from "../import-lock.ts";
import type { SyncedTable } from "../synced-tables.ts";
import { type Change, failureOf, reopening, tick, type WriteFailure, writeChanges } from "../write.ts";
import { type ParsedBackup, parseBackup } from "./parse-backup.ts";
import { type RowToRestore, restoreRow } from "./restore-row.ts";

const CHUNK = 1000;
const DAY = 86_400_000;

/** Far above ten years of everything (some 30 MB), and still small enough to be read at once. */
const MAX_BYTES = 300 * 1024 * 1024;

export type RestoreResult =
  | { readonly ok: true; readonly changed: number; readonly total: number }
  | Extract<ParsedBackup, { ok: false }>
  | WriteFailure
  | { readonly ok: false; readonly code: "unreadable" | "tooLarge" };

/** How much of the restoring is done, 0 to 1. */
export type OnProgress = (done: number) => void;

/**
 * Brings back the records of a backup file. The whole file is checked first; then it is written in
 * pieces, each of them whole. Stopped part-way, doing it again goes on; done twice, it changes nothing.
 */
export async function restoreBackup(
  db: FireDatabase,
  file: Blob,
  now: number,
  onProgress: OnProgress,
): Promise<RestoreResult> {
  if (file.size > MAX_BYTES) return { ok: false, code: "tooLarge" };
  let text: string;
  try {
    text = await file.text();
  } catch {
    // Moved or deleted since it was chosen, or on a drive that is gone.
    return { ok: false, code: "unreadable" };
  }
  const backup = parseBackup(text);
  if (!backup.ok) return backup;
  try {
    // Scores wait for the end, as they do for an import's.
    return await withImportLock(db, () => restoreTables(db, backup.tables, now, onProgress));
  } catch (error) {
    return failureOf(error);
  }
}

async function restoreTables(
  db: FireDatabase,
  tables: ReadonlyMap<SyncedTable, readonly RowToRestore[]>,
  now: number,
  onProgress: OnProgress,
): Promise<RestoreResult> {
  const total = [...tables.values()].reduce((sum, rows) => sum + rows.length, 0);
  let done = 0;
  let changed = 0;
  for (const [table, rows] of tables) {
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      changed += await reopening(db, () => restoreRows(db, table, chunk, now));
      done += chunk.length;
      onProgress(done / total);
    }
  }
  return { ok: true, changed, total };
}

function restoreRows(
  db: FireDatabase,
  table: SyncedTable,
  saved: readonly RowToRestore[],
  now: number,
): PromiseLike<number> {
  return db.transaction("rw", [table, "outbox", "device", "stale_day"], async () => {
    const stamp = await tick(db, now);
    const rows = saved.map((row) => withoutFuture(row, now, stamp));
    const changes = rows.map(
      (row): Change => ({
        id: row.id,
        apply: (current, waiting) => restoreRow(table, current, waiting, row, stamp),
      }),
    );
    const changed = await writeChanges(db, table, changes, stamp);
    await advanceClock(db, stamp, rows);
    return changed;
  });
}

/** The clock goes past every stamp that came in, so that the next edit here is the later one. */
async function advanceClock(db: FireDatabase, own: Stamp, rows: readonly RowToRestore[]): Promise<void> {
  const latest = [own, ...rows.flatMap(stampsOf)].toSorted().at(-1) ?? own;
  if (latest !== own) await db.device.put({ key: "clock", value: latest });
}

function stampsOf(row: RowToRestore): readonly Stamp[] {
  return [row.stamp, ...Object.values(row.fieldStamps ?? {})];
}

/** Stamps from a clock that was days ahead count as made now: else no later edit could ever win. */
function withoutFuture(row: RowToRestore, now: number, stamp: Stamp): RowToRestore {
  const isFuture = (one: Stamp) => Number(one.slice(0, 15)) > now + DAY;
  if (!stampsOf(row).some(isFuture)) return row;
  const present = (one: Stamp) => (isFuture(one) ? stamp : one);
  const fieldStamps = Object.entries(row.fieldStamps ?? {}).map(([field, one]) => [field, present(one)]);
  return { ...row, stamp: present(row.stamp), fieldStamps: Object.fromEntries(fieldStamps) };
}
