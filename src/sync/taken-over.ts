import { merge, type Version, writtenStamps } from "#core/merge/merge.ts";
import { fieldOf } from "#core/model/columns.ts";
import { outranks } from "#core/model/stamp.ts";
import type { AnyRow } from "#data/apply-edit.ts";
import type { OutboxRow } from "#data/local-rows.ts";
import { rowOfVersion, versionOfRow } from "#data/row-version.ts";
import type { Outgoing } from "./outgoing.ts";
import type { WireRow } from "./protocol.ts";
import { versionOfWire } from "./version-of-wire.ts";

/** The record's own outbox row afterwards, and its row where that changes. */
export interface Settled {
  readonly entry?: OutboxRow | undefined;
  readonly row?: AnyRow | undefined;
}

/**
 * What becomes of a record that has stayed as it was sent, when the server joined it with another edit. Of
 * what was sent the server's word is the last. Fields that were not sent may be newer here, on a server that
 * was restored: they stay, and wait to be sent.
 */
export function takenOver({ table, id, change, sent }: Outgoing, wire: WireRow): Settled {
  const theirs = versionOfWire(wire);
  if (change.whole || change.deleted) return { row: rowOfVersion(id, present(theirs)) };
  const unsent = without(versionOfRow(sent), new Set(Object.keys(change.values).map(fieldOf)));
  const { deleted } = theirs;
  if (deleted && writtenStamps(unsent).some((stamp) => outranks(stamp, deleted))) {
    return { entry: { table, id, bases: "all" } };
  }
  const result = merge(unsent, { ...theirs, bases: {}, whole: true });
  return result.kind === "merged" ? { row: rowOfVersion(id, result.row) } : {};
}

function without({ values, fieldStamps, ...rest }: Version, fields: ReadonlySet<string>): Version {
  const isLeft = ([field]: readonly [string, unknown]) => !fields.has(field);
  return {
    ...rest,
    values: Object.fromEntries(Object.entries(values).filter(isLeft)),
    fieldStamps: Object.fromEntries(Object.entries(fieldStamps).filter(isLeft)),
  };
}

/** As it is to lie here: no field is null. */
function present(version: Version): Version {
  const values = Object.entries(version.values).filter(([, value]) => value !== null);
  return { ...version, values: Object.fromEntries(values) };
}
