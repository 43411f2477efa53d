import { assertNever } from "#core/model/assert-never.ts";
import { formatNumber } from "#i18n/format.ts";
import { formatList } from "#i18n/format-list.ts";
import type { importing } from "#i18n/locales/en/import.ts";
import type { FilePreview, ImportWarning } from "#importers/import-preview.ts";

/** What was left out of a file and why, a sentence each; none when all of it was understood. */
export function fileRemarks(file: FilePreview, t: typeof importing): readonly string[] {
  return [
    ...file.skipped.map(
      ({ reason, count, exampleLine }) =>
        `${t.skipped(count, formatNumber(count), formatNumber(exampleLine))}: ${t.skipReasons[reason]}`,
    ),
    ...file.dropped.map(({ column, count, exampleValue }) =>
      t.dropped(column, count, formatNumber(count), exampleValue),
    ),
    ...(file.unknownColumns.length > 0 ? [t.unknownColumns(formatList(file.unknownColumns))] : []),
    ...(file.missingColumns.length > 0 ? [t.missingColumns(formatList(file.missingColumns))] : []),
  ];
}

/** What the person should know about the files as a whole. */
export function warningSentence(warning: ImportWarning, t: typeof importing): string {
  switch (warning.code) {
    case "fileLeftOut":
      return t.warnings.fileLeftOut(warning.file, formatList(warning.columns));
    case "fileNotUsed":
      return t.warnings.fileNotUsed(warning.file);
    case "unclosedQuote":
      return t.warnings.unclosedQuote(warning.file, formatNumber(warning.line));
    case "timeReadingDisputed":
      return t.warnings.timeReadingDisputed(formatNumber(warning.forLocal), formatNumber(warning.forUtc));
    case "timeReadingUnproven":
      return t.warnings.timeReadingUnproven[warning.by];
    case "daysEstimated":
      return t.warnings.daysEstimated(warning.count, formatNumber(warning.count));
    default:
      return assertNever(warning);
  }
}
