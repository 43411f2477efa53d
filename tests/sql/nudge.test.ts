import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPglite } from "./support/open-pglite.ts";
import { moodEntry, newPerson, push } from "./support/sync-calls.ts";
import { failureOf, type TestDatabase } from "./support/test-database.ts";

/** Realtime's tables and functions as far as ours look at them; what is sent is written down. */
const REALTIME = `
  create schema realtime;
  create table realtime.messages (topic text, event text, payload jsonb, is_private boolean);
  alter table realtime.messages enable row level security;
  alter table realtime.messages owner to migrator;
  grant usage on schema realtime to migrator, authenticated;
  grant select on realtime.messages to authenticated;
  create function realtime.send(payload jsonb, event text, topic text, private boolean) returns void
    language sql as $$ insert into realtime.messages values (topic, event, payload, private) $$;
  create function realtime.topic() returns text language sql stable
    as $$ select current_setting('realtime.topic', true) $$;
`;

describe("a project with Realtime", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openPglite(REALTIME);
  }, 60_000);
  afterAll(() => database.close());

  const heard = (topic: string, listener: string) =>
    database.as({ person: listener }, async (query) => {
      await query("select set_config('realtime.topic', $1, true)", [topic]);
      return query("select * from realtime.messages where topic = $1", [topic]);
    });

  test("tells a space's members once a push that it changed, and nothing of what changed", async () => {
    const person = newPerson();
    await push(database, { person }, person, [moodEntry(), moodEntry()]);
    expect(await heard(`space:${person}`, person)).toEqual([
      { topic: `space:${person}`, event: "changed", payload: {}, is_private: true },
    ]);
  });

  test("tells a stranger nothing", async () => {
    const person = newPerson();
    await push(database, { person }, person, [moodEntry()]);
    expect(await heard(`space:${person}`, newPerson())).toEqual([]);
  });

  test("stores what is pushed even where the nudge fails", async () => {
    const person = newPerson();
    await database.as("operator", (query) =>
      query("alter table realtime.messages add check (event <> 'changed') not valid"),
    );
    expect(await failureOf(push(database, { person }, person, [moodEntry()]))).toBeUndefined();
    expect(await heard(`space:${person}`, person)).toEqual([]);
  });
});
