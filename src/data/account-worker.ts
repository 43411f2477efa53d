import * as Comlink from "comlink";
import { type AdoptResult, adoptRecords } from "./adopt-records.ts";
import { openDatabase } from "./database.ts";

const api = {
  /** Strict, unlike other workers: what was taken along must be on the disk before it goes here. */
  async adopt(
    from: string,
    to: string,
    now: number,
    onProgress: (done: number) => void,
  ): Promise<AdoptResult> {
    const [source, target] = [openDatabase(from), openDatabase(to)];
    try {
      return await adoptRecords(source, target, now, onProgress);
    } finally {
      source.close();
      target.close();
    }
  },
};

export type AccountWorker = typeof api;

Comlink.expose(api);
