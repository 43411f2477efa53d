import * as v from "valibot";
import type { Environment } from "../environment.ts";

/** The database as server jobs reach it: each call is a transaction of its own. */
export interface Database {
  /**
   * Calls a function of the schema `public` with named arguments and returns its answer, not yet parsed.
   * Throws {@link DatabaseError}.
   */
  readonly call: (name: string, values: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

/** The database refused or did not answer. It says which function and why, and holds no value. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  /** The SQLSTATE, PostgREST's code, or "unreachable". */
  readonly code: string;

  constructor(called: string, code: string) {
    super(`${called}: ${code}`);
    this.code = code;
  }
}

/** How long one call may take: longer than any transaction of ours, shorter than a function lives. */
const PATIENCE = 30_000;

const problem = v.object({ code: v.string() });

/** The database behind PostgREST, with the key of server jobs. */
export function postgrest({ supabaseUrl, serviceKey }: Environment, request: typeof fetch): Database {
  return {
    call: async (name, values) => {
      const { ok, text } = await answerOf(name, () =>
        request(`${supabaseUrl}/rest/v1/rpc/${name}`, {
          method: "POST",
          headers: {
            apikey: serviceKey,
            authorization: `Bearer ${serviceKey}`,
            "content-type": "application/json",
          },
          body: JSON.stringify(values),
          signal: AbortSignal.timeout(PATIENCE),
        }),
      );
      if (ok) return text === "" ? null : JSON.parse(text);
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), problem), text);
      throw new DatabaseError(name, parsed.success ? parsed.output.code : "unreachable");
    },
  };
}

/** Calls a function and parses its answer. Throws {@link DatabaseError}, or when the answer is another than agreed. */
export async function callParsed<const Schema extends v.GenericSchema>(
  database: Database,
  name: string,
  values: Readonly<Record<string, unknown>>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, await database.call(name, values));
  if (!parsed.success) throw new DatabaseError(name, "answer_not_as_agreed");
  return parsed.output;
}

async function answerOf(name: string, ask: () => Promise<Response>) {
  try {
    const response = await ask();
    return { ok: response.ok, text: await response.text() };
  } catch {
    throw new DatabaseError(name, "unreachable");
  }
}
