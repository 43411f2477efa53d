import type { ImportedTable } from "#core/model/imported-records.ts";
import type { LocalDay } from "#core/time.ts";
import type { ImportError, SkipReason } from "./import-error.ts";

/** What was found in the files, for the person to judge before anything is written. */
export interface ImportPreview {
  readonly source: "whoop";
  readonly files: readonly FilePreview[];
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
  readonly counts: Readonly<Record<ImportedTable, number>>;
  /** Whether times in the files were read as the person's wall clock or as UTC. */
  readonly timeReading: TimeReading;
  readonly language: ExportLanguage;
  readonly warnings: readonly ImportWarning[];
}

export type TimeReading = "local" | "utc";
export type ExportLanguage = "en" | "es";

/** What a file of the export tells about. */
export type TableKind = "cycles" | "sleeps" | "workouts" | "journal";

export interface FilePreview {
  readonly name: string;
  readonly kind: TableKind;
  /** Rows below the header. */
  readonly rows: number;
  /** Rows that became records. */
  readonly accepted: number;
  /** Rows left out, by reason, each with the line number of the first. */
  readonly skipped: readonly SkippedRows[];
  /** Single values left out of accepted rows because no living person has them. */
  readonly dropped: readonly DroppedValues[];
  /** Headers as they stand in the file that are not understood. Their values are not imported. */
  readonly unknownColumns: readonly string[];
  /** Headers that exports usually have and this file lacks. */
  readonly missingColumns: readonly string[];
}

export interface SkippedRows {
  readonly reason: SkipReason;
  readonly count: number;
  readonly exampleLine: number;
}

export interface DroppedValues {
  /** The header as it stands in the file. */
  readonly column: string;
  readonly count: number;
  readonly exampleLine: number;
  readonly exampleValue: string;
}

export type ImportWarning =
  /** A table that is no part of the export as it is known. */
  | { readonly code: "fileNotUsed"; readonly file: string }
  /** A table could not be used without these columns; the others were. */
  | { readonly code: "fileLeftOut"; readonly file: string; readonly columns: readonly string[] }
  /** A quote is opened on this line and never closed: what follows it in the file was lost. */
  | { readonly code: "unclosedQuote"; readonly file: string; readonly line: number }
  /** The files contradict each other about wall clock or UTC; the reading is the majority's. */
  | { readonly code: "timeReadingDisputed"; readonly forLocal: number; readonly forUtc: number }
  /** Nothing in the files proves the reading: `by` tells what it rests on. */
  | { readonly code: "timeReadingUnproven"; readonly by: "sleepHours" | "usualFormat" }
  /** Without cycles and sleeps the waking day of journal answers is a guess from the cycle's start. */
  | { readonly code: "daysEstimated"; readonly count: number };

/** How far a long job has come. `done` and `total` count bytes while reading, rows while writing. */
export interface ImportProgress {
  readonly phase: "reading" | "understanding" | "writing" | "undoing";
  readonly done: number;
  readonly total: number;
}

export type ReadResult =
  | { readonly ok: true; readonly preview: ImportPreview }
  | { readonly ok: false; readonly error: ImportError };
