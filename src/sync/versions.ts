import type { Version } from "#core/merge/merge.ts";
import { fieldOf, renamed } from "#core/model/columns.ts";
import type { RecordId } from "#core/model/id.ts";
import { type AnyRow, contentOf } from "#data/apply-edit.ts";
import { isTombstone } from "#data/synced-tables.ts";
import type { WireRow } from "./protocol.ts";

/** A local row as merging sees it. */
export function versionOfRow(row: AnyRow): Version {
  const { stamp, fieldStamps = {} } = row;
  if (isTombstone(row)) return { values: {}, stamp, fieldStamps, deleted: row.deletedStamp };
  return { values: contentOf(row), stamp, fieldStamps };
}

/** The local row of a merged version. */
export function rowOfVersion(id: string, { values, stamp, fieldStamps, deleted }: Version): AnyRow {
  const envelope = { id: id as RecordId, stamp };
  if (deleted) return { ...envelope, deletedStamp: deleted };
  const hasExceptions = Object.keys(fieldStamps).length > 0;
  return { ...values, ...envelope, ...(hasExceptions && { fieldStamps }) } as AnyRow;
}

/** The server's row as merging sees it. A cleared field is there with null, so that it is cleared here too. */
export function versionOfWire(row: WireRow): Version {
  const fieldStamps = renamed(row.field_stamps, fieldOf);
  const cleared = Object.keys(fieldStamps).map((field) => [field, null]);
  const values = { ...Object.fromEntries(cleared), ...renamed(row.values, fieldOf) };
  const version = { values, stamp: row.stamp, fieldStamps };
  return row.deleted ? { ...version, values: {}, deleted: row.deleted } : version;
}
