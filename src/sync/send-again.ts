import type { FireDatabase } from "#data/database.ts";
import { NOWHERE, type OutboxRow } from "#data/local-rows.ts";
import { BATCH } from "#data/outbox.ts";
import { pulledTables, sentTables } from "#data/synced-tables.ts";
import { tick } from "#data/write.ts";
import { syncState } from "./state.ts";
import { understood } from "./understood.ts";

/** So many records wait as one outbox row. */
const AT_ONCE = 1000;

/** Whether the server went back in time since this device last heard of it: restored from a backup. */
export async function wasRestored(
  db: FireDatabase,
  answer:
    | { readonly epoch: string; readonly head: number }
    | { readonly epoch: string; readonly cursor_before: { readonly seq: number } },
): Promise<boolean> {
  const known = await syncState(db, "cursor");
  const head = "head" in answer ? answer.head : answer.cursor_before.seq;
  return known !== undefined && (known.epoch !== answer.epoch || known.cursor.seq > head);
}

/** Begins to read the account from the start. From here on a server of another epoch is noticed. */
export async function startOver(db: FireDatabase, epoch: string): Promise<void> {
  await db.sync_state.bulkPut([
    { key: "cursor", epoch, cursor: NOWHERE, ...understood },
    { key: "firstSync", done: 0, total: 0 },
  ]);
}

/**
 * Puts every record in line to be sent and starts over, in one transaction: what a restored server has
 * forgotten may be on this device only. Sending what it still has changes nothing there.
 */
export async function sendAgain(db: FireDatabase, epoch: string, now: number): Promise<void> {
  await db.transaction("rw", [...pulledTables, "outbox", "device", "sync_state"], async () => {
    const stamp = await tick(db, now);
    const old = (await db.outbox.toCollection().primaryKeys()) as unknown as [string, string][];
    await db.outbox.bulkDelete(old.filter(([, id]) => id.startsWith(BATCH)));
    for (const table of sentTables) {
      const ids = (await db.table(table).toCollection().primaryKeys()) as string[];
      const batches: OutboxRow[] = [];
      for (let start = 0; start < ids.length; start += AT_ONCE) {
        const id = `${BATCH} ${stamp} ${start}`;
        batches.push({ table, id, bases: "all", ids: ids.slice(start, start + AT_ONCE) });
      }
      await db.outbox.bulkPut(batches);
    }
    // Whom the server then fetches from, only it knows: a connection that it forgot is none.
    await db.integration.clear();
    await startOver(db, epoch);
  });
}
