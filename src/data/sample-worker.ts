import * as Comlink from "comlink";
import type { RecordId } from "#core/model/id.ts";
import type { Instant, OffsetMinutes } from "#core/time.ts";
import { openDatabase } from "./database.ts";
import { fillSample } from "./fill-sample.ts";

const api = {
  async fill(databaseName: string, now: number, offset: number): Promise<void> {
    const db = openDatabase(databaseName, "relaxed");
    try {
      const newId = () => crypto.randomUUID() as string as RecordId;
      await fillSample(db, now as Instant, offset as OffsetMinutes, Math.random, newId);
    } finally {
      db.close();
    }
  },
};

export type SampleWorker = typeof api;

Comlink.expose(api);
