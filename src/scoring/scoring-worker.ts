import { expose } from "comlink";
import { parseLocalDay } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { afterImports } from "#data/import-lock.ts";
import { rescore } from "./rescore.ts";

const open = new Map<string, FireDatabase>();

const api = {
  /** Brings a database's scores up to date; one tab at a time, the others find nothing left to do. */
  async rescore(databaseName: string, today: string) {
    const day = parseLocalDay(today);
    if (!day) throw new Error(`Not a day: ${today}`);
    const db = open.get(databaseName) ?? openDatabase(databaseName, "relaxed");
    open.set(databaseName, db);
    const lock = `fire-rescued-scoring ${databaseName}`;
    const work = () => rescore(db, day, () => performance.now());
    return navigator.locks.request(lock, () => afterImports(db, work));
  },
};

export type ScoringApi = typeof api;

expose(api);
