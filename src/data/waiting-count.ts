import type { FireDatabase } from "./database.ts";
import type { OutboxRow } from "./local-rows.ts";
import { BATCH } from "./outbox.ts";
import { type SentTable, sentTables } from "./synced-tables.ts";

/** How many of the person's records wait to be sent, without reading more than the batches among them. */
export async function waitingCount(db: FireDatabase): Promise<number> {
  const counts = sentTables.filter(isPersons).map(async (table) => {
    const [rows, batches] = await Promise.all([
      db.outbox.where("[table+id]").between([table, ""], [table, "~"]).count(),
      db.outbox
        .where("[table+id]")
        .between([table, BATCH], [table, `${BATCH}~`])
        .toArray(),
    ]);
    return rows - batches.length + waitingIn(batches);
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** Scores go along with what they were worked out from, and can be had again: nobody need wait for them. */
export function isPersons(table: SentTable): boolean {
  return table !== "daily_score";
}

/** How many records outbox rows stand for. */
export function waitingIn(rows: readonly OutboxRow[]): number {
  return rows.reduce((sum, row) => sum + (row.ids?.length ?? 1), 0);
}
