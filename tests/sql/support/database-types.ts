import type { Columns } from "./read-columns.ts";

const HEADER = `/** A value of a jsonb column. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** The tables and functions that the server's API has; tests/sql holds this to the migrations. */
export interface Database {
  public: {
    Tables: {
`;

const FOOTER = `    };
    Views: Record<never, never>;
    Functions: {
      sync_push: {
        Args: { space: string; schema_version: number; changes: Json };
        Returns: Json;
      };
      sync_pull: {
        Args: {
          space: string;
          schema_version: number;
          after?: Json;
          page_size?: number;
          since?: string | null;
        };
        Returns: Json;
      };
    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
}
`;

/** The text of src/remote/database-types.ts for a schema. */
export function databaseTypes(columns: Columns): string {
  const tables = Object.entries(columns).map(([table, types]) =>
    [
      `      ${table}: {`,
      "        Row: {",
      ...Object.entries(types).map(([column, type]) => `          ${column}: ${typeScriptOf(type)};`),
      "        };",
      "        Insert: never;",
      "        Update: never;",
      "        Relationships: [];",
      "      };\n",
    ].join("\n"),
  );
  return `${HEADER}${tables.join("")}${FOOTER}`;
}

function typeScriptOf(type: string): string {
  if (type.endsWith("?")) return `${typeScriptOf(type.slice(0, -1))} | null`;
  if (type.endsWith("[]")) return `${typeScriptOf(type.slice(0, -2))}[]`;
  if (["uuid", "text", "date"].includes(type)) return "string";
  if (["bigint", "integer", "smallint", "double precision", "float8"].includes(type)) return "number";
  if (type === "jsonb") return "Json";
  if (type === "boolean") return "boolean";
  throw new Error(`No TypeScript type is known for the column type ${type}`);
}
