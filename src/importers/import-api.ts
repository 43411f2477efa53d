import type { ImportedRecords } from "#core/model/imported-records.ts";
import type { FireDatabase } from "#data/database.ts";
import { applyImport, type ImportResult } from "#data/import-repository.ts";
import { type UndoResult, undoImport } from "#data/import-undo.ts";
import type { ImportProgress, ReadResult } from "./import-preview.ts";
import { readExport } from "./read-export.ts";

export type OnProgress = (progress: ImportProgress) => void;

/** What the worker keeps between reading and writing: the records never cross to the page. */
interface Waiting {
  readonly fileNames: readonly string[];
  readonly records: ImportedRecords;
}

/** The work of an import, as the worker offers it. One call at a time; its client sees to that. */
export function createImportApi(open: (databaseName: string) => FireDatabase) {
  let waiting: Waiting | undefined;
  let running: AbortController | undefined;

  return {
    /** Reads files and keeps their records for `apply`. */
    async read(files: readonly File[], now: number, onProgress?: OnProgress): Promise<ReadResult> {
      waiting = undefined;
      const result = await readExport(files, { now, ...(onProgress && { onProgress: sparse(onProgress) }) });
      if (!result.ok) return result;
      waiting = { fileNames: files.map((file) => file.name), records: result.records };
      return { ok: true, preview: result.preview };
    },

    /** Writes what was read last. */
    async apply(databaseName: string, now: number, onProgress?: OnProgress): Promise<ImportResult> {
      if (!waiting) throw new Error("Nothing was read that could be written");
      const { fileNames, records } = waiting;
      const controller = new AbortController();
      running = controller;
      const result = await withDatabase(databaseName, (db) =>
        applyImport(
          db,
          { source: "whoop", fileNames, records, now },
          { signal: controller.signal, ...reporting("writing", onProgress) },
        ),
      );
      running = undefined;
      if (result.ok) waiting = undefined;
      return result;
    },

    /** Takes back an earlier import. */
    undo(databaseName: string, importId: string, now: number, onProgress?: OnProgress): Promise<UndoResult> {
      return withDatabase(databaseName, (db) =>
        undoImport(db, importId, now, reporting("undoing", onProgress)),
      );
    },

    /** Stops writing: `apply` then takes back what it wrote and answers `cancelled`. */
    cancel(): void {
      running?.abort();
    },
  };

  async function withDatabase<Result>(name: string, work: (db: FireDatabase) => Promise<Result>) {
    const db = open(name);
    try {
      return await work(db);
    } finally {
      db.close();
    }
  }
}

function reporting(phase: ImportProgress["phase"], onProgress: OnProgress | undefined) {
  if (!onProgress) return {};
  const report = sparse(onProgress);
  return { onProgress: (done: number, total: number) => report({ phase, done, total }) };
}

/** Hundredths are as fine as a bar can show; each report costs a message to the page. */
function sparse(onProgress: OnProgress): OnProgress {
  let last = "";
  return (progress) => {
    const shown = `${progress.phase} ${Math.floor((100 * progress.done) / Math.max(1, progress.total))}`;
    if (shown !== last) onProgress(progress);
    last = shown;
  };
}
