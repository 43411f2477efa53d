import { addDays } from "./local-day.ts";
import { type WhoopRows, type WhoopTable, whoopTables } from "./rows.ts";
import { settleRows } from "./settle-rows.ts";

/** What source_write takes: columns of a row to store, or that it is no more. */
export type RowChange =
  | { readonly table: WhoopTable; readonly id: string; readonly values: Readonly<Record<string, unknown>> }
  | { readonly table: WhoopTable; readonly id: string; readonly deleted: true };

type Row = WhoopRows[WhoopTable][number];

/** Rows this far around new ones may claim the same day or overlap, as for an import. */
export const MARGIN_DAYS = 7;

/**
 * Cycles within this many days of the edge of what was read are left alone unless they are new: what lies
 * beyond the edge has a say in their days too.
 */
const EDGE_DAYS = 3;

/**
 * What has to be written so that new rows of the API stand among those already there. Rows that need nothing
 * are not named, so doing it again changes nothing.
 *
 * @param existing all live rows of these days and MARGIN_DAYS around them
 * @param days what the change is about
 * @param gone rows that WHOOP has no more
 */
export function rowChanges(
  incoming: WhoopRows,
  existing: WhoopRows,
  days: { readonly first: string; readonly last: string },
  gone: ReadonlySet<string> = new Set(),
): RowChange[] {
  const left = mapTables(existing, (rows, table) => {
    const moved = new Map(incoming[table].map((row) => [row.source_id, row.id]));
    return rows.filter((row) => !gone.has(row.id) && (moved.get(row.source_id) ?? row.id) === row.id);
  });
  const settled = settleRows(incoming, left);
  const inner = {
    first: addDays(days.first, EDGE_DAYS - MARGIN_DAYS),
    last: addDays(days.last, MARGIN_DAYS - EDGE_DAYS),
  };
  return whoopTables.flatMap((table) => {
    const known = new Map(existing[table].map((row) => [row.id, row]));
    const isNew = new Set(incoming[table].map((row) => row.id));
    const stays = new Set(settled[table].map((row) => row.id));
    const changes: RowChange[] = [];
    for (const row of settled[table]) {
      const before = known.get(row.id);
      if (before && !isNew.has(row.id) && (before.day < inner.first || before.day > inner.last)) continue;
      const values = differences(before, row);
      if (values) changes.push({ table, id: row.id, values });
    }
    for (const { id } of existing[table]) if (!stays.has(id)) changes.push({ table, id, deleted: true });
    return changes;
  });
}

/** The columns that differ, all of a new row; undefined when none does. */
function differences(before: Row | undefined, after: Row): Record<string, unknown> | undefined {
  const { id: _, ...values } = after;
  if (!before) return values;
  const known = before as unknown as Record<string, unknown>;
  const different = Object.entries(values).filter(
    ([column, value]) => JSON.stringify(known[column]) !== JSON.stringify(value),
  );
  return different.length > 0 ? Object.fromEntries(different) : undefined;
}

function mapTables(
  rows: WhoopRows,
  change: (rows: readonly Row[], table: WhoopTable) => readonly Row[],
): WhoopRows {
  return Object.fromEntries(
    whoopTables.map((table) => [table, change(rows[table], table)]),
  ) as unknown as WhoopRows;
}
