import { stampsOf, type Version } from "#core/merge/merge.ts";
import { nextStamp, nodeOf, type Stamp, stampTime } from "#core/model/stamp.ts";
import type { AnyRow } from "#data/apply-edit.ts";
import type { FireDatabase } from "#data/database.ts";
import type { OutboxRow } from "#data/local-rows.ts";
import { rowOfVersion, versionOfRow } from "#data/row-version.ts";
import { type SentTable, sentTables } from "#data/synced-tables.ts";

/** A clock that differs by less is left alone: the network alone makes it seem to. */
const TOLERANCE_MS = 30_000;

/** The server lets stamps be ahead of its clock by so much, and no more. */
const MAX_AHEAD_MS = 600_000;

/**
 * Sets this device's stamps right by the server's time. From now on it stamps with the corrected clock, and
 * what waits with stamps of the future is stamped as made now, in the same order: the server would do so
 * anyway, and a stamp ten years ahead would win over every later edit.
 */
export async function correctClock(db: FireDatabase, serverNow: number, deviceNow: number): Promise<void> {
  const offset = serverNow - deviceNow;
  const [known, clock] = await db.device.bulkGet(["clockOffset", "clock"]);
  const knownOffset = known?.key === "clockOffset" ? known.value : 0;
  const isAhead = clock?.key === "clock" && stampTime(clock.value) > serverNow + MAX_AHEAD_MS;
  if (Math.abs(offset - knownOffset) < TOLERANCE_MS && !isAhead) return;
  await db.transaction("rw", [...sentTables, "outbox", "device"], async () => {
    const corrected = Math.abs(offset) < TOLERANCE_MS ? 0 : offset;
    await db.device.put({ key: "clockOffset", value: corrected });
    if (!isAhead) return;
    const latest = await restampWaiting(db, serverNow);
    // With nothing restamped the clock starts again at the server's time.
    const node = nodeOf(clock.value);
    await db.device.put({ key: "clock", value: latest ?? nextStamp(undefined, serverNow, node) });
  });
}

/** The clock goes past every stamp that came in, so that the next edit here is the later one. */
export async function advanceClock(db: FireDatabase, versions: readonly Version[]): Promise<void> {
  const clock = await db.device.get("clock");
  const own = clock?.key === "clock" ? clock.value : undefined;
  const latest = versions.flatMap(stampsOf).reduce((max, one) => (max && max > one ? max : one), own);
  if (latest && latest !== own) await db.device.put({ key: "clock", value: latest });
}

/** Gives waiting edits of the future stamps of now; the latest of them, or undefined when there were none. */
async function restampWaiting(db: FireDatabase, serverNow: number): Promise<Stamp | undefined> {
  const rows = await waitingRows(db);
  const isFuture = (stamp: Stamp) => stampTime(stamp) > serverNow + MAX_AHEAD_MS;
  const stamps = rows.flatMap(({ row, seen }) => [...stampsOf(versionOfRow(row)), ...seen]);
  const future = new Set(stamps.filter(isFuture));
  if (future.size === 0) return undefined;
  // An edit stays later than what its writer saw.
  let latest = stamps
    .filter((stamp) => !isFuture(stamp))
    .toSorted()
    .at(-1);
  const fresh = new Map<Stamp, Stamp>();
  for (const stamp of [...future].toSorted()) {
    latest = nextStamp(latest, serverNow, nodeOf(stamp));
    fresh.set(stamp, latest);
  }
  const present = (stamp: Stamp) => fresh.get(stamp) ?? stamp;
  for (const table of sentTables) {
    const own = rows.filter((one) => one.table === table).map(({ row }) => restamped(row, present));
    await db.table<AnyRow, string>(table).bulkPut(own);
  }
  return latest;
}

interface WaitingRow {
  readonly table: SentTable;
  readonly row: AnyRow;
  /** The stamps that the writer saw before their edits. */
  readonly seen: readonly Stamp[];
}

async function waitingRows(db: FireDatabase): Promise<WaitingRow[]> {
  const entries = await db.outbox.toArray();
  const found = await Promise.all(
    sentTables.map(async (table) => {
      const own = entries.filter((entry) => entry.table === table);
      const bases = new Map(own.flatMap((entry) => (entry.ids ?? [entry.id]).map((id) => [id, entry.bases])));
      const rows = await db.table<AnyRow, string>(table).bulkGet([...bases.keys()]);
      return rows.flatMap((row) => (row ? [{ table, row, seen: seenIn(bases.get(row.id)) }] : []));
    }),
  );
  return found.flat();
}

function seenIn(bases: OutboxRow["bases"] = "all"): Stamp[] {
  return bases === "all" ? [] : Object.values(bases).filter((stamp) => stamp !== null);
}

function restamped(row: AnyRow, present: (stamp: Stamp) => Stamp): AnyRow {
  const version = versionOfRow(row);
  const fieldStamps = Object.entries(version.fieldStamps).map(([field, one]) => [field, present(one)]);
  return rowOfVersion(row.id, {
    ...version,
    stamp: present(version.stamp),
    fieldStamps: Object.fromEntries(fieldStamps),
    ...(version.deleted && { deleted: present(version.deleted) }),
  });
}
