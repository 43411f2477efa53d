import { columnOf } from "#core/model/columns.ts";
import { stampOf } from "../../src/core/merge/merge.ts";
import { outranks, type Stamp, stampTime } from "../../src/core/model/stamp.ts";
import type { AnyRow } from "../../src/data/apply-edit.ts";
import type { OutboxRow } from "../../src/data/local-rows.ts";
import { versionOfRow } from "../../src/data/row-version.ts";
import { pulledTables } from "../../src/data/synced-tables.ts";
import { versionOfWire } from "../../src/sync/version-of-wire.ts";
import type { Memory } from "./edits.ts";
import type { SimulatedDevice } from "./simulated-device.ts";
import type { ServerRow } from "./simulated-server.ts";

/** A store's records as text, by table and id: equal texts are equal records, whatever their layout. */
export type Contents = ReadonlyMap<string, string>;

/** What is on a device, without records that the server refused. */
export async function deviceContents(device: SimulatedDevice): Promise<Contents> {
  const waiting = await device.db.outbox.toArray();
  const refused = new Set(waiting.filter((one) => one.rejected).map(({ table, id }) => `${table} ${id}`));
  const contents = new Map<string, string>();
  for (const table of pulledTables) {
    for (const row of await device.db.table<AnyRow, string>(table).toArray()) {
      const name = `${table} ${row.id}`;
      if (!refused.has(name)) contents.set(name, textOf(versionOfRow(row), columnOf));
    }
  }
  return contents;
}

export function serverContents(rows: readonly ServerRow[]): Contents {
  return new Map(
    rows.map((row) => {
      const version = versionOfWire({ field_stamps: {}, ...row } as never);
      return [`${row.table} ${row.id}`, textOf(version, columnOf)];
    }),
  );
}

/** Every field with its value and stamp, in order. */
function textOf(version: ReturnType<typeof versionOfRow>, rename: (field: string) => string): string {
  if (version.deleted) return `deleted ${version.deleted}`;
  const fields = Object.keys({ ...version.values, ...version.fieldStamps });
  return fields
    .map((field) => {
      const value = version.values[field];
      return `${rename(field)}=${JSON.stringify(value ?? null)}@${stampOf(version, field)}`;
    })
    .toSorted()
    .join("\n");
}

/** Where two stores differ, as sentences. */
export function differences(name: string, left: Contents, right: Contents): string[] {
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    left.get(key) === right.get(key)
      ? []
      : [
          `${name}: ${key} is\n${left.get(key) ?? "missing"}\nand on the server\n${right.get(key) ?? "missing"}`,
        ],
  );
}

/** Texts that a person was told are stored and that are nowhere now, nor knowingly replaced. */
export function lostClaims(memory: Memory, person: string, everything: string): string[] {
  return memory.claims
    .filter((claim) => claim.person === person)
    .filter(({ text }) => !everything.includes(`"${text}"`) && !memory.knowinglyGone.has(text))
    .map((claim) => `lost: ${JSON.stringify(claim)}`);
}

/** Texts that were set aside although whoever replaced them had seen them. */
export function seenLosses(memory: Memory, rows: readonly ServerRow[]): string[] {
  return rows.flatMap(({ table, values }) => {
    const text = String(values["value"]);
    const isSeen = memory.knowinglyGone.get(text)?.includes(String(values["kept_stamp"]));
    return table === "lost_value" && isSeen ? [`set aside though seen: ${text}`] : [];
  });
}

/** Records that the server refused and that do not wait for the person any more. */
export function vanished(memory: Memory, device: SimulatedDevice, waiting: readonly OutboxRow[]): string[] {
  return [...memory.bad].flatMap(([id, name]) =>
    name === device.name && !waiting.some((entry) => entry.id === id && entry.rejected)
      ? [`${name}: the refused record ${id} vanished`]
      : [],
  );
}

/** The stamps of all fields on a device, to see that none goes back. */
export async function readStamps(device: SimulatedDevice): Promise<ReadonlyMap<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  for (const table of pulledTables) {
    for (const row of await device.db.table<AnyRow, string>(table).toArray()) {
      const version = versionOfRow(row);
      if (version.deleted) continue;
      for (const field of Object.keys({ ...version.values, ...version.fieldStamps })) {
        const stamp = stampOf(version, field);
        if (stamp) stamps.set(`${table} ${row.id} ${field}`, stamp);
      }
    }
  }
  return stamps;
}

/** Fields whose edit was replaced by an earlier one. Stamps of the future may be set right. */
export function backwards(
  before: ReadonlyMap<string, Stamp>,
  after: ReadonlyMap<string, Stamp>,
  serverNow: number,
): string[] {
  return [...before].flatMap(([field, stamp]) => {
    const now = after.get(field);
    const isFuture = stampTime(stamp) > serverNow + 600_000;
    return now && !isFuture && outranks(stamp, now) ? [`went back: ${field} from ${stamp} to ${now}`] : [];
  });
}
