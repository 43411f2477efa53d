import * as Comlink from "comlink";
import { type FireDatabase, openDatabase } from "../database.ts";
import { backupText } from "./backup-text.ts";
import { csvFiles } from "./csv-files.ts";
import { type OnProgress, type RestoreResult, restoreBackup } from "./restore-backup.ts";
import { zipFiles } from "./zip-files.ts";

/** What goes over all records, away from the page: it would stop ten years of taps for seconds. */
const api = {
  async backup(databaseName: string, now: number): Promise<Blob> {
    return await using(databaseName, async (db) => {
      const parts: string[] = [];
      for await (const part of backupText(db, now)) parts.push(part);
      return new Blob(parts, { type: "application/json" });
    });
  },

  async tables(databaseName: string, now: number): Promise<Blob> {
    return await using(databaseName, async (db) => zipFiles(await csvFiles(db), now));
  },

  async restore(
    databaseName: string,
    file: Blob,
    now: number,
    onProgress: OnProgress,
  ): Promise<RestoreResult> {
    return await using(databaseName, (db) => restoreBackup(db, file, now, onProgress));
  },
};

export type BackupWorker = typeof api;

async function using<Result>(
  databaseName: string,
  work: (db: FireDatabase) => Promise<Result>,
): Promise<Result> {
  const db = openDatabase(databaseName, "relaxed");
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

Comlink.expose(api);
