import Dexie from "dexie";
import { type DeviceNode, nextStamp, parseDeviceNode, type Stamp, sourceNode } from "#core/model/stamp.ts";
import type { LocalDay } from "#core/time.ts";
import { type AnyRow, type AppliedEdit, applyEdit, type Edit, editedId } from "./apply-edit.ts";
import type { FireDatabase } from "./database.ts";
import type { OutboxRow } from "./local-rows.ts";
import { enqueue } from "./outbox.ts";
import { markStale } from "./stale-days.ts";
import { type SyncedTable, scoredTables } from "./synced-tables.ts";

/** Why a write did not happen. Nothing of it is stored then, and what was there before is untouched. */
export type WriteFailure = { readonly ok: false; readonly code: "storageFull" | "storageUnavailable" };
export type WriteResult = { readonly ok: true; readonly changed: number } | WriteFailure;

/**
 * Stores edits, each record together with its outbox entry and the days to score again, in one
 * transaction: all of it or nothing. It has been written to disk when the promise resolves.
 */
export async function write(db: FireDatabase, edits: readonly Edit[], now: number): Promise<WriteResult> {
  const tables = [...new Set(edits.map((edit) => edit.table))];
  try {
    const changed = await reopening(db, () =>
      db.transaction("rw", [...tables, "outbox", "device", "stale_day"], async () => {
        // Requests go out side by side: a phone waits for each answer.
        const known = tables.map((table) => {
          const edited = edits.filter((edit) => edit.table === table);
          return { table, edited, rows: db.table<AnyRow, string>(table).bulkGet(edited.map(editedId)) };
        });
        const stamp = await tick(db, now);
        let count = 0;
        for (const { table, edited, rows } of known) {
          count += await writeTable(db, table, edited, stamp, await rows);
        }
        return count;
      }),
    );
    return { ok: true, changed };
  } catch (error) {
    return failureOf(error);
  }
}

/**
 * The clock's next stamp, kept in the same transaction. Call it inside one that holds `device`.
 *
 * @param writer whether the person edits or something else reports (an import, the score), which the stamp then tells
 */
export async function tick(
  db: FireDatabase,
  now: number,
  writer: "person" | "source" = "person",
): Promise<Stamp> {
  const [node, clock, offset] = await db.device.bulkGet(["node", "clock", "clockOffset"]);
  const known = node?.key === "node" ? parseDeviceNode(node.value) : undefined;
  const device = known ?? drawNode();
  const stamp = nextStamp(
    clock?.key === "clock" ? clock.value : undefined,
    now + (offset?.key === "clockOffset" ? offset.value : 0),
    writer === "source" ? sourceNode(device) : device,
  );
  await db.device.bulkPut([
    { key: "clock", value: stamp },
    ...(known ? [] : [{ key: "node", value: device } as const]),
  ]);
  return stamp;
}

/**
 * Writes edits of one table under one stamp; inside a transaction of the table, outbox and stale_day.
 *
 * @param known the rows of the edits' records where they have been read already, in the edits' order
 */
export function writeTable(
  db: FireDatabase,
  table: SyncedTable,
  edits: readonly Edit[],
  stamp: Stamp,
  known?: readonly (AnyRow | undefined)[],
): Promise<number> {
  const changes = edits.map((edit) => ({
    id: editedId(edit),
    apply: (row: AnyRow | undefined, waiting: OutboxRow | undefined) => applyEdit(row, waiting, edit, stamp),
  }));
  return writeChanges(db, table, changes, stamp, known);
}

/** What is to become of one record, given its row and its outbox entry; undefined for nothing. */
export interface Change {
  readonly id: string;
  readonly apply: (row: AnyRow | undefined, waiting: OutboxRow | undefined) => AppliedEdit | undefined;
}

/**
 * Brings records of one table to what `apply` makes of them, their outbox entries and stale days with them:
 * how edits, imports and restored backups are all stored. Parameters are as in `writeTable`.
 */
export async function writeChanges(
  db: FireDatabase,
  table: SyncedTable,
  changes: readonly Change[],
  stamp: Stamp,
  known?: readonly (AnyRow | undefined)[],
): Promise<number> {
  const rows = db.table<AnyRow, string>(table);
  const current = known ?? (await rows.bulkGet(changes.map(({ id }) => id)));
  const present = current.flatMap((row): [string, string][] => (row ? [[table, row.id]] : []));
  const entries = present.length > 0 ? await db.outbox.bulkGet(present) : [];
  const waiting = new Map(entries.flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])));
  const applied = new Map<string, AppliedEdit>();
  const stale = new Set<LocalDay>();
  changes.forEach(({ id, apply }, index) => {
    // Two changes of one record in a batch: the second starts from what the first made.
    const before = applied.get(id)?.row ?? current[index];
    const result = apply(before, applied.get(id)?.outbox ?? waiting.get(id));
    if (!result) return;
    applied.set(id, result);
    if (scoredTables.has(table)) for (const row of [before, result.row]) addDay(stale, row);
  });
  if (applied.size === 0) return 0;
  const results = [...applied.values()];
  const entriesNow = results.map((result) => result.outbox);
  await Promise.all([
    rows.bulkPut(results.map((result) => result.row)),
    enqueue(db, table, entriesNow, stamp),
    markStale(db, stale, stamp),
  ]);
  return applied.size;
}

function addDay(days: Set<LocalDay>, row: AnyRow | undefined): void {
  const day = (row as { day?: LocalDay } | undefined)?.day;
  if (day) days.add(day);
}

/** Runs work again once on a fresh connection when the browser dropped the old one. */
export async function reopening<Result>(db: FireDatabase, work: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return await work();
  }
}

const LOST = new Set(["DatabaseClosedError", "InvalidStateError", "UnknownError"]);

function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && LOST.has(error.name);
}

/** Which expected failure an error is; any other is a bug and is thrown again. */
export function failureOf(error: unknown): WriteFailure {
  if (hasName(error, "QuotaExceededError")) return { ok: false, code: "storageFull" };
  if (
    isConnectionLost(error) ||
    error instanceof Dexie.OpenFailedError ||
    error instanceof Dexie.MissingAPIError
  ) {
    return { ok: false, code: "storageUnavailable" };
  }
  throw error;
}

/** A full disk shows as a quota error itself, or inside the abort of the transaction. */
function hasName(error: unknown, name: string): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { name: own, inner } = error as { name?: unknown; inner?: unknown };
  return own === name || hasName(inner, name);
}

function drawNode(): DeviceNode {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  // The upper half is for what sources write, see sourceNode.
  return (number >>> 1).toString(16).padStart(8, "0") as DeviceNode;
}
