import { expose } from "comlink";
import type { LookProgress } from "#core/findings/look-for-findings.ts";
import { type Instant, parseLocalDay } from "#core/time.ts";
import { openDatabase } from "#data/database.ts";
import { afterImports } from "#data/import-lock.ts";
import { look } from "./look.ts";

const api = {
  /** Brings a database's findings up to date; one tab at a time, the others find nothing left to do. */
  async look(
    databaseName: string,
    today: string,
    onProgress: (progress: LookProgress) => void,
  ): Promise<boolean> {
    const day = parseLocalDay(today);
    if (!day) throw new Error(`Not a day: ${today}`);
    const db = openDatabase(databaseName, "relaxed");
    const work = () => look(db, day, Date.now() as Instant, onProgress);
    try {
      return await navigator.locks.request(`fire-rescued-findings ${databaseName}`, () =>
        afterImports(db, work),
      );
    } finally {
      db.close();
    }
  },
};

export type FindingsApi = typeof api;

expose(api);
