import { noRows, type WhoopRows, whoopTables } from "../../../supabase/functions/_shared/whoop/rows.ts";
import type { TestDatabase } from "../../sql/support/test-database.ts";

/** The live rows of a person by table, in the order of their ids, as a device would pull them. */
export async function storedRows(database: TestDatabase, userId: string): Promise<WhoopRows> {
  const rows: Record<string, unknown> = { ...noRows };
  for (const table of whoopTables) {
    const found = await database.as("operator", (query) =>
      query(
        `select to_jsonb(t) - '{space_id,stamp,field_stamps,deleted_stamp,seq}'::text[] as row
          from public.${table} as t where space_id = $1 and deleted_stamp is null order by id::text collate "C"`,
        [userId],
      ),
    );
    rows[table] = found.map(({ row }) =>
      Object.fromEntries(Object.entries(row as object).filter(([, value]) => value !== null)),
    );
  }
  return rows as unknown as WhoopRows;
}

/** What a person's devices are shown of the connection. */
export async function shownIntegration(
  database: TestDatabase,
  userId: string,
): Promise<Record<string, unknown>> {
  const [found] = await database.as({ person: userId }, (query) =>
    query("select to_jsonb(t) as row from public.integration as t where deleted_stamp is null"),
  );
  return { ...(found?.["row"] as object) };
}

/** Rows by table in the order of their ids. */
export function inOrder(rows: WhoopRows): WhoopRows {
  return Object.fromEntries(
    whoopTables.map((table) => [
      table,
      (rows[table] as readonly { readonly id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  ) as unknown as WhoopRows;
}
