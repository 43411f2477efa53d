import { type Change, merge, stampOf, type Version } from "#core/merge/merge.ts";
import type { Stamp } from "#core/model/stamp.ts";
import type { AnyRow, AppliedEdit } from "./apply-edit.ts";
import { DELETED, type OutboxRow } from "./local-rows.ts";
import { rowOfVersion, versionOfRow } from "./row-version.ts";
import type { SyncedTable } from "./synced-tables.ts";

/**
 * What taking a record along makes of an account's row; undefined when nothing changes, which is so when it
 * was taken along before. The record keeps the stamps it has; where the account has the record too, they are
 * joined as two devices' edits are. Its writer saw nothing of the account's, and the outbox says so: the
 * server then sets aside what is replaced.
 */
export function adoptRow(
  table: SyncedTable,
  current: AnyRow | undefined,
  waiting: OutboxRow | undefined,
  saved: AnyRow,
): AppliedEdit | undefined {
  const { id } = saved;
  if (!current) return { row: saved, outbox: { table, id, bases: "all" } };
  const [ours, theirs] = [versionOfRow(current), changeOf(saved)];
  const result = merge(ours, theirs);
  if (result.kind === "incomplete") return undefined;
  const after = result.row;
  const bases = basesOf(ours, after);
  if (Object.keys(bases).length === 0) return undefined;
  const known = waiting?.bases ?? {};
  return {
    row: rowOfVersion(id, after),
    outbox: { table, id, bases: known === "all" ? "all" : { ...bases, ...known } },
  };
}

/** What the server has yet to hear, with nothing as what was seen before. */
function basesOf(before: Version, after: Version): Record<string, Stamp | null> {
  if (after.deleted) return before.deleted === after.deleted ? {} : { [DELETED]: null };
  const fields = Object.keys({ ...after.values, ...after.fieldStamps });
  const changed = fields.filter(
    (field) => before.deleted || stampOf(before, field) !== stampOf(after, field),
  );
  const bases = Object.fromEntries(changed.map((field) => [field, null]));
  return before.deleted ? { ...bases, [DELETED]: before.deleted } : bases;
}

/** A record taken along, as an edit that saw nothing of the account. */
export function changeOf(row: AnyRow): Change {
  const version = versionOfRow(row);
  // A field that was cleared is an edit too.
  const cleared = Object.keys(version.fieldStamps).map((field) => [field, null]);
  const values = version.deleted ? {} : { ...Object.fromEntries(cleared), ...version.values };
  return { ...version, values, bases: {}, whole: true };
}
