import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgres } from "./support/open-postgres.ts";
import { type Cursor, moodEntry, newPerson, pull, push } from "./support/sync-calls.ts";
import type { TestDatabase } from "./support/test-database.ts";

const WRITERS = 8;
const PUSHES = 25;

let database: TestDatabase;

beforeAll(async () => {
  database = await openPostgres();
}, 60_000);
afterAll(() => database.close());

/**
 * Eight devices write to one space while another reads on and on from its cursor.
 * Returns how many records were stored and how many of them the reader never saw.
 */
async function countMissed(): Promise<{ readonly stored: number; readonly missed: number }> {
  const person = newPerson();
  const asker = { person };
  const write = async () => {
    for (let round = 0; round < PUSHES; round += 1) {
      const { answers } = await push(database, asker, person, [moodEntry(), moodEntry()]);
      expect(answers).toEqual([{ status: "ok" }, { status: "ok" }]);
    }
  };
  const seen = new Set<string>();
  let after: Cursor | null = null;
  const read = async () => {
    const page = await pull(database, asker, person, { after, size: 20 });
    for (const { id } of page.rows) seen.add(id);
    after = page.cursor;
    return page.more;
  };

  let isWriting = true;
  const writing = Promise.all(Array.from({ length: WRITERS }, write)).finally(() => {
    isWriting = false;
  });
  while (isWriting) await read();
  await writing;
  while (await read());
  const { total = 0 } = await pull(database, asker, person, { size: 1 });
  return { stored: total, missed: total - seen.size };
}

describe("on a server with many connections", () => {
  test("a reader that polls while 8 devices write misses no row", async () => {
    expect(await countMissed()).toEqual({ stored: WRITERS * PUSHES * 2, missed: 0 });
  }, 60_000);

  test("pushes to different spaces do not wait for each other", async () => {
    const [one, other] = [newPerson(), newPerson()];
    await database.as({ person: one }, async (query) => {
      await query("select private.lock_space($1::uuid)", [one]);
      // Would wait for ever if one space held up another.
      expect((await push(database, { person: other }, other, [moodEntry()])).answers).toHaveLength(1);
    });
  });

  test("two devices that edit one record at once lose nothing", async () => {
    const person = newPerson();
    const entry = moodEntry({ note: "start" });
    await push(database, { person }, person, [entry]);
    const edits = Array.from({ length: 8 }, (_, device) => ({
      ...entry,
      whole: false,
      values: { note: `by ${device}` },
      stamp: `001700000000${100 + device}-0000-0${device}000001`,
      bases: { note: entry.stamp },
    }));
    await Promise.all(edits.map((edit) => push(database, { person }, person, [edit])));
    const { rows } = await pull(database, { person }, person);
    const notes = rows.map(({ values }) => values["note"] ?? values["value"]);
    expect(rows.find(({ id }) => id === entry.id)?.values["note"]).toBe("by 7");
    expect(notes.sort()).toEqual(edits.map(({ values }) => values.note));
  });

  test("without the lock on the space rows are missed, which this test would notice", async () => {
    await database.as("operator", async (query) => {
      // Sabotage: numbers from a sequence, as fast as they come and in no order of commits.
      await query("create sequence private.unordered start 1000");
      await query("grant usage on sequence private.unordered to authenticated");
      await query(`create or replace function private.lock_space(space uuid) returns bigint
        language sql volatile security definer set search_path = '' as $$ select 0::bigint $$`);
      await query(`create or replace function private.space_seq(space uuid) returns bigint
        language sql stable security definer set search_path = ''
        as $$ select coalesce(max(seq), 0) from public.mood_entry where space_id = space $$`);
      await query(`create or replace function private.give_seq() returns trigger
        language plpgsql volatile security definer set search_path = ''
        as $$ begin new.seq := nextval('private.unordered'); perform pg_sleep(random() / 100); return new; end $$`);
    });
    expect((await countMissed()).missed).toBeGreaterThan(0);
  }, 60_000);
});
