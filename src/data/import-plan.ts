import { daySpan } from "#core/model/day-span.ts";
import { type ImportedRecords, type ImportedTable, importedTables } from "#core/model/imported-records.ts";
import { settleRecords } from "#core/model/settle-records.ts";
import { addDays, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";

type Record = ImportedRecords[ImportedTable][number];

/** What an import has to do to one table. */
export interface TablePlan {
  readonly table: ImportedTable;
  /** Rows to store, new or with other values than before. */
  readonly put: readonly Record[];
  /** The table held nothing, so no row needs looking for. While the import lock is held nobody else fills it. */
  readonly fresh: boolean;
  /** Rows that gave way to another about the same thing. */
  readonly remove: readonly Record["id"][];
}

/** Rows this far around the imported days may claim the same day or overlap. */
const MARGIN_DAYS = 7;

/**
 * What an import has to write, once its records have been fitted to those already there: rows that overlap
 * become one, and cycles on both sides share out the days between them.
 */
export async function planImport(db: FireDatabase, records: ImportedRecords): Promise<readonly TablePlan[]> {
  const span = daySpan(records);
  if (!span) return [];
  const near = await rowsBetween(db, addDays(span.first, -MARGIN_DAYS), addDays(span.last, MARGIN_DAYS));
  const first = settleRecords(records, near);
  // Answers follow their cycle. Only those of cycles that came or moved are read, since there are so many.
  const daysBefore = new Map(near.cycle.map((cycle) => [cycle.id, cycle.day]));
  const kept = first.records.cycle.filter((cycle) => daysBefore.get(cycle.id) !== cycle.day);
  const moved = [...kept.map((cycle) => cycle.id), ...first.gaveWay.cycle.keys()];
  const answers = await db.journal_answer.where("cycleId").anyOf(moved).toArray();
  const existing = { ...near, journal_answer: answers };
  const settled = answers.length > 0 ? settleRecords(records, existing) : first;
  return Promise.all(
    importedTables.map(async (table) => ({
      ...planTable(table, existing[table], settled.records[table]),
      fresh: (await db.table(table).limit(1).count()) === 0,
    })),
  );
}

function planTable(
  table: ImportedTable,
  existing: readonly Record[],
  settled: readonly Record[],
): Omit<TablePlan, "fresh"> {
  // A row that settling left alone is the very object that was read.
  const untouched = new Set(existing);
  const kept = new Set(settled.map((row) => row.id));
  return {
    table,
    put: settled.filter((row) => !untouched.has(row)),
    remove: existing.filter((row) => !kept.has(row.id)).map((row) => row.id),
  };
}

/** What is stored about some days, journal answers aside. */
async function rowsBetween(db: FireDatabase, first: LocalDay, last: LocalDay): Promise<ImportedRecords> {
  const [cycle, recovery, sleep, workout] = await Promise.all([
    db.cycle.where("day").between(first, last, true, true).toArray(),
    db.recovery.where("day").between(first, last, true, true).toArray(),
    db.sleep.where("day").between(first, last, true, true).toArray(),
    db.workout.where("day").between(first, last, true, true).toArray(),
  ]);
  return { cycle, recovery, sleep, workout, journal_answer: [] };
}
