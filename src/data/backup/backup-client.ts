import * as Comlink from "comlink";
import type { FireDatabase } from "../database.ts";
import { inWorker } from "../in-worker.ts";
import type { BackupWorker } from "./backup-worker.ts";
import type { OnProgress, RestoreResult } from "./restore-backup.ts";

/** A file to hand to the person. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

export type MakeResult = { readonly ok: true; readonly file: MadeFile } | { readonly ok: false };

/** Everything as one JSON file, to restore later. */
export function makeBackup(db: FireDatabase, now: number): Promise<MakeResult> {
  return make(`fire-rescued-backup-${dateOf(now)}.json`, (worker) => worker.backup(db.name, now));
}

/** Everything as CSV tables in a ZIP. */
export function makeTables(db: FireDatabase, now: number): Promise<MakeResult> {
  return make(`fire-rescued-tables-${dateOf(now)}.zip`, (worker) => worker.tables(db.name, now));
}

/** Restores a backup file; "stopped" when the worker was ended by the browser (out of memory). */
export async function restoreFile(
  db: FireDatabase,
  file: Blob,
  now: number,
  onProgress: OnProgress,
): Promise<RestoreResult | { readonly ok: false; readonly code: "stopped" }> {
  try {
    return await inWorker<BackupWorker, RestoreResult>(startWorker, (worker) =>
      worker.restore(db.name, file, now, Comlink.proxy(onProgress)),
    );
  } catch (error) {
    reportError(error);
    return { ok: false, code: "stopped" };
  }
}

async function make(
  name: string,
  work: (worker: Comlink.Remote<BackupWorker>) => Promise<Blob>,
): Promise<MakeResult> {
  try {
    return { ok: true, file: { name, blob: await inWorker(startWorker, work) } };
  } catch (error) {
    reportError(error);
    return { ok: false };
  }
}

function startWorker(): Worker {
  return new Worker(new URL("./backup-worker.ts", import.meta.url), { type: "module" });
}

/** The date here, for a file's name. */
function dateOf(now: number): string {
  return new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
