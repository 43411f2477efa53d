import type { RecordId } from "#core/model/id.ts";
import type { ImportedTable } from "#core/model/imported-records.ts";
import { isSame } from "#core/model/is-same.ts";
import { isFromSource, nodeOf, type Stamp } from "#core/model/stamp.ts";
import { type AnyRow, contentOf, type Edit, fieldStamp } from "./apply-edit.ts";
import { isTombstone, type Stamped } from "./synced-tables.ts";

/** An edit of an import and the content it replaces, null where it makes the row. */
export interface ImportEdit {
  readonly edit: Edit;
  readonly before: { readonly id: RecordId } | null;
}

/**
 * What storing an imported row does to the row that is there; undefined when nothing. Fields that the
 * person edited stay, a row they deleted stays deleted, and a field the import does not know is not cleared.
 */
export function editOfImported(
  table: ImportedTable,
  current: AnyRow | undefined,
  row: { readonly id: RecordId },
): ImportEdit | undefined {
  if (!current) return { edit: { kind: "put", table, record: row }, before: null };
  if (isTombstone(current)) {
    if (!isFromSource(current.deletedStamp)) return undefined;
    return { edit: { kind: "put", table, record: row }, before: null };
  }
  const before: Record<string, unknown> = contentOf(current);
  const fields = Object.fromEntries(
    Object.entries(contentOf(row)).filter(
      ([field, value]) => !isSame(before[field], value) && !isPersons(fieldStamp(current, field)),
    ),
  );
  if (Object.keys(fields).length === 0) return undefined;
  return { edit: { kind: "patch", table, id: row.id, fields }, before: { ...before, id: row.id } };
}

/** Removes a row that gave way to another, unless the person edited it. */
export function editOfRemoved(
  table: ImportedTable,
  current: AnyRow | undefined,
  id: RecordId,
): ImportEdit | undefined {
  if (!current || isTombstone(current) || stampsOf(current).some(isPersons)) return undefined;
  return { edit: { kind: "delete", table, id }, before: { ...contentOf(current), id } };
}

/**
 * Takes back what an import did to a row; undefined when there is nothing left to take back. Whatever was
 * written since by anybody but this device's own imports stays: single fields, or the row as a whole where
 * the import had made it.
 *
 * @param stamp the stamp the import wrote with
 */
export function editOfUndo(
  table: ImportedTable,
  current: AnyRow | undefined,
  id: RecordId,
  before: object | null,
  stamp: Stamp,
): Edit | undefined {
  const isOurs = (one: Stamp | null) => one !== null && nodeOf(one) === nodeOf(stamp) && one >= stamp;
  if (!current) return undefined;
  if (isTombstone(current)) {
    if (before === null || !isOurs(current.deletedStamp)) return undefined;
    return { kind: "put", table, record: { ...before, id } };
  }
  if (before === null) {
    return stampsOf(current).every(isOurs) ? { kind: "delete", table, id } : undefined;
  }
  const old: Record<string, unknown> = contentOf(before);
  const changed = [...new Set([...Object.keys(old), ...Object.keys(contentOf(current))])].filter((field) =>
    isOurs(fieldStamp(current, field)),
  );
  if (changed.length === 0) return undefined;
  return {
    kind: "patch",
    table,
    id,
    fields: Object.fromEntries(changed.map((field) => [field, old[field]])),
  };
}

function stampsOf(row: Stamped): Stamp[] {
  return [row.stamp, ...Object.values(row.fieldStamps ?? {})];
}

function isPersons(stamp: Stamp | null): boolean {
  return stamp !== null && !isFromSource(stamp);
}
