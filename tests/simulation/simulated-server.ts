import type { SyncAnswer } from "../../src/remote/call-function.ts";
import type { SyncServer } from "../../src/sync/protocol.ts";
import { openPglite } from "../sql/support/open-pglite.ts";
import type { Query, TestDatabase } from "../sql/support/test-database.ts";

/** The real SQL on PGlite, with a clock that the simulation sets. */
export interface SimulatedServer {
  /** Answers as to a person; whose token it is decides, not which space is asked for. */
  as(person: string): SyncServer;
  setTime(milliseconds: number): void;
  /** All rows of a space as the API gives them. */
  rows(space: string): Promise<readonly ServerRow[]>;
  /** Takes a backup of a space, to be put back later. */
  backUp(space: string): Promise<Backup>;
  /** The space as it was, as if later changes never happened. */
  restore(space: string, backup: Backup): Promise<void>;
  renewEpochs(): Promise<void>;
  /** Runs statements as the operator: a migration, or taking one back. */
  change(...statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface ServerRow {
  readonly table: string;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly stamp: string;
  readonly field_stamps?: Readonly<Record<string, string>>;
  readonly deleted?: string;
}

export interface Backup {
  readonly tables: ReadonlyMap<string, string>;
  readonly head: string;
}

/** Opens one server for many runs: each has spaces of its own. */
export async function openSimulatedServer(): Promise<SimulatedServer> {
  const database = await openPglite();
  let time = 0;
  await database.as("operator", (query) =>
    query(`create or replace function private.server_milliseconds() returns bigint language sql stable
      set search_path = '' as $$ select current_setting('simulation.now')::bigint $$`),
  );
  const tables = await database.as("operator", (query) => query("select name from private.synced_table"));
  const names = tables.map(({ name }) => String(name));

  const call = async (person: string, statement: string, values: readonly unknown[]) => {
    try {
      const [row] = await database.as({ person }, async (query) => {
        await query("select set_config('simulation.now', $1, true)", [String(time)]);
        return query(statement, values);
      });
      return { ok: true, body: row?.["answer"] } satisfies SyncAnswer;
    } catch (error) {
      return refusal(error);
    }
  };

  return {
    as: (person) => ({
      push: (space, { schema_version, changes }) =>
        call(person, "select sync_push($1, $2, $3::jsonb) as answer", [
          space,
          schema_version,
          JSON.stringify(changes),
        ]),
      pull: (space, { schema_version, after, page_size, since }) =>
        call(person, "select sync_pull($1, $2, $3::jsonb, $4, $5) as answer", [
          space,
          schema_version,
          after === null ? null : JSON.stringify(after),
          page_size,
          since,
        ]),
    }),
    setTime(milliseconds) {
      time = milliseconds;
    },
    rows: (space) => allRows(database, space, time),
    backUp: (space) => database.as("operator", (query) => backUp(query, names, space)),
    restore: (space, backup) => database.as("operator", (query) => restore(query, space, backup)),
    async renewEpochs() {
      await database.as("operator", (query) => query("select private.renew_epochs()"));
    },
    async change(...statements) {
      await database.as("operator", async (query) => {
        for (const statement of statements) await query(statement);
      });
    },
    close: () => database.close(),
  };
}

/** How the API reports an error of the database. */
function refusal(error: unknown): SyncAnswer {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (code === "42501") return { ok: false, kind: "unauthorized" };
  if (/^(22|23|42|54)/.test(code)) return { ok: false, kind: "data", code, message };
  throw error;
}

async function allRows(database: TestDatabase, space: string, time: number): Promise<readonly ServerRow[]> {
  const rows: ServerRow[] = [];
  let after: unknown = null;
  for (;;) {
    const [found] = await database.as({ person: space }, async (query) => {
      await query("select set_config('simulation.now', $1, true)", [String(time)]);
      const cursor = after === null ? null : JSON.stringify(after);
      return query("select sync_pull($1, 1, $2::jsonb, 1000, null) as answer", [space, cursor]);
    });
    const page = found?.["answer"] as { rows: ServerRow[]; cursor: unknown; more: boolean };
    rows.push(...page.rows);
    if (!page.more) return rows;
    after = page.cursor;
  }
}

async function backUp(query: Query, names: readonly string[], space: string): Promise<Backup> {
  const tables = new Map<string, string>();
  for (const name of names) {
    const [row] = await query(
      `select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from public.${name} as t where space_id = $1`,
      [space],
    );
    tables.set(name, String(row?.["rows"]));
  }
  const [head] = await query(
    "select coalesce(max(seq), 0)::text as seq from private.space_head where space_id = $1",
    [space],
  );
  return { tables, head: String(head?.["seq"]) };
}

async function restore(query: Query, space: string, { tables, head }: Backup): Promise<void> {
  for (const [name, rows] of tables) {
    await query(`alter table public.${name} disable trigger user`);
    await query(`delete from public.${name} where space_id = $1`, [space]);
    await query(
      `insert into public.${name} select r.* from jsonb_populate_recordset(null::public.${name}, $1::jsonb) as r`,
      [rows],
    );
    await query(`alter table public.${name} enable trigger user`);
  }
  await query("update private.space_head set seq = $2 where space_id = $1", [space, head]);
}
