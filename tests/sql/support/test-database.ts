import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Runs one statement and returns its rows. */
export type Query = (statement: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Who asks the database: a signed-in person by id, nobody, a server job, or the operator. */
export type Asker = { readonly person: string } | "anonymous" | "service" | "operator";

/** One real database with the migrations applied. */
export interface TestDatabase {
  /** Runs work in a transaction with the rights of an asker, as the API does; commits unless it throws. */
  as<Result>(asker: Asker, work: (query: Query) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const MIGRATIONS = "supabase/migrations";

/** The SQL that makes an empty database what the app talks to, in order. */
export function setupScripts(offered = ""): string[] {
  return [
    readFileSync("tests/sql/support/supabase-prelude.sql", "utf8"),
    offered,
    "set role migrator;",
    ...readdirSync(MIGRATIONS)
      .sort()
      .map((name) => readFileSync(join(MIGRATIONS, name), "utf8")),
    "reset role;",
  ];
}

/** Takes the role of an asker until the transaction ends. */
export async function becomeAsker(query: Query, asker: Asker): Promise<void> {
  const claims = typeof asker === "string" ? {} : { sub: asker.person, role: "authenticated" };
  await query("select set_config('request.jwt.claims', $1, true)", [JSON.stringify(claims)]);
  await query(`set local role ${roleOf(asker)}`);
}

function roleOf(asker: Asker): string {
  if (typeof asker !== "string") return "authenticated";
  return { anonymous: "anon", service: "service_role", operator: "migrator" }[asker];
}

/** The SQLSTATE with which work failed; undefined when it did not. */
export async function failureOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
