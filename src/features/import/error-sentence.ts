import { assertNever } from "#core/model/assert-never.ts";
import type { WriteFailure } from "#data/write.ts";
import { formatNumber } from "#i18n/format.ts";
import { formatBytes } from "#i18n/format-bytes.ts";
import { formatList } from "#i18n/format-list.ts";
import type { importing } from "#i18n/locales/en/import.ts";
import type { ImportError } from "#importers/import-error.ts";

/** Why an import did not happen, or was not taken back: in reading, or in writing. */
export type ImportProblem = ImportError | { readonly code: WriteFailure["code"] | "laterImport" };

/** What happened, what is safe and what to do next, as one text. */
export function errorSentence(problem: ImportProblem, t: typeof importing): string {
  const e = t.errors;
  switch (problem.code) {
    case "notAnExport":
      return e.notAnExport(problem.file, e.looks[problem.looksLike]);
    case "truncatedZip":
    case "damagedZip":
    case "encryptedZip":
    case "unsupportedZip":
    case "wrongEncoding":
    case "unreadable":
      return e[problem.code](problem.file);
    case "zipBomb":
      return e.zipBomb(problem.file, formatBytes(problem.limit));
    case "tooLarge":
      return e.tooLarge(problem.file, formatBytes(problem.bytes), formatBytes(problem.limit));
    case "tooManyRows":
      return e.tooManyRows(problem.file, formatNumber(problem.limit));
    case "brokenTable":
      return e.brokenTable(problem.file, formatNumber(problem.line));
    case "missingColumns":
      return e.missingColumns(problem.file, formatList(problem.columns.map(quoted)));
    case "noUsableRows":
      return e.noUsableRows(
        problem.file,
        problem.rows,
        formatNumber(problem.rows),
        t.skipReasons[problem.reason],
      );
    case "empty":
    case "cancelled":
    case "workerFailed":
    case "laterImport":
    case "storageFull":
    case "storageUnavailable":
      return e[problem.code];
    default:
      return assertNever(problem);
  }
}

function quoted(text: string): string {
  return `“${text}”`;
}
