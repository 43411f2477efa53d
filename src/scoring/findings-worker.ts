import { expose } from "comlink";
import type { LookProgress } from "#core/findings/look-for-findings.ts";
import { type Instant, parseLocalDay } from "#core/time.ts";
import { openDatabase } from "#data/database.ts";
import { afterImports } from "#data/import-lock.ts";
import { look } from "./look.ts";

/**
 * So long it works without a pause. A browser lets a worker that was told to end come to the end of its task,
 * for two seconds in Chromium: only between tasks can it be stopped at once.
 */
const BREATH_MS = 16;

/** Ends the task, and goes on in the next. A timer would wait for 4 ms. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

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
    let breath = performance.now();
    const onStep = async (progress: LookProgress) => {
      if (performance.now() - breath < BREATH_MS) return;
      onProgress(progress);
      await breathe();
      breath = performance.now();
    };
    const work = () => look(db, day, Date.now() as Instant, onStep);
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
