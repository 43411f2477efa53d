import type { FireDatabase } from "../database.ts";
import { syncedTables } from "../synced-tables.ts";
import { BACKUP_FORMAT, BACKUP_VERSION } from "./backup-schema.ts";
import { storedRows } from "./read-rows.ts";

/**
 * Everything the person has, as the text of one JSON file, piece by piece: each record with the stamps of
 * its edits, so that restoring on another device meets what sync brings there.
 */
export async function* backupText(db: FireDatabase, now: number): AsyncGenerator<string> {
  const frame = { format: BACKUP_FORMAT, version: BACKUP_VERSION, savedAt: new Date(now).toISOString() };
  yield `${JSON.stringify(frame).slice(0, -1)},"tables":{`;
  for (const [index, table] of syncedTables.entries()) {
    yield `${index === 0 ? "" : ","}\n${JSON.stringify(table)}:[`;
    let separator = "\n";
    for await (const rows of storedRows(db, table)) {
      if (rows.length === 0) continue;
      yield separator + rows.map((row) => JSON.stringify(row)).join(",\n");
      separator = ",\n";
    }
    yield "]";
  }
  // For the person to read; restoring does not bring it back.
  yield `},"sentRequests":${JSON.stringify(await db.sent_request.orderBy("at").toArray())}}\n`;
}
