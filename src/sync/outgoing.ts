import { merge, stampOf, type Version } from "#core/merge/merge.ts";
import { columnOf, renamed } from "#core/model/columns.ts";
import { isSame } from "#core/model/is-same.ts";
import type { Stamp } from "#core/model/stamp.ts";
import type { AnyRow } from "#data/apply-edit.ts";
import type { FireDatabase } from "#data/database.ts";
import { DELETED, type OutboxRow } from "#data/local-rows.ts";
import { BATCH } from "#data/outbox.ts";
import { rowOfVersion, versionOfRow } from "#data/row-version.ts";
import type { SentTable } from "#data/synced-tables.ts";
import { outboxRows } from "./outbox-rows.ts";
import type { WireChange, WireRow } from "./protocol.ts";
import { versionOfWire } from "./version-of-wire.ts";

export type OutboxKey = readonly [table: SentTable, id: string];

/** A change on its way, with the row it was made of: only what is still so afterwards has been sent. */
export interface Outgoing {
  readonly table: SentTable;
  readonly id: string;
  readonly change: WireChange;
  readonly sent: AnyRow;
  /** The outbox row it was read from: its own, or that of its batch. */
  readonly from: OutboxKey;
}

/** What waits to be sent, as ids in the order in which they go: what the person did before what they imported. */
export async function waitingKeys(db: FireDatabase): Promise<OutboxKey[]> {
  const keys = (await db.outbox.toCollection().primaryKeys()) as unknown as OutboxKey[];
  const isBatch = ([, id]: OutboxKey) => id.startsWith(BATCH);
  return [...keys.filter((key) => !isBatch(key)), ...keys.filter(isBatch)];
}

/** The changes that outbox rows stand for. A batch gives many; what was rejected gives none. */
export async function readOutgoing(db: FireDatabase, keys: readonly OutboxKey[]): Promise<Outgoing[]> {
  const tables = [...new Set(keys.map(([table]) => table))];
  return db.transaction("r", ["outbox", ...tables], async () => {
    const found = await Promise.all(
      tables.map(async (table) => {
        const ids = keys.flatMap(([own, id]) => (own === table ? [id] : []));
        const entries = await outboxRows(db, table, ids);
        const wanted = ids.flatMap((own) => {
          const entry = entries.get(own);
          return entry && !entry.rejected ? (entry.ids ?? [own]).map((id) => ({ id, entry })) : [];
        });
        const rows = await db.table<AnyRow, string>(table).bulkGet(wanted.map(({ id }) => id));
        return wanted.flatMap(({ id, entry }, index): Outgoing[] => {
          const row = rows[index];
          const from: OutboxKey = [table, entry.id];
          return row ? [{ table, id, change: changeOf(table, row, entry.bases), sent: row, from }] : [];
        });
      }),
    );
    return found.flat();
  });
}

/** What goes to the server for a row whose fields wait as `bases` says. */
export function changeOf(table: SentTable, row: AnyRow, bases: OutboxRow["bases"]): WireChange {
  const version = versionOfRow(row);
  const { deleted, stamp } = version;
  const seen = bases === "all" ? {} : bases;
  const { [DELETED]: grave, ...fieldBases } = seen;
  const isWhole = bases === "all" || (!deleted && grave !== undefined);
  // A record put again after its deletion clears what it has no more.
  const fields = Object.keys(
    isWhole ? { ...version.values, ...version.fieldStamps, ...fieldBases } : fieldBases,
  );
  const values = Object.fromEntries(fields.map((field) => [field, version.values[field] ?? null]));
  const stamps = Object.fromEntries(
    Object.entries(version.fieldStamps).filter(([field]) => fields.includes(field)),
  );
  return {
    table,
    id: row.id,
    values: deleted ? {} : renamed(values, columnOf),
    stamp,
    ...(Object.keys(stamps).length > 0 && { field_stamps: renamed(stamps, columnOf) }),
    ...(Object.keys(fieldBases).length > 0 && { bases: renamed(fieldBases, columnOf) }),
    ...(isWhole && !deleted && { whole: true as const }),
    ...(deleted && { deleted }),
  };
}

/** The outbox row of a record after the server took what was sent; undefined when nothing waits any more. */
export function stillWaiting(
  table: SentTable,
  sent: AnyRow,
  current: AnyRow | undefined,
): OutboxRow | undefined {
  if (!current || isSame(sent, current)) return undefined;
  const [before, after] = [versionOfRow(sent), versionOfRow(current)];
  const isRebuilt = before.deleted !== after.deleted;
  const fields = new Set(
    [before, after].flatMap((one) => Object.keys({ ...one.values, ...one.fieldStamps })),
  );
  const bases: Record<string, Stamp | null> = isRebuilt ? { [DELETED]: before.deleted ?? before.stamp } : {};
  for (const field of fields) {
    const base = before.deleted ?? stampOf(before, field);
    if (isRebuilt || base !== stampOf(after, field)) bases[field] = base;
  }
  return { table, id: current.id, bases };
}

/**
 * A local row joined with what the server has; undefined where the local row stays. Fields that wait are left
 * alone: the server decides about them when they arrive there.
 */
export function joined(
  current: AnyRow | undefined,
  waiting: OutboxRow | undefined,
  wire: WireRow,
): AnyRow | undefined {
  const theirs = versionOfWire(wire);
  const ours = current && versionOfRow(current);
  if (waiting && (waiting.bases === "all" || ours?.deleted || theirs.deleted)) return undefined;
  const change = { ...without(theirs, waiting?.bases), bases: {}, whole: true };
  const result = merge(ours, change);
  if (result.kind === "incomplete") return undefined;
  const row = rowOfVersion(wire.id, result.row);
  return current && isSame(row, current) ? undefined : row;
}

function without(version: Version, waiting: OutboxRow["bases"] = {}): Version {
  const values = Object.entries(version.values).filter(([field]) => !(field in (waiting as object)));
  return { ...version, values: Object.fromEntries(values) };
}
