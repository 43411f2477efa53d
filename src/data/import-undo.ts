import type { RecordId } from "#core/model/id.ts";
import type { ImportedTable } from "#core/model/imported-records.ts";
import type { AnyRow } from "./apply-edit.ts";
import type { FireDatabase } from "./database.ts";
import { editOfUndo } from "./import-edits.ts";
import { withImportLock } from "./import-lock.ts";
import type { ImportChangeRow } from "./local-rows.ts";
import { failureOf, reopening, tick, type WriteFailure, writeTable } from "./write.ts";

export interface ImportOptions {
  /** Hears how many rows of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export type UndoResult =
  /** How many rows were taken back. */
  | { readonly ok: true; readonly rows: number }
  /** A later import builds on this one and has to be taken back first. */
  | { readonly ok: false; readonly code: "laterImport"; readonly importId: string }
  | WriteFailure;

/**
 * Takes an import back as one act: rows it made become tombstones, rows it changed get their content back,
 * and what the person edited since stays. Imports are taken back from the latest to the earliest, since
 * each was fitted to those before it. Taking back twice does nothing more; one that is interrupted goes on
 * where it stopped when it is asked for again.
 */
export function undoImport(
  db: FireDatabase,
  importId: string,
  now: number,
  { onProgress }: Pick<ImportOptions, "onProgress"> = {},
): Promise<UndoResult> {
  return withImportLock(db, async () => {
    try {
      const act = await reopening(db, () => db.import_act.get(importId));
      if (!act || act.state === "undone") return { ok: true, rows: 0 };
      const later = (await db.import_act.where("startedAt").above(act.startedAt).toArray()).find(
        (other) => other.state !== "undone" && other.created + other.changed > 0,
      );
      if (later) return { ok: false, code: "laterImport", importId: later.id };
      await reopening(db, () => db.import_act.update(importId, { state: "writing" }));
      const rows = await undoChanges(db, importId, now, onProgress);
      await reopening(db, () => db.import_act.update(importId, { state: "undone" }));
      return { ok: true, rows };
    } catch (error) {
      return failureOf(error);
    }
  });
}

/** Takes back the parts of an import that are still there, the last one first; inside the import lock. */
export async function undoChanges(
  db: FireDatabase,
  importId: string,
  now: number,
  onProgress?: ImportOptions["onProgress"],
): Promise<number> {
  const keys = await reopening(db, () => changesOf(db, importId).primaryKeys());
  let rows = 0;
  for (const [index, key] of keys.toReversed().entries()) {
    const change = await reopening(db, () => db.import_change.get(key));
    if (change) rows += await reopening(db, () => undoPart(db, change, now));
    onProgress?.(index + 1, keys.length);
  }
  return rows;
}

/** The parts of an import in the order in which they were written. */
export function changesOf(db: FireDatabase, importId: string) {
  return db.import_change
    .where("[importId+chunk]")
    .between([importId, 0], [importId, Number.MAX_SAFE_INTEGER]);
}

function undoPart(db: FireDatabase, change: ImportChangeRow, now: number): PromiseLike<number> {
  const table = change.table as ImportedTable;
  return db.transaction("rw", [table, "outbox", "device", "stale_day", "import_change"], async () => {
    const ids = change.ids as readonly RecordId[];
    const current = await db.table<AnyRow, string>(table).bulkGet([...ids]);
    const edits = ids.flatMap((id, index) => {
      const edit = editOfUndo(table, current[index], id, change.before[index] ?? null, change.stamp);
      return edit ? [edit] : [];
    });
    if (edits.length > 0) await writeTable(db, table, edits, await tick(db, now, "source"));
    await db.import_change.delete([change.importId, change.chunk]);
    return edits.length;
  });
}
