import type { Query } from "./test-database.ts";

/** The type of every column of the tables that the API serves, by table and column; "?" where null is allowed. */
export type Columns = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads the columns from a database; domains count as what they are over. */
export async function readColumns(query: Query): Promise<Columns> {
  const rows = await query(`select table_name, column_name, is_nullable,
      case when data_type = 'ARRAY' then substr(udt_name, 2) || '[]' else data_type end as type
    from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`);
  const tables: Record<string, Record<string, string>> = {};
  for (const { table_name, column_name, is_nullable, type } of rows) {
    tables[String(table_name)] = {
      ...tables[String(table_name)],
      [String(column_name)]: `${type}${is_nullable === "YES" ? "?" : ""}`,
    };
  }
  return tables;
}

/** Columns that were released and are gone or of another type: an app that is still out there needs them. */
export function brokenColumns(released: Columns, now: Columns): string[] {
  return Object.entries(released).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([column, type]) => now[table]?.[column] !== type)
      .map(([column]) => `${table}.${column}`),
  );
}
