import { isSame } from "#core/model/is-same.ts";
import type { Stamp } from "#core/model/stamp.ts";
import { type AnyRow, type AppliedEdit, applyEdit, contentOf, fieldStamp } from "../apply-edit.ts";
import type { OutboxRow } from "../local-rows.ts";
import { isTombstone, type Stamped, type SyncedTable } from "../synced-tables.ts";

export type RowToRestore = Stamped & { readonly id: string };

/**
 * What restoring a record from a backup makes of the row here; undefined when nothing changes.
 * What is missing comes back as it was, with the stamps it had. What was deleted since is brought back as
 * an edit of now, because that is what the person asks for. Where both have the record, each field's
 * later edit stays.
 */
export function restoreRow(
  table: SyncedTable,
  current: AnyRow | undefined,
  waiting: OutboxRow | undefined,
  saved: RowToRestore,
  now: Stamp,
): AppliedEdit | undefined {
  const { id } = saved;
  if (!current) return { row: saved, outbox: { table, id, bases: "all" } };
  if (isTombstone(current)) return applyEdit(current, waiting, { kind: "put", table, record: saved }, now);

  const here = contentOf(current);
  const there = contentOf(saved);
  const bases: Record<string, Stamp | null> = {};
  const stamps: Record<string, Stamp> = { ...current.fieldStamps };
  const fields = new Set([...Object.keys(there), ...Object.keys(saved.fieldStamps ?? {})]);
  for (const field of fields) {
    const ours = fieldStamp(current, field);
    const theirs = fieldStamp(saved, field);
    if (theirs === null || (ours !== null && ours >= theirs) || isSame(here[field], there[field])) continue;
    bases[field] = ours;
    stamps[field] = theirs;
    if (field in there) here[field] = there[field];
    else delete here[field];
  }
  if (Object.keys(bases).length === 0) return undefined;
  return {
    row: { ...here, id, stamp: current.stamp, fieldStamps: stamps } as AnyRow,
    outbox: { table, id, bases: waiting?.bases === "all" ? "all" : { ...bases, ...waiting?.bases } },
  };
}
