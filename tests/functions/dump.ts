import type { TestDatabase } from "../sql/support/test-database.ts";

/** Every row of every table as text: what somebody holds who got a copy of the database. */
export async function dump(database: TestDatabase): Promise<string> {
  return await database.as("operator", async (query) => {
    const tables = await query(`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    const parts: string[] = [];
    for (const { name } of tables) {
      const rows = await query(`select to_jsonb(t)::text as row from ${name} as t`);
      parts.push(String(name), ...rows.map(({ row }) => String(row)));
    }
    return parts.join("\n");
  });
}
