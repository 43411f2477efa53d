import type { Database } from "../../../supabase/functions/_shared/database/call.ts";
import { DatabaseError } from "../../../supabase/functions/_shared/database/call.ts";
import type { TestDatabase } from "../../sql/support/test-database.ts";

/** What a call of a database function does in a test before it is passed on: fail, say, as in a crash. */
export type BeforeCall = (name: string, values: Readonly<Record<string, unknown>>) => void;

/**
 * The database as server jobs see it, over a real one: by the service's role and the names of arguments, as
 * PostgREST calls it.
 */
export async function serviceDatabase(real: TestDatabase, before: BeforeCall = () => {}): Promise<Database> {
  const types = await argumentTypes(real);
  return {
    call: async (name, values) => {
      before(name, values);
      const known = types.get(name);
      if (!known) throw new DatabaseError(name, "PGRST202");
      const named = Object.keys(values).map((key, index) => `${key} => $${index + 1}::text::${known[key]}`);
      const written = Object.entries(values).map(([key, value]) => asText(value, known[key] ?? "text"));
      try {
        return await real.as("service", async (query) => {
          const [row] = await query(
            `select to_jsonb(public.${name}(${named.join(", ")})) as answer`,
            written,
          );
          const answer = row?.["answer"];
          return answer === undefined || answer === "" ? null : answer;
        });
      } catch (error) {
        throw new DatabaseError(name, (error as { code?: string }).code ?? String(error));
      }
    },
  };
}

async function argumentTypes(real: TestDatabase): Promise<Map<string, Record<string, string>>> {
  const rows = await real.as("operator", (query) =>
    query(`select p.proname as name, p.proargnames as names,
        array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a (t, place) order by place)
          as types
      from pg_catalog.pg_proc as p where p.pronamespace = 'public'::regnamespace`),
  );
  return new Map(
    rows.map(({ name, names, types }) => [
      String(name),
      Object.fromEntries(
        (types as string[]).map((type, index) => [(names as string[] | null)?.[index] ?? "", type]),
      ),
    ]),
  );
}

function asText(value: unknown, type: string): string | null {
  if (value === undefined || value === null) return null;
  if (type.endsWith("[]")) return `{${(value as string[]).join(",")}}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
