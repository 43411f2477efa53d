import type { TestDatabase } from "../sql/support/test-database.ts";

/** What PostgREST would answer. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Calls a function of the schema `public` as a server job, with named arguments in JSON, as PostgREST does. */
export async function callFunction(
  database: TestDatabase,
  name: string,
  values: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  try {
    return await database.as("service", async (query) => {
      const types = await query(
        `select args.name, format_type(args.type, null) as type
          from pg_proc as p, unnest(p.proargnames, p.proargtypes::oid[]) as args(name, type)
          where p.pronamespace = 'public'::regnamespace and p.proname = $1`,
        [name],
      );
      const given = types.filter((one) => String(one["name"]) in values);
      if (given.length === 0 || given.length < Object.keys(values).length) {
        return problem(404, "PGRST202", `There is no function ${name} of these arguments`);
      }
      const [row] = await query(
        `select public.${name}(${given.map((one) => `${one["name"]} => args.${one["name"]}`)}) as answer
          from jsonb_to_record($1::text::jsonb) as args(${given.map((one) => `${one["name"]} ${one["type"]}`)})`,
        [JSON.stringify(values)],
      );
      const answer = row?.["answer"];
      return { status: 200, body: answer === "" ? "" : JSON.stringify(answer ?? null) };
    });
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    return problem(code === "42501" ? 403 : 400, code ?? "unknown", message ?? "");
  }
}

function problem(status: number, code: string, message: string): Answer {
  return { status, body: JSON.stringify({ code, message, details: null, hint: null }) };
}
