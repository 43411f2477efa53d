import type { Version } from "#core/merge/merge.ts";
import { fieldOf, renamed } from "#core/model/columns.ts";
import type { WireRow } from "./protocol.ts";

/** The server's row as merging sees it. A cleared field is there with null, so that it is cleared here too. */
export function versionOfWire(row: WireRow): Version {
  const fieldStamps = renamed(row.field_stamps, fieldOf);
  const cleared = Object.keys(fieldStamps).map((field) => [field, null]);
  const values = { ...Object.fromEntries(cleared), ...renamed(row.values, fieldOf) };
  const version = { values, stamp: row.stamp, fieldStamps };
  return row.deleted ? { ...version, values: {}, deleted: row.deleted } : version;
}
