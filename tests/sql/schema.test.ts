import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pulledTables } from "#data/synced-tables.ts";
import type { Database } from "#remote/database-types.ts";
import { databaseTypes } from "./support/database-types.ts";
import { openPglite } from "./support/open-pglite.ts";
import { brokenColumns, type Columns, readColumns } from "./support/read-columns.ts";
import type { Query, TestDatabase } from "./support/test-database.ts";

const RELEASED = resolve("tests/sql/released-columns.json");

let database: TestDatabase;

beforeAll(async () => {
  database = await openPglite();
}, 60_000);
afterAll(() => database.close());

function ask(statement: string): ReturnType<Query> {
  return database.as("operator", (query) => query(statement));
}

const FUNCTIONS = `select p.oid, n.nspname || '.' || p.proname as name, p.proconfig, p.prosecdef
  from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace where n.nspname in ('public', 'private')`;

describe("the schema", () => {
  test("has row-level security and policies on every table of the API", async () => {
    const open = await ask(`select relname from pg_class as c where relkind in ('r', 'p', 'v', 'm')
      and relnamespace = 'public'::regnamespace and (not relrowsecurity
        or 3 > (select count(*) from pg_policy as p where p.polrelid = c.oid))`);
    expect(open).toEqual([]);
  });

  test("names every policy by a sentence, for signed-in people only", async () => {
    const policies = await ask(
      "select polname, polroles = array['authenticated'::regrole::oid] as right from pg_policy",
    );
    expect(policies.length).toBeGreaterThan(27);
    expect(
      policies.filter(({ polname, right }) => !right || !/^[a-z]+( [a-z]+){3,}$/.test(String(polname))),
    ).toEqual([]);
  });

  test("pins the search path of every function to nothing", async () => {
    const functions = await ask(FUNCTIONS);
    expect(functions.length).toBeGreaterThan(30);
    const loose = functions.filter(
      ({ proconfig }) => !(proconfig as string[] | null)?.includes('search_path=""'),
    );
    expect(loose.map(({ name }) => name)).toEqual([]);
  });

  test("grants nothing to who is not signed in, nor to everybody", async () => {
    const tables = await ask(`select c.relname, a.privilege_type, a.grantee::regrole::text
      from pg_class as c, aclexplode(c.relacl) as a
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
        and a.grantee in (0, 'anon'::regrole)`);
    expect(tables).toEqual([]);
    const functions = await ask(`select name from (${FUNCTIONS}) as f
      where has_function_privilege('anon', f.oid, 'execute')`);
    expect(functions).toEqual([]);
    expect(await ask("select 1 where has_schema_privilege('anon', 'private', 'usage')")).toEqual([]);
  });

  test("lets signed-in people write the columns of a record, and neither its number nor a deletion", async () => {
    const granted = await ask(`select relname from pg_class where relkind = 'r'
      and relnamespace = 'public'::regnamespace and (
        has_column_privilege('authenticated', oid, 'seq', 'insert, update')
        or has_column_privilege('authenticated', oid, 'space_id', 'update')
        or has_table_privilege('authenticated', oid, 'delete, truncate, references, trigger'))`);
    expect(granted).toEqual([]);
  });

  test("runs as owner only what callers have to reach and can't", async () => {
    const definers = await ask(`select name from (${FUNCTIONS}) as f where prosecdef
      and not (name like 'public.%' and has_function_privilege('service_role', f.oid, 'execute'))
      order by name`);
    expect(definers.map(({ name }) => name)).toEqual([
      "private.epoch",
      "private.forget_person",
      "private.give_seq",
      "private.lock_space",
      "private.nudge",
      "private.space_seq",
    ]);
  });

  test("serves people two functions, with their own rights, and the others to server jobs alone", async () => {
    const served = await ask(`select name, prosecdef from (${FUNCTIONS}) as f
      where name like 'public.%' and has_function_privilege('authenticated', f.oid, 'execute') order by name`);
    expect(served).toEqual([
      { name: "public.sync_pull", prosecdef: false },
      { name: "public.sync_push", prosecdef: false },
    ]);
  });

  test("syncs the tables that the app pulls", async () => {
    const rows = await ask("select name from private.synced_table");
    // Typed by the server's tables, so that a table of the app that they lack does not compile.
    const expected: (keyof Database["public"]["Tables"])[] = [...pulledTables];
    expect(rows.map(({ name }) => name).sort()).toEqual(expected.sort());
  });

  // `npx vitest run tests/sql/schema -u` after a migration writes both files below anew.
  test("only grows: no column that was ever released goes away or changes its type", async () => {
    const released = JSON.parse(readFileSync(RELEASED, "utf8")) as Columns;
    const columns = await readColumns(ask);
    expect(brokenColumns(released, columns)).toEqual([]);
    await expect(`${JSON.stringify(columns, null, 2)}\n`).toMatchFileSnapshot(RELEASED);
  });

  test("that lost a column or changed a type would be noticed", () => {
    const released = { setting: { key: "text", value: "jsonb" } };
    expect(brokenColumns(released, { setting: { key: "uuid" } })).toEqual(["setting.key", "setting.value"]);
  });

  test("is what the app's types say", async () => {
    const types = databaseTypes(await readColumns(ask));
    await expect(types).toMatchFileSnapshot(resolve("src/remote/database-types.ts"));
  });
});
