import { stampsOf } from "#core/merge/merge.ts";
import { type Stamp, stampTime } from "#core/model/stamp.ts";
import { keepLosses, lossesOf } from "./adopt-losses.ts";
import { adoptRow } from "./adopt-row.ts";
import type { AnyRow } from "./apply-edit.ts";
import type { FireDatabase } from "./database.ts";
import { withImportLock } from "./import-lock.ts";
import { versionOfRow } from "./row-version.ts";
import { type SyncedTable, syncedTables } from "./synced-tables.ts";
import { failureOf, reopening, tick, type WriteFailure, writeChanges } from "./write.ts";

const CHUNK = 1000;

export type AdoptResult = { readonly ok: true; readonly adopted: number } | WriteFailure;

/**
 * Moves the records made without an account into an account's database, with all that belongs to them: the
 * imports that can be taken back, the clock. First everything is there, then it goes here, so that stopped
 * at any point, doing it again goes on, with nothing lost and nothing twice.
 *
 * @param onProgress the share that is done, 0 to 1
 */
export async function adoptRecords(
  from: FireDatabase,
  to: FireDatabase,
  now: number,
  onProgress: (done: number) => void,
): Promise<AdoptResult> {
  try {
    return await withImportLock(to, () =>
      withImportLock(from, async () => {
        let adopted = 0;
        for (;;) {
          const before = await clockOf(from);
          adopted += await copyRecords(from, to, now, onProgress);
          await copyImports(from, to);
          await copyDrafts(from, to);
          if (await emptied(from, before)) return { ok: true, adopted };
        }
      }),
    );
  } catch (error) {
    return failureOf(error);
  }
}

async function copyRecords(
  from: FireDatabase,
  to: FireDatabase,
  now: number,
  onProgress: (done: number) => void,
): Promise<number> {
  const counts = await Promise.all(syncedTables.map((table) => from.table(table).count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  let adopted = 0;
  for (const table of syncedTables) {
    for await (const rows of chunks<AnyRow>(from, table)) {
      adopted += await reopening(to, () => copyRows(to, table, rows, now));
      done += rows.length;
      onProgress(Math.min(1, done / total));
    }
  }
  return adopted;
}

function copyRows(
  to: FireDatabase,
  table: SyncedTable,
  saved: readonly AnyRow[],
  now: number,
): PromiseLike<number> {
  return to.transaction("rw", [table, "lost_value", "outbox", "device", "stale_day"], async () => {
    // Past every stamp that comes in, so that the next edit here is the later one.
    const latest = Math.max(...saved.map(versionOfRow).flatMap(stampsOf).map(stampTime));
    const stamp = await tick(to, Math.max(now, latest + 1));
    const ids = saved.map(({ id }) => id);
    const [current, waiting] = await Promise.all([
      to.table<AnyRow, string>(table).bulkGet(ids),
      to.outbox.bulkGet(ids.map((id): [string, string] => [table, id])),
    ]);
    const losses = saved.flatMap((row, index) => lossesOf(table, current[index], waiting[index], row));
    await keepLosses(to, losses, stamp);
    return writeChanges(
      to,
      table,
      saved.map((row) => ({
        id: row.id,
        apply: (current, waiting) => adoptRow(table, current, waiting, row),
      })),
      stamp,
      current,
    );
  });
}

/** The imports of this device can still be taken back in the account. */
async function copyImports(from: FireDatabase, to: FireDatabase): Promise<void> {
  for await (const rows of chunks<{ id: string }>(from, "import_act"))
    await to.table("import_act").bulkPut(rows);
  // Each holds up to a thousand rows as they were, so they go one by one.
  for (const key of await from.import_change.toCollection().primaryKeys()) {
    const change = await from.import_change.get(key);
    if (change) await to.import_change.put(change);
  }
}

/** Questionnaires under way go on in the account; of two of one kind the one that was begun last. */
async function copyDrafts(from: FireDatabase, to: FireDatabase): Promise<void> {
  for (const draft of await from.questionnaire_draft.toArray()) {
    const other = await to.questionnaire_draft.get(draft.instrument);
    if (!other || other.startedAt < draft.startedAt) await to.questionnaire_draft.put(draft);
  }
}

/** Empties a database, unless something was written to it since its clock stood at `before`. */
function emptied(db: FireDatabase, before: Stamp | undefined): PromiseLike<boolean> {
  return db.transaction("rw", db.tables, async () => {
    if ((await clockOf(db)) !== before) return false;
    const answer = await db.device.get("persistence");
    await Promise.all(db.tables.map((table) => table.clear()));
    if (answer) await db.device.put(answer);
    return true;
  });
}

async function clockOf(db: FireDatabase): Promise<Stamp | undefined> {
  const row = await db.device.get("clock");
  return row?.key === "clock" ? row.value : undefined;
}

/** A table's rows in pieces, tombstones included. */
async function* chunks<Row extends { readonly id: string }>(
  db: FireDatabase,
  table: string,
): AsyncGenerator<Row[]> {
  for (let last = ""; ; ) {
    const rows = await db.table<Row, string>(table).where(":id").above(last).limit(CHUNK).toArray();
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.id;
  }
}
