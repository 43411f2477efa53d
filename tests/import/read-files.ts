import type { ImportedRecords, ImportedTable } from "#core/model/imported-records.ts";
import { importedTables } from "#core/model/imported-records.ts";
import type { ImportError } from "#importers/import-error.ts";
import type { ImportPreview } from "#importers/import-preview.ts";
import { readExport } from "#importers/read-export.ts";

/** A moment after everything the tests import. */
export const now = Date.UTC(2026, 10, 20);

/** A file as a person would pick it. */
export function asFile(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  return new File([content], name);
}

export function asFiles(files: Readonly<Record<string, string>>): File[] {
  return Object.entries(files).map(([name, content]) => asFile(name, content));
}

/** What reading gave, for tests in which it has to succeed. */
export async function readWell(
  files: readonly File[],
): Promise<{ preview: ImportPreview; records: ImportedRecords }> {
  const result = await readExport(files, { now });
  if (!result.ok) throw new Error(`Reading failed: ${JSON.stringify(result.error)}`);
  return result;
}

/** Why reading failed, for tests in which it has to. */
export async function readBadly(files: readonly File[]): Promise<ImportError> {
  const result = await readExport(files, { now });
  if (result.ok) throw new Error("Reading was to fail and did not");
  return result.error;
}

/** Records by table and id, to compare without regard to order. */
export function byId(records: ImportedRecords): Record<ImportedTable, Record<string, unknown>> {
  return Object.fromEntries(
    importedTables.map((table) => [table, Object.fromEntries(records[table].map((row) => [row.id, row]))]),
  ) as Record<ImportedTable, Record<string, unknown>>;
}
