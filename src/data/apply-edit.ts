import type { Stamp } from "#core/model/stamp.ts";
import { DELETED, type OutboxRow } from "./local-rows.ts";
import { isTombstone, type Stamped, type SyncedTable, type Tombstone } from "./synced-tables.ts";

/** A change of one record: the whole record, some of its fields (undefined clears one), or its deletion. */
export type Edit =
  | { readonly kind: "put"; readonly table: SyncedTable; readonly record: { readonly id: string } }
  | { readonly kind: "patch"; readonly table: SyncedTable; readonly id: string; readonly fields: object }
  | { readonly kind: "delete"; readonly table: SyncedTable; readonly id: string };

export type AnyRow = (Stamped & { readonly id: string }) | Tombstone;

export interface AppliedEdit {
  readonly row: AnyRow;
  readonly outbox: OutboxRow;
}

const ENVELOPE = new Set(["id", "stamp", "fieldStamps", DELETED]);

/** The id of the record an edit is about. */
export function editedId(edit: Edit): string {
  return edit.kind === "put" ? edit.record.id : edit.id;
}

/** A stored row without what the database adds to it. */
export function contentOf(row: object): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(row)) {
    if (!ENVELOPE.has(field) && value !== undefined) content[field] = value;
  }
  return content;
}

/**
 * What an edit makes of a row and of its outbox entry; undefined when it changes nothing. Only fields
 * that differ get the new stamp, and a field that already waits keeps the base the person saw first.
 * A put of a deleted record revives it.
 */
export function applyEdit(
  current: AnyRow | undefined,
  waiting: OutboxRow | undefined,
  edit: Edit,
  stamp: Stamp,
): AppliedEdit | undefined {
  const id = editedId(edit);
  const alive = current !== undefined && !isTombstone(current);
  if (edit.kind === "delete") {
    if (!alive) return undefined;
    const row = { id, stamp: current.stamp, deletedStamp: stamp } as Tombstone;
    return {
      row,
      outbox: { table: edit.table, id, bases: mergeBases(waiting, { [DELETED]: current.stamp }) },
    };
  }
  if (edit.kind === "patch" && !alive) return undefined;
  const before = alive ? contentOf(current) : {};
  const after = edit.kind === "put" ? contentOf(edit.record) : contentOf({ ...before, ...edit.fields });
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isSame(before[field], after[field]),
  );
  if (changed.length === 0 && alive) return undefined;
  if (!current) {
    return { row: { ...after, id, stamp }, outbox: { table: edit.table, id, bases: "all" } };
  }
  if (!alive) {
    const bases = Object.fromEntries(
      [...Object.keys(after), DELETED].map((field) => [field, current.deletedStamp]),
    );
    return {
      row: { ...after, id, stamp },
      outbox: { table: edit.table, id, bases: mergeBases(waiting, bases) },
    };
  }
  const bases = Object.fromEntries(changed.map((field) => [field, fieldStamp(current, field)]));
  const fieldStamps = {
    ...current.fieldStamps,
    ...Object.fromEntries(changed.map((field) => [field, stamp])),
  };
  return {
    row: { ...after, id, stamp: current.stamp, fieldStamps } as AnyRow,
    outbox: { table: edit.table, id, bases: mergeBases(waiting, bases) },
  };
}

/** When a field of a row was last edited; null when it never had a value. */
export function fieldStamp(row: Stamped, field: string): Stamp | null {
  return row.fieldStamps?.[field] ?? (field in row ? row.stamp : null);
}

function mergeBases(waiting: OutboxRow | undefined, bases: Record<string, Stamp | null>): OutboxRow["bases"] {
  if (waiting === undefined) return bases;
  return waiting.bases === "all" ? "all" : { ...bases, ...waiting.bases };
}

/** Deep equality of what a row can hold: plain values, arrays and plain objects. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => isSame(left[key as keyof typeof left], right[key as keyof typeof right]))
  );
}
