import { assertNever } from "#core/model/assert-never.ts";
import type { RecordId } from "#core/model/id.ts";
import type { ImportedRecords } from "#core/model/imported-records.ts";
import { type Settled, settleRecords } from "#core/model/settle-records.ts";
import type { LocalDay } from "#core/time.ts";
import type { OpenTable } from "../detect.ts";
import { ImportFailure, type SkipReason } from "../import-error.ts";
import type {
  FilePreview,
  ImportPreview,
  ImportProgress,
  ImportWarning,
  TableKind,
} from "../import-preview.ts";
import { parseWallTime, parseZone } from "./cell-values.ts";
import type { Column } from "./columns.ts";
import { type RawTable, readTable } from "./read-table.ts";
import { type Conversion, readCells, type TableCells } from "./table-cells.ts";
import { decideTimeReading, type WallSpan } from "./time-reading.ts";
import { toCycles } from "./to-cycles.ts";
import { countGuessedDays, toJournalAnswers } from "./to-journal-answers.ts";
import { toSleeps } from "./to-sleeps.ts";
import { toWorkouts } from "./to-workouts.ts";
import { createZoneLookup } from "./zone-lookup.ts";

/** What tables may hold together: fifteen times ten years of everything, and still little for a phone. */
export const LARGEST_TABLES = 150_000_000;

export interface ParsedExport {
  readonly preview: ImportPreview;
  readonly records: ImportedRecords;
}

export interface ParseOptions {
  /** The current time in milliseconds: what lies ahead of it is nonsense. */
  readonly now: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Reads the tables of a WHOOP export into records that fit together, and says what was found.
 *
 * @throws ImportFailure when nothing can be imported, with the reason
 */
export async function parseWhoopExport(
  openTables: readonly OpenTable[],
  { now, onProgress }: ParseOptions,
): Promise<ParsedExport> {
  const found = await readTables(openTables, onProgress);
  onProgress?.({ phase: "understanding", done: 0, total: 1 });
  const tables = found.filter((table) => table.lacking.length === 0);
  const [unreadable] = found;
  if (unreadable && tables.length === 0) {
    throw new ImportFailure({
      code: "missingColumns",
      file: unreadable.name,
      columns: unreadable.lacking,
    });
  }
  if (tables.every((table) => table.rows.length === 0)) {
    throw new ImportFailure({ code: "empty", files: tables.map((table) => table.name) });
  }
  const cycleSpans = tables.flatMap((table) => spansOf(table, "cycleStart", "cycleEnd"));
  const nightSpans = tables
    .filter((table) => table.kind !== "workouts")
    .flatMap((table) => spansOf(table, "sleepOnset", "wakeOnset"));
  const { reading, warning } = decideTimeReading(cycleSpans, nightSpans);
  const conversion = { now, reading, offsetAt: createZoneLookup(cycleSpans) };
  const { settled, files, guessedDays } = convert(tables, conversion);
  const days = daysOf(settled.records);
  const [firstDay] = days;
  const lastDay = days.at(-1);
  if (firstDay === undefined || lastDay === undefined) throw noUsableRows(files);
  onProgress?.({ phase: "understanding", done: 1, total: 1 });
  const warnings: ImportWarning[] = [
    ...found
      .filter((table) => table.lacking.length > 0)
      .map(({ name, lacking }): ImportWarning => ({ code: "fileLeftOut", file: name, columns: lacking })),
    ...tables.flatMap(({ name, unclosedQuoteLine: line }): ImportWarning[] =>
      line === undefined ? [] : [{ code: "unclosedQuote", file: name, line }],
    ),
    ...(warning ? [warning] : []),
    ...(guessedDays > 0 ? [{ code: "daysEstimated", count: guessedDays } as const] : []),
  ];
  return {
    records: settled.records,
    preview: {
      source: "whoop",
      files,
      firstDay,
      lastDay,
      counts: {
        cycle: settled.records.cycle.length,
        recovery: settled.records.recovery.length,
        sleep: settled.records.sleep.length,
        workout: settled.records.workout.length,
        journal_answer: settled.records.journal_answer.length,
      },
      timeReading: reading,
      language: tables.filter((table) => table.language === "es").length * 2 > tables.length ? "es" : "en",
      warnings,
    },
  };
}

async function readTables(
  openTables: readonly OpenTable[],
  onProgress: ParseOptions["onProgress"],
): Promise<RawTable[]> {
  const total = openTables.reduce((sum, table) => sum + table.bytes, 0);
  const largest = openTables.toSorted((a, b) => b.bytes - a.bytes)[0];
  if (largest && total > LARGEST_TABLES) {
    throw new ImportFailure({
      code: "tooLarge",
      file: largest.name,
      bytes: total,
      limit: LARGEST_TABLES,
    });
  }
  let done = 0;
  const tables: RawTable[] = [];
  for (const table of openTables) {
    tables.push(
      await readTable(table, (count) => {
        done += count;
        onProgress?.({ phase: "reading", done, total });
      }),
    );
  }
  return tables;
}

/** The spans that rows state, as their clocks show them; rows without both a start and a zone have none. */
function spansOf(table: RawTable, startColumn: Column, endColumn: Column): WallSpan[] {
  const [startAt, endAt, zoneAt] = [startColumn, endColumn, "zone" as const].map((one) => table.at.get(one));
  if (startAt === undefined || zoneAt === undefined) return [];
  const spans = new Map<string, WallSpan>();
  for (const { cells } of table.rows) {
    const startText = (cells[startAt] ?? "").trim();
    // A journal repeats its cycle a dozen times.
    if (spans.has(startText)) continue;
    const start = parseWallTime(startText);
    const offset = parseZone((cells[zoneAt] ?? "").trim());
    if (start === undefined || offset === undefined) continue;
    const end = endAt === undefined ? undefined : parseWallTime((cells[endAt] ?? "").trim());
    spans.set(startText, end === undefined ? { start, offset } : { start, end, offset });
  }
  return [...spans.values()];
}

function convert(
  tables: readonly RawTable[],
  conversion: Conversion,
): { settled: Settled; files: FilePreview[]; guessedDays: number } {
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

function daysOf(records: ImportedRecords): LocalDay[] {
  return Object.values(records)
    .flatMap((rows: readonly { readonly day: LocalDay }[]) => rows.map((row) => row.day))
    .sort();
}

function noUsableRows(files: readonly FilePreview[]): ImportFailure {
  const worst = files
    .flatMap((file) => file.skipped.map((skipped) => ({ file, skipped })))
    .sort((a, b) => b.skipped.count - a.skipped.count)[0];
  const reason: SkipReason = worst?.skipped.reason ?? "badTime";
  return new ImportFailure({
    code: "noUsableRows",
    file: worst?.file.name ?? "",
    rows: worst?.file.rows ?? 0,
    reason,
    line: worst?.skipped.exampleLine ?? 0,
  });
}
