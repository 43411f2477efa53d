import { isSame } from "#core/model/is-same.ts";
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
  if (!current) return edit.kind === "put" ? created(edit, stamp) : undefined;
  if (isTombstone(current)) return edit.kind === "put" ? revived(current, waiting, edit, stamp) : undefined;
  return edit.kind === "delete"
    ? deleted(current, waiting, edit, stamp)
    : changed(current, waiting, edit, stamp);
}

type Put = Extract<Edit, { kind: "put" }>;
type Delete = Extract<Edit, { kind: "delete" }>;
type Patch = Extract<Edit, { kind: "patch" }>;

function created({ table, record }: Put, stamp: Stamp): AppliedEdit {
  const { id } = record;
  return { row: { ...contentOf(record), id, stamp }, outbox: { table, id, bases: "all" } };
}

function revived(
  grave: Tombstone,
  waiting: OutboxRow | undefined,
  { table, record }: Put,
  stamp: Stamp,
): AppliedEdit {
  const { id } = record;
  const content = contentOf(record);
  const bases = Object.fromEntries(
    [...Object.keys(content), DELETED].map((field) => [field, grave.deletedStamp]),
  );
  return { row: { ...content, id, stamp }, outbox: { table, id, bases: mergeBases(waiting, bases) } };
}

function deleted(
  current: AnyRow,
  waiting: OutboxRow | undefined,
  { table, id }: Delete,
  stamp: Stamp,
): AppliedEdit {
  const row = { id, stamp: current.stamp, deletedStamp: stamp } as Tombstone;
  // The server asks what the person had seen of each field: what they had not is kept for them.
  const seen = Object.keys(contentOf(current)).map((field) => [field, fieldStamp(current, field)]);
  const bases = Object.fromEntries([...seen, [DELETED, current.stamp]]);
  return { row, outbox: { table, id, bases: mergeBases(waiting, bases) } };
}

function changed(
  current: AnyRow,
  waiting: OutboxRow | undefined,
  edit: Put | Patch,
  stamp: Stamp,
): AppliedEdit | undefined {
  const id = editedId(edit);
  const before = contentOf(current);
  const after = contentOf(edit.kind === "put" ? edit.record : { ...before, ...edit.fields });
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isSame(before[field], after[field]),
  );
  if (fields.length === 0) return undefined;
  const bases = Object.fromEntries(fields.map((field) => [field, fieldStamp(current, field)]));
  const stamps = Object.fromEntries(fields.map((field) => [field, stamp]));
  return {
    row: { ...after, id, stamp: current.stamp, fieldStamps: { ...current.fieldStamps, ...stamps } } as AnyRow,
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
