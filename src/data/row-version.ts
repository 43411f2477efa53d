import type { Version } from "#core/merge/merge.ts";
import type { RecordId } from "#core/model/id.ts";
import { type AnyRow, contentOf } from "./apply-edit.ts";
import { isTombstone } from "./synced-tables.ts";

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
