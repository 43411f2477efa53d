import type { RecordId } from "#core/model/id.ts";
import type { ImportedTable } from "#core/model/imported-records.ts";
import type { AnyRow } from "./apply-edit.ts";
import type { FireDatabase } from "./database.ts";
import { editOfImported, editOfRemoved, type ImportEdit } from "./import-edits.ts";
import type { TablePlan } from "./import-plan.ts";
import type { ImportActRow, ImportChangeRow } from "./local-rows.ts";
import { tick, writeTable } from "./write.ts";

/** Rows a transaction: few enough that a check-in made meanwhile waits for a moment only. */
const CHUNK = 1000;

/** As much of an import as one transaction writes. */
export interface ImportPart {
  readonly table: ImportedTable;
  readonly ids: readonly RecordId[];
  readonly fresh: boolean;
  /** What happens to the row of the id at this index. */
  readonly editOf: (current: AnyRow | undefined, index: number) => ImportEdit | undefined;
}

export function partsOf({ table, put, remove, fresh }: TablePlan): ImportPart[] {
  return [
    ...inChunks(put).map((rows) => ({
      table,
      fresh,
      ids: rows.map((row) => row.id),
      editOf: (current: AnyRow | undefined, index: number) => {
        const row = rows[index];
        return row && editOfImported(table, current, row);
      },
    })),
    ...inChunks(remove).map((ids) => ({
      table,
      fresh,
      ids,
      editOf: (current: AnyRow | undefined, index: number) => {
        const id = ids[index];
        return id && editOfRemoved(table, current, id);
      },
    })),
  ];
}

/** Writes a part together with what it replaces, so that it can be taken back. Returns the act as it is now. */
export function writePart(
  db: FireDatabase,
  { table, ids, fresh, editOf }: ImportPart,
  act: ImportActRow,
  chunk: number,
  now: number,
): PromiseLike<ImportActRow> {
  const tables = [table, "outbox", "device", "stale_day", "import_change", "import_act"];
  return db.transaction("rw", tables, async () => {
    const current = fresh ? [] : await db.table<AnyRow, string>(table).bulkGet([...ids]);
    const edits = ids.flatMap((id, index) => {
      const edit = editOf(current[index], index);
      return edit ? [{ id, ...edit, row: current[index] }] : [];
    });
    const created = edits.filter(({ before }) => before === null).length;
    const next: ImportActRow = {
      ...act,
      created: act.created + created,
      changed: act.changed + edits.length - created,
      unchanged: act.unchanged + ids.length - edits.length,
    };
    if (edits.length === 0) return next;
    const stamp = await tick(db, now, "source");
    await writeTable(
      db,
      table,
      edits.map(({ edit }) => edit),
      stamp,
      edits.map(({ row }) => row),
    );
    await db.import_change.put({
      importId: act.id,
      chunk,
      table,
      ids: edits.map(({ id }) => id),
      stamp,
      before: edits.map(({ before }) => before) as ImportChangeRow["before"],
    });
    await db.import_act.put(next);
    return next;
  });
}

function inChunks<Item>(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += CHUNK) chunks.push(items.slice(start, start + CHUNK));
  return chunks;
}
