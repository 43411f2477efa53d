import { isSame } from "#core/model/is-same.ts";
import type { Instant, LocalDay } from "#core/time.ts";
import type { AnyRow } from "#data/apply-edit.ts";
import type { FireDatabase } from "#data/database.ts";
import type { OutboxRow, SyncCursor } from "#data/local-rows.ts";
import { deleteOutboxRows, outboxRows } from "./outbox-rows.ts";
import { joined, type Outgoing, stillWaiting } from "./outgoing.ts";
import type { PushAnswer, WireRow } from "./protocol.ts";
import { addStale, markArrived, storeRows } from "./pull.ts";
import { type Settled, takenOver } from "./taken-over.ts";

/** SQLSTATE: the server does not know the table. */
const UNKNOWN_TABLE = "42P01";

/**
 * Takes down what the server said of each change: what it has stops waiting, where another edit won its row
 * is taken over, what it refused is set aside with the reason. What the person edited while the request was
 * under way goes on waiting. One transaction.
 *
 * @param next where the cursor goes, when nothing but these changes lies between
 * @returns whether the cursor went there
 */
export async function settle(
  db: FireDatabase,
  sent: readonly Outgoing[],
  answers: readonly PushAnswer[],
  now: number,
  next?: { readonly before: SyncCursor; readonly after: SyncCursor },
): Promise<boolean> {
  const tables = [...new Set(sent.map(({ table }) => table))];
  const stores = ["outbox", "device", "stale_day", "sync_state"];
  return db.transaction("rw", [...new Set([...tables, "lost_value", ...stores])], async () => {
    const stale = new Set<LocalDay>();
    const arrived: WireRow[] = [];
    for (const table of tables) {
      const own = sent.flatMap((one, index) => {
        const answer = answers[index];
        return one.table === table && answer ? [{ one, answer }] : [];
      });
      const ids = own.map(({ one }) => one.id);
      const [rows, entries] = await Promise.all([
        db.table<AnyRow, string>(table).bulkGet(ids),
        outboxRows(db, table, ids),
      ]);
      const settled = own.map(({ one, answer }, index) => {
        if (answer.status === "merged") arrived.push(answer.row, ...answer.lost);
        return settleOne(one, answer, rows[index], entries.get(one.id), now);
      });
      const changed = settled.flatMap(({ row }) => (row ? [row] : []));
      settled.forEach(({ row }, index) => {
        if (row) addStale(stale, table, rows[index], row);
      });
      await db.table<AnyRow, string>(table).bulkPut(changed);
      const isSent = (id: string, index: number) => entries.has(id) && !settled[index]?.entry;
      await deleteOutboxRows(db, table, ids.filter(isSent));
      // Writing what stays as it is would look like news, and start the next round at once.
      const isNew = (entry: OutboxRow) => entries.get(entry.id) !== entry;
      await db.outbox.bulkPut(settled.flatMap(({ entry }) => (entry && isNew(entry) ? [entry] : [])));
    }
    await takeOutOfBatches(db, sent);
    await storeRows(
      db,
      "lost_value",
      arrived.filter((row) => row.table === "lost_value"),
      stale,
    );
    await markArrived(db, arrived, stale, now);
    return next !== undefined && moveCursor(db, next.before, next.after);
  });
}

function settleOne(
  one: Outgoing,
  answer: PushAnswer,
  current: AnyRow | undefined,
  entry: OutboxRow | undefined,
  now: number,
): Settled {
  const { table, id, sent, from } = one;
  const isUnchanged = current !== undefined && isSame(sent, current);
  switch (answer.status) {
    case "ok":
      return { entry: stillWaiting(table, sent, current) };
    case "merged": {
      if (isUnchanged) return takenOver(one, answer.row);
      const waiting = stillWaiting(table, sent, current);
      return { entry: waiting, row: joined(current, waiting, answer.row) };
    }
    case "incomplete":
      return { entry: { table, id, bases: "all" } };
    case "rejected": {
      const waiting = entry ?? (from[1] === id ? undefined : { table, id, bases: "all" as const });
      const { code, message } = answer;
      // A table that the server will have after its next update: there is nothing for the person to mend.
      if (!isUnchanged || !waiting || code === UNKNOWN_TABLE) return { entry: waiting };
      return { entry: { ...waiting, rejected: { code, message, at: now as Instant } } };
    }
  }
}

async function takeOutOfBatches(db: FireDatabase, sent: readonly Outgoing[]): Promise<void> {
  const batches = new Map<string, { readonly key: [string, string]; readonly ids: Set<string> }>();
  for (const { id, from } of sent) {
    if (from[1] === id) continue;
    const name = from.join(" ");
    const batch = batches.get(name) ?? { key: [...from] as [string, string], ids: new Set() };
    batch.ids.add(id);
    batches.set(name, batch);
  }
  for (const { key, ids } of batches.values()) {
    const entry = await db.outbox.get(key);
    if (!entry?.ids) continue;
    const left = entry.ids.filter((id) => !ids.has(id));
    if (left.length > 0) await db.outbox.put({ ...entry, ids: left });
    else await db.outbox.delete(key);
  }
}

/**
 * Only from where the server was before: another device may have written in between, or a page may have ended
 * within the rows of one number.
 */
async function moveCursor(db: FireDatabase, before: SyncCursor, after: SyncCursor): Promise<boolean> {
  const known = await db.sync_state.get("cursor");
  if (known?.key !== "cursor" || !isSame(known.cursor, before)) return false;
  await db.sync_state.put({ ...known, cursor: after });
  return true;
}
