import type { ImportedRecords } from "#core/model/imported-records.ts";
import { detect } from "./detect.ts";
import { type ImportError, ImportFailure } from "./import-error.ts";
import type { ImportPreview, ImportProgress, ImportWarning } from "./import-preview.ts";
import { parseWhoopExport } from "./whoop-export/parse.ts";

export interface ReadOptions {
  /** The current time in milliseconds. */
  readonly now: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export type ReadExport =
  | { readonly ok: true; readonly preview: ImportPreview; readonly records: ImportedRecords }
  | { readonly ok: false; readonly error: ImportError };

/**
 * Reads whatever files the person gave: finds out which export they are and makes records of them. Nothing
 * is written. Everything that can be wrong with files is a returned error.
 */
export async function readExport(files: readonly File[], options: ReadOptions): Promise<ReadExport> {
  try {
    const { tables, notUsed } = await detect(files);
    // The one format so far; the next one joins as another case on `format`.
    const { preview, records } = await parseWhoopExport(tables, options);
    const warnings = [
      ...notUsed.map((file): ImportWarning => ({ code: "fileNotUsed", file })),
      ...preview.warnings,
    ];
    return { ok: true, preview: { ...preview, warnings }, records };
  } catch (error) {
    if (error instanceof ImportFailure) return { ok: false, error: error.reason };
    throw error;
  }
}
