import type { Connection } from "../database/integration.ts";
import { readSourceRows, writeSourceRows } from "../database/source.ts";
import type { Surroundings } from "../surroundings.ts";
import { addDays } from "./local-day.ts";
import { MARGIN_DAYS, rowChanges } from "./row-changes.ts";
import { noRows, type WhoopRows, whoopTables } from "./rows.ts";

/** source_write takes no more. */
const MOST_ROWS = 500;

/** The days that rows are about, and those around that they have to fit to. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** What is stored about some days and those around them. */
export async function readAround(
  { database }: Surroundings,
  connection: Connection,
  days: Days,
): Promise<WhoopRows> {
  return (await readStored(database, connection, days, [])).rows;
}

/**
 * Stores what WHOOP told, fitted to what is there; doing it again changes nothing. What the person edited or
 * deleted stays as it is.
 *
 * @param gone rows that WHOOP has no more: their ids and days
 * @returns how many rows changed
 */
export async function storeRows(
  { database, log }: Surroundings,
  connection: Connection,
  incoming: WhoopRows,
  gone: readonly { readonly id: string; readonly day: string }[] = [],
): Promise<number> {
  const days = spanOf(incoming, gone);
  if (!days) return 0;
  const ids = whoopTables.flatMap((table) => incoming[table].map((row) => row.id));
  const { rows: existing, deleted } = await readStored(database, connection, days, ids);
  const news = without(incoming, deleted);
  const changes = rowChanges(news, existing, days, new Set(gone.map(({ id }) => id)));
  let changed = 0;
  for (let at = 0; at < changes.length; at += MOST_ROWS) {
    const answer = await writeSourceRows(database, connection.userId, changes.slice(at, at + MOST_ROWS));
    changed += answer.written;
    for (const { code } of answer.rejected)
      log("error", "row_rejected", { user_id: connection.userId, code });
  }
  return changed;
}

async function readStored(
  database: Surroundings["database"],
  connection: Connection,
  { first, last }: Days,
  ids: readonly string[],
) {
  const around = { first: addDays(first, -MARGIN_DAYS), last: addDays(last, MARGIN_DAYS) };
  const { deleted, ...rows } = await readSourceRows(database, connection, around, ids);
  // The columns are those that the tables' constraints let in.
  return { rows: rows as unknown as WhoopRows, deleted: new Set(deleted) };
}

function spanOf(rows: WhoopRows, gone: readonly { readonly day: string }[]): Days | undefined {
  const days = [
    ...whoopTables.flatMap((table) => rows[table].map(({ day }) => day)),
    ...gone.map(({ day }) => day),
  ].sort();
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : undefined;
}

function without(rows: WhoopRows, deleted: ReadonlySet<string>): WhoopRows {
  if (deleted.size === 0) return rows;
  return {
    ...noRows,
    cycle: rows.cycle.filter(({ id }) => !deleted.has(id)),
    recovery: rows.recovery.filter(({ id }) => !deleted.has(id)),
    sleep: rows.sleep.filter(({ id }) => !deleted.has(id)),
    workout: rows.workout.filter(({ id }) => !deleted.has(id)),
  };
}
