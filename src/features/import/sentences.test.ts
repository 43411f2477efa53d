import { describe, expect, test } from "vitest";
import { importing } from "#i18n/locales/en/import.ts";
import type { SkipReason } from "#importers/import-error.ts";
import type { FilePreview, ImportWarning } from "#importers/import-preview.ts";
import { errorSentence, type ImportProblem } from "./error-sentence.ts";
import { fileRemarks, warningSentence } from "./preview-sentences.ts";

const file = "my export.zip";
const entry = "sleeps.csv";

const problems: { readonly [Code in ImportProblem["code"]]: ImportProblem & { readonly code: Code } } = {
  notAnExport: { code: "notAnExport", file, looksLike: "spreadsheet" },
  truncatedZip: { code: "truncatedZip", file, bytes: 10 },
  damagedZip: { code: "damagedZip", file, entry },
  encryptedZip: { code: "encryptedZip", file, entry },
  unsupportedZip: { code: "unsupportedZip", file, entry },
  zipBomb: { code: "zipBomb", file, bytes: 4e10, limit: 5e8 },
  tooLarge: { code: "tooLarge", file, bytes: 3e8, limit: 2e8 },
  tooManyRows: { code: "tooManyRows", file, limit: 1_000_000 },
  wrongEncoding: { code: "wrongEncoding", file },
  brokenTable: { code: "brokenTable", file, line: 1234 },
  missingColumns: { code: "missingColumns", file, columns: ["Cycle start time", "Cycle timezone"] },
  empty: { code: "empty", files: [file] },
  noUsableRows: { code: "noUsableRows", file, rows: 1, reason: "badTime", line: 2 },
  cancelled: { code: "cancelled" },
  unreadable: { code: "unreadable", file },
  workerFailed: { code: "workerFailed" },
  storageFull: { code: "storageFull" },
  storageUnavailable: { code: "storageUnavailable" },
  laterImport: { code: "laterImport" },
};

describe("every failure of an import", () => {
  test.each(Object.values(problems))("$code says what is safe, and names the file it is about", (problem) => {
    const sentence = errorSentence(problem, importing);
    expect(sentence).toMatch(/Your data is as it was\.|is safe\.|Nothing was changed\./);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    if ("file" in problem) expect(sentence).toContain(`“${file}”`);
  });

  test("amounts and columns are written as a person reads them", () => {
    expect(errorSentence(problems.tooLarge, importing)).toContain("300 MB");
    expect(errorSentence(problems.zipBomb, importing)).toContain("500 MB");
    expect(errorSentence(problems.brokenTable, importing)).toContain("line 1,234");
    expect(errorSentence(problems.missingColumns, importing)).toContain(
      "“Cycle start time” and “Cycle timezone”",
    );
  });
});

const clean: FilePreview = {
  name: entry,
  kind: "sleeps",
  rows: 2000,
  accepted: 2000,
  skipped: [],
  dropped: [],
  unknownColumns: [],
  missingColumns: [],
};

describe("what a preview says of a file", () => {
  test("nothing, when all of it was understood", () => {
    expect(fileRemarks(clean, importing)).toEqual([]);
  });

  test.each(Object.keys(importing.skipReasons) as SkipReason[])("why rows were left out: %s", (reason) => {
    const [remark] = fileRemarks({ ...clean, skipped: [{ reason, count: 1, exampleLine: 7 }] }, importing);
    expect(remark).toBe(`1 row, the first on line 7: ${importing.skipReasons[reason]}`);
  });

  test("values that no body has, and columns", () => {
    const dropped = [{ column: "Resting heart rate (bpm)", count: 3, exampleLine: 9, exampleValue: "900" }];
    const remarks = fileRemarks({ ...clean, dropped, unknownColumns: ["a", "b"] }, importing);
    expect(remarks).toEqual([
      "“Resting heart rate (bpm)”: 3 values that no body has, such as 900. The rest of those rows is kept.",
      "Columns not understood, and so not imported: a and b",
    ]);
  });
});

const warnings: readonly ImportWarning[] = [
  { code: "fileNotUsed", file: "notes.csv" },
  { code: "fileLeftOut", file: "sleeps.csv", columns: ["Nap"] },
  { code: "unclosedQuote", file: "journal_entries.csv", line: 12 },
  { code: "timeReadingDisputed", forLocal: 40, forUtc: 9 },
  { code: "timeReadingUnproven", by: "sleepHours" },
  { code: "timeReadingUnproven", by: "usualFormat" },
  { code: "daysEstimated", count: 1 },
];

test.each(warnings)("the warning $code is a sentence", (warning) => {
  const sentence = warningSentence(warning, importing);
  expect(sentence).toMatch(/\.$/);
  expect(sentence).not.toMatch(/undefined|NaN/);
  if ("file" in warning) expect(sentence).toContain(warning.file);
});
