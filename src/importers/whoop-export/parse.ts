import { daySpan } from "#core/model/day-span.ts";
import type { ImportedRecords } from "#core/model/imported-records.ts";
import type { OpenTable } from "../detect.ts";
import { ImportFailure, type SkipReason } from "../import-error.ts";
import type { FilePreview, ImportPreview, ImportProgress, ImportWarning } from "../import-preview.ts";
import { convertTables } from "./convert-tables.ts";
import { type RawTable, readTable } from "./read-table.ts";
import { decideTimeReading } from "./time-reading.ts";
import { spansOf } from "./wall-spans.ts";
import { createZoneLookup } from "./zone-lookup.ts";

/** What tables may hold together: thirty times what ten years of everything come to. */
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
  const { settled, files, guessedDays } = convertTables(tables, conversion);
  const span = daySpan(settled.records);
  if (!span) throw noUsableRows(files);
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
      firstDay: span.first,
      lastDay: span.last,
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
