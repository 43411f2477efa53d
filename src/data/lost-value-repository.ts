import * as v from "valibot";
import { fieldOf } from "#core/model/columns.ts";
import type { LostValue } from "#core/model/lost-value.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import { nodeOf, type Stamp } from "#core/model/stamp.ts";
import { localDay } from "#core/time.ts";
import { type AnyRow, contentOf, type Edit, fieldStamp } from "./apply-edit.ts";
import { rowSchemas } from "./backup/backup-schema.ts";
import type { FireDatabase } from "./database.ts";
import { isTombstone, type SyncedTable, syncedTables } from "./synced-tables.ts";
import { failureOf, reopening, tick, type WriteResult, writeTable } from "./write.ts";

/** A value that another edit replaced unseen, beside the one that stands now. */
export interface LostField {
  /** The lost value's own id. */
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
  readonly stamp: Stamp;
  /** Whether this device wrote it. */
  readonly isFromHere: boolean;
  /** What the field holds now; undefined when it was cleared or the record deleted. */
  readonly current: unknown;
  /** When that was written, or the record deleted, and whether here. */
  readonly currentStamp: Stamp;
  readonly isCurrentFromHere: boolean;
}

/** All that was lost of one record. */
export interface LostRecord {
  readonly table: SyncedTable;
  readonly recordId: string;
  /** What the record holds now; undefined when it was deleted. */
  readonly content?: Readonly<Record<string, unknown>>;
  /** A deleted record of which enough was kept to have it again. */
  readonly whole?: Readonly<Record<string, unknown>>;
  /** The latest written first. */
  readonly fields: readonly LostField[];
}

/** What was lost and not looked at yet, by record, the record with the latest loss first. */
export async function lostValues(db: FireDatabase): Promise<LostRecord[]> {
  const lost = await db.lost_value.filter((row) => !isTombstone(row)).toArray();
  const device = await db.device.get("node");
  const node = device?.key === "node" ? device.value : undefined;
  const records = new Map<string, LostValue[]>();
  for (const one of lost as LostValue[]) {
    const key = `${one.tableName} ${one.recordId}`;
    records.set(key, [...(records.get(key) ?? []), one]);
  }
  const found = await Promise.all([...records.values()].map((values) => lostRecord(db, values, node)));
  return found
    .filter((record) => record !== undefined)
    .toSorted((a, b) => latest(b.fields).localeCompare(latest(a.fields)));
}

/**
 * Puts lost values of one record back, as an edit made now, and sets them aside as settled. A deleted record
 * comes back when all of it was lost with them (`whole`), else nothing changes.
 *
 * @param ids lost values of the record; of two of one field the later written stands
 */
export function restoreLostValues(
  db: FireDatabase,
  { table, recordId }: Pick<LostRecord, "table" | "recordId">,
  ids: readonly string[],
  now: number,
): Promise<WriteResult> {
  return inOneTransaction(db, [table], async () => {
    const record = (await lostValues(db)).find((one) => one.table === table && one.recordId === recordId);
    const chosen = record?.fields.filter(({ id }) => ids.includes(id)) ?? [];
    const edit = record && restoring(record, chosen);
    if (!edit) return 0;
    const stamp = await tick(db, now);
    await dismiss(
      db,
      chosen.map(({ id }) => id),
      stamp,
    );
    return writeTable(db, table, [edit], stamp);
  });
}

/** Leaves what stands, on every device. */
export function dismissLostValues(
  db: FireDatabase,
  ids: readonly string[],
  now: number,
): Promise<WriteResult> {
  return inOneTransaction(db, [], async () => dismiss(db, ids, await tick(db, now)));
}

async function lostRecord(
  db: FireDatabase,
  values: readonly LostValue[],
  node: string | undefined,
): Promise<LostRecord | undefined> {
  const [first] = values;
  const table = syncedTables.find((name) => name === first?.tableName);
  // A newer version of the app has tables that this one does not know.
  if (!first || !table) return undefined;
  const row = await db.table<AnyRow, string>(table).get(first.recordId);
  const content = row && !isTombstone(row) ? contentOf(row) : undefined;
  const fields = values
    .map((one): LostField => {
      const field = fieldOf(one.field);
      const currentStamp = (row && standingStamp(row, field)) ?? one.keptStamp;
      return {
        id: one.id,
        field,
        value: one.value,
        stamp: one.lostStamp,
        isFromHere: nodeOf(one.lostStamp) === node,
        current: content?.[field],
        currentStamp,
        isCurrentFromHere: nodeOf(currentStamp) === node,
      };
    })
    .toSorted((a, b) => b.stamp.localeCompare(a.stamp));
  const whole = content ? undefined : wholeOf(table, first.recordId, fields);
  return { table, recordId: first.recordId, ...(content && { content }), ...(whole && { whole }), fields };
}

function standingStamp(row: AnyRow, field: string): Stamp | null {
  return isTombstone(row) ? row.deletedStamp : fieldStamp(row, field);
}

/** The deleted record as its lost values tell it; undefined when something that it needs is not among them. */
function wholeOf(
  table: SyncedTable,
  id: string,
  fields: readonly LostField[],
): Record<string, unknown> | undefined {
  const content = valuesOf(fields);
  const row = { ...content, id, stamp: fields[0]?.stamp };
  return v.is(rowSchemas[table], row) ? content : undefined;
}

function restoring(record: LostRecord, chosen: readonly LostField[]): Edit | undefined {
  const { table, recordId: id, content, whole } = record;
  if (chosen.length === 0) return undefined;
  if (content) return { kind: "patch", table, id, fields: dayKept(table, content, valuesOf(chosen)) };
  return whole && { kind: "put", table, record: { ...whole, id } };
}

/** The day of a check-in goes with its moment, whichever of the two was lost. */
function dayKept(
  table: SyncedTable,
  content: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (table !== "mood_entry" || !("at" in fields || "offset" in fields || "day" in fields)) return fields;
  const { at, offset } = { ...content, ...fields } as Pick<MoodEntry, "at" | "offset">;
  return { ...fields, day: localDay(at, offset) };
}

/** By field; the fields come with the latest first, which stands. */
function valuesOf(fields: readonly LostField[]): Record<string, unknown> {
  return Object.fromEntries(fields.toReversed().map(({ field, value }) => [field, value]));
}

async function dismiss(db: FireDatabase, ids: readonly string[], stamp: Stamp): Promise<number> {
  const rows = (await db.lost_value.bulkGet([...ids])).filter((row) => row !== undefined);
  await db.lost_value.bulkPut(rows.map((row) => ({ id: row.id, stamp: row.stamp, deletedStamp: stamp })));
  await db.outbox.bulkPut(rows.map(({ id }) => ({ table: "lost_value", id, bases: {} })));
  return rows.length;
}

async function inOneTransaction(
  db: FireDatabase,
  tables: readonly SyncedTable[],
  work: () => Promise<number>,
): Promise<WriteResult> {
  const all = [...tables, "lost_value", "outbox", "device", "stale_day"];
  try {
    return { ok: true, changed: await reopening(db, () => db.transaction("rw", all, work)) };
  } catch (error) {
    return failureOf(error);
  }
}

function latest(fields: readonly LostField[]): string {
  const stamps = fields.flatMap(({ stamp, currentStamp }) => [stamp, currentStamp]);
  return stamps.toSorted().at(-1) ?? "";
}
