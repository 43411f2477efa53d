import { assertNever } from "#core/model/assert-never.ts";
import type { RecordId } from "#core/model/id.ts";
import { type Settled, settleRecords } from "#core/model/settle-records.ts";
import type { FilePreview, TableKind } from "../import-preview.ts";
import type { RawTable } from "./read-table.ts";
import { type Conversion, readCells, type TableCells } from "./table-cells.ts";
import { toCycles } from "./to-cycles.ts";
import { countGuessedDays, toJournalAnswers } from "./to-journal-answers.ts";
import { toSleeps } from "./to-sleeps.ts";
import { toWorkouts } from "./to-workouts.ts";

/** The records of all tables, fitted to each other, and what each file came to. */
export interface Converted {
  readonly settled: Settled;
  readonly files: readonly FilePreview[];
  readonly guessedDays: number;
}

export function convertTables(tables: readonly RawTable[], conversion: Conversion): Converted {
  const read = tables.map((table) => ({ kind: table.kind, cells: readCells(table, conversion) }));
  const cellsOf = (kind: RawTable["kind"]): TableCells[] =>
    read.filter((table) => table.kind === kind).map((table) => table.cells);
  const cycles = cellsOf("cycles").map(toCycles);
  // Rows of `sleeps.csv` come last: they know naps, and their values win over the copies in the cycles.
  const sleeps = [...cycles.flatMap((part) => part.sleeps), ...cellsOf("sleeps").flatMap(toSleeps)];
  const incoming = {
    cycle: cycles.flatMap((part) => part.cycles),
    recovery: cycles.flatMap((part) => part.recoveries),
    sleep: sleeps,
    workout: cellsOf("workouts").flatMap(toWorkouts),
    journal_answer: cellsOf("journal").flatMap(toJournalAnswers),
  };
  const settled = settleRecords(incoming);
  return {
    settled,
    files: read.map(({ kind, cells }) => cells.preview(gaveWayOf(settled, kind))),
    guessedDays: countGuessedDays(incoming.journal_answer, incoming.cycle),
  };
}

function gaveWayOf({ gaveWay }: Settled, kind: TableKind): ReadonlyMap<RecordId, RecordId> {
  switch (kind) {
    case "cycles":
      return gaveWay.cycle;
    case "sleeps":
      return gaveWay.sleep;
    case "workouts":
      return gaveWay.workout;
    case "journal":
      return new Map();
    default:
      return assertNever(kind);
  }
}
