/** Why files could not be read, with what a sentence about it needs. Nothing was written then. */
export type ImportError =
  /** None of the files is an export that can be read. `looksLike` is what the first of them seems to be. */
  | { readonly code: "notAnExport"; readonly file: string; readonly looksLike: FileLook }
  /** The end of the ZIP is missing: the download was cut short. */
  | { readonly code: "truncatedZip"; readonly file: string; readonly bytes: number }
  /** The ZIP contradicts itself: its content does not match its own directory or checksums. */
  | { readonly code: "damagedZip"; readonly file: string; readonly entry?: string }
  | { readonly code: "encryptedZip"; readonly file: string; readonly entry: string }
  /** A way of compressing that browsers cannot undo. */
  | { readonly code: "unsupportedZip"; readonly file: string; readonly entry: string }
  /** Unpacks to far more than any export holds. */
  | { readonly code: "zipBomb"; readonly file: string; readonly bytes: number; readonly limit: number }
  | { readonly code: "tooLarge"; readonly file: string; readonly bytes: number; readonly limit: number }
  | { readonly code: "tooManyRows"; readonly file: string; readonly limit: number }
  /** Neither UTF-8 nor marked UTF-16: another program saved it anew. */
  | { readonly code: "wrongEncoding"; readonly file: string }
  /** A quote that is never closed, or a cell that never ends. */
  | { readonly code: "brokenTable"; readonly file: string; readonly line: number }
  /** Tables were recognised, but none can be read without these columns, named in the file's language. */
  | { readonly code: "missingColumns"; readonly file: string; readonly columns: readonly string[] }
  /** Tables without a single row. */
  | { readonly code: "empty"; readonly files: readonly string[] }
  /** There were rows, and each had to be skipped. */
  | {
      readonly code: "noUsableRows";
      readonly file: string;
      readonly rows: number;
      readonly reason: SkipReason;
      readonly line: number;
    }
  | { readonly code: "cancelled" }
  /** The file vanished or changed while it was being read. */
  | { readonly code: "unreadable"; readonly file: string }
  /** The worker stopped, for want of memory most likely. */
  | { readonly code: "workerFailed" };

export type FileLook = "nothing" | "zip" | "spreadsheet" | "table" | "text" | "other";

/** Why a row was left out. */
export type SkipReason =
  /** A start or end that is no time. */
  | "badTime"
  /** Before wearables existed, or in the future. */
  | "implausibleTime"
  | "endBeforeStart"
  /** A sleep or workout of more than a day. */
  | "tooLong"
  /** No time zone in the row and no cycle to take it from. */
  | "noTimeZone"
  /** The same record stood in an earlier row. */
  | "duplicate"
  /** Another row tells of the same thing with more than half of it in common. */
  | "overlap"
  /** A journal row without a question, or without yes or no. */
  | "noQuestion"
  | "noAnswer";

/** Carries an expected failure out of nested readers; turned into a returned value at the importer's edge. */
export class ImportFailure extends Error {
  readonly reason: ImportError;

  constructor(reason: ImportError) {
    super(reason.code);
    this.reason = reason;
  }
}
