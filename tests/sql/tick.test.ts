import { afterAll, beforeAll, expect, test } from "vitest";
import { openPglite } from "./support/open-pglite.ts";
import { call } from "./support/server-calls.ts";
import type { TestDatabase } from "./support/test-database.ts";

/** pg_cron, pg_net and the vault as far as ours look at them; what they are asked for is written down. */
const HOSTED = `
  create schema cron;
  create table cron.job (name text, schedule text, command text);
  create table cron.job_run_details (end_time timestamptz);
  create function cron.schedule(name text, schedule text, command text) returns bigint
    language sql as $$ insert into cron.job values (name, schedule, command); select 1::bigint $$;
  create schema net;
  create table net.sent (url text, body jsonb, headers jsonb);
  create function net.http_post(url text, body jsonb default '{}', params jsonb default '{}',
    headers jsonb default '{}', timeout_milliseconds integer default 5000) returns bigint
    language sql as $$ insert into net.sent values (url, body, headers); select 1::bigint $$;
  create schema vault;
  create table vault.decrypted_secrets (name text, decrypted_secret text);
  grant usage on schema cron, net, vault to migrator;
  grant all on all tables in schema cron, net, vault to migrator;
`;

let database: TestDatabase;

beforeAll(async () => {
  database = await openPglite(HOSTED);
}, 60_000);
afterAll(() => database.close());

const ask = (statement: string) => database.as("operator", (query) => query(statement));
const sent = () => ask("select url, body, headers ->> 'authorization' as authorization from net.sent");

test("a hosted project calls the jobs' function while jobs are due, with the vault's secret", async () => {
  const planned = await ask("select name, command from cron.job order by name");
  expect(planned.map(({ name }) => name)).toEqual(["forget-cron-runs", "jobs-tick", "tidy-ai"]);
  for (const { command } of planned) await ask(String(command));
  expect(await sent()).toEqual([]);

  await call(database, "job_enqueue", { kind: "whoop_recent", payload: {}, run_at: new Date(0) });
  const tick = () => ask(String(planned[1]?.["command"]));
  await tick();
  // The project does not say yet where it is.
  expect(await sent()).toEqual([]);
  await ask(`insert into vault.decrypted_secrets
    values ('project_url', 'https://ref.example/'), ('job_secret', 'sesame')`);
  await tick();
  expect(await sent()).toEqual([
    { url: "https://ref.example/functions/v1/jobs-tick", body: {}, authorization: "Bearer sesame" },
  ]);

  const claim = { kinds: "{whoop_recent}", most: 1, lease_seconds: 60, per_user: 1 };
  await call(database, "job_claim", claim);
  await tick();
  expect(await sent()).toHaveLength(1);
});
