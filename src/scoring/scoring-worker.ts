import { expose } from "comlink";
import { parseLocalDay } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { rescore } from "./rescore.ts";

const open = new Map<string, FireDatabase>();

const api = {
  /** Brings a database's scores up to date; one tab at a time, the others find nothing left to do. */
  async rescore(databaseName: string, today: string) {
    const day = parseLocalDay(today);
    if (!day) throw new Error(`Not a day: ${today}`);
    const db = open.get(databaseName) ?? openDatabase(databaseName);
    open.set(databaseName, db);
    const lock = `fire-rescued-scoring ${databaseName}`;
    return navigator.locks.request(lock, () => rescore(db, day, () => performance.now()));
  },
};

export type ScoringApi = typeof api;

expose(api);
