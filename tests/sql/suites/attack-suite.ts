import { describe, expect, test } from "vitest";
import { moodEntry, newPerson, pull, push, pushOne, rowsOf, stampAt } from "../support/sync-calls.ts";
import { failureOf, type TestDatabase } from "../support/test-database.ts";

const DENIED = "42501";
const FUTURE = "009999999999999-0000-0a000001";

function nested(depth: number): unknown {
  return JSON.parse(`${"[".repeat(depth)}1${"]".repeat(depth)}`);
}

/** What somebody who forges requests, or writes to the tables directly, gets away with: nothing. */
export function attackSuite(open: () => TestDatabase): void {
  describe("an attacker", () => {
    test.each([
      ["a table that is not synced", { table: "users" }, "42P01"],
      ["a system table", { table: "pg_catalog.pg_authid" }, "42P01"],
      ["SQL for a table", { table: 'mood_entry"; drop table public.mood_entry; --' }, "42P01"],
      ["no table", { table: null }, "42P01"],
      ["no id", { id: null }, "22023"],
      ["an id that is none", { id: "1' or '1'='1" }, "22P02"],
      ["no stamp", { stamp: null }, "22023"],
      ["a stamp of another width", { stamp: "1700000000000-0000-0a000001" }, "22023"],
      ["a stamp in capitals", { stamp: "001700000000000-00FF-0A000001" }, "22023"],
      ["a stamp with SQL", { stamp: "' || pg_sleep(9) || '" }, "22023"],
      ["a stamp with a line behind it", { stamp: `${stampAt(0)}\n` }, "22023"],
      ["a malformed field stamp", { field_stamps: { rating: "zzz" } }, "22023"],
      ["a field stamp that is a number", { field_stamps: { rating: 5 } }, "22023"],
      ["field stamps that are a list", { field_stamps: [stampAt(1)] }, "22023"],
      ["the stamp of a field that does not exist", { field_stamps: { nothing: stampAt(1) } }, "42703"],
      ["values that are a list", { values: [1] }, "22023"],
      ["bases that are a text", { bases: "all", whole: false }, "22023"],
      ["a malformed deletion", { values: {}, deleted: "now" }, "22023"],
      ["a deletion with values", { deleted: stampAt(9) }, "22023"],
      ["half a lost value", { table: "lost_value", values: { field: "note", value: 1 } }, "23514"],
      ["a list for the table", { table: ["mood_entry"] }, "42P01"],
    ])("who sends %s is rejected", async (_what, forged, code) => {
      const person = newPerson();
      const { answers } = await push(open(), { person }, person, [moodEntry({}, forged), moodEntry()]);
      expect(answers).toMatchObject([{ status: "rejected", code }, { status: "ok" }]);
      expect(await rowsOf(open(), person)).toHaveLength(1);
    });

    test.each(["seq", "space_id", "id", "stamp", "deleted_stamp", "field_stamps", "rating = 1, note"])(
      "who sends the column %s is rejected",
      async (column) => {
        const person = newPerson();
        expect(await pushOne(open(), person, moodEntry({ [column]: newPerson() }))).toMatchObject({
          status: "rejected",
          code: "42703",
        });
      },
    );

    test.each([
      ["a rating out of range", { rating: 6 }, /^23514$/],
      ["half a rating", { rating: 3.5 }, /^22P02$/],
      ["an object for a number", { rating: { $gt: 0 } }, /^22P02$/],
      ["an offset no zone has", { offset: 9999 }, /^23514$/],
      ["a day that is none", { day: "2023-02-30" }, /^22008$/],
      ["a moment beyond all calendars", { at: 9e15 }, /^23514$/],
      ["a moment beyond all numbers", { at: 1e300 }, /^22/],
      ["a context that is no id", { contexts: ["'); drop table x; --"] }, /^22P02$/],
      ["a context that is null", { contexts: [null] }, /^23514$/],
      ["a required value that is null", { rating: null }, /^23514$/],
      ["an endless note", { note: "x".repeat(100_001) }, /^23514$/],
      ["an oversized record", { note: "x".repeat(300_000) }, /^54000$/],
    ])("who sends %s is rejected", async (_what, values, code) => {
      const person = newPerson();
      const answer = await pushOne(open(), person, moodEntry(values));
      expect(answer?.status).toBe("rejected");
      expect(answer?.code).toMatch(code);
    });

    test.each([null, 1, "text", [], [[]], {}])(
      "who sends %j for a change is rejected alone",
      async (change) => {
        const person = newPerson();
        const { answers } = await push(open(), { person }, person, [change, moodEntry()]);
        expect(answers).toMatchObject([{ status: "rejected" }, { status: "ok" }]);
      },
    );

    test("SQL in a value is stored as the text it is", async () => {
      const person = newPerson();
      const note = '\'; drop table public.mood_entry; -- %I $1 {"a": 1}';
      expect(await pushOne(open(), person, moodEntry({ note }))).toEqual({ status: "ok" });
      expect(await rowsOf(open(), person)).toMatchObject([{ values: { note } }]);
    });

    test("deep nesting is stored, or refused with an error, and the server lives on", async () => {
      const person = newPerson();
      const setting = (depth: number) => ({
        ...moodEntry({}, { table: "setting" }),
        values: { key: "deep", value: nested(depth) },
      });
      expect(await pushOne(open(), person, setting(500))).toEqual({ status: "ok" });
      const depth = 100_000;
      const text = `[{"table":"setting","values":{"value":${"[".repeat(depth)}${"]".repeat(depth)}}}]`;
      const deep = open().as({ person }, (query) =>
        query("select public.sync_push($1::uuid, 1, $2::text::jsonb)", [person, text]),
      );
      // How deep is too deep depends on the stack: past it the request fails, else the change is rejected.
      expect([undefined, "54001"]).toContain(await failureOf(deep));
      expect(await rowsOf(open(), person, "setting")).toHaveLength(1);
    });

    test("another person's record id names another record", async () => {
      const person = newPerson();
      const attacker = newPerson();
      const entry = moodEntry({ note: "mine" });
      await pushOne(open(), person, entry);
      const deletion = { ...entry, values: {}, whole: false, deleted: stampAt(50) };
      expect(await pushOne(open(), attacker, deletion)).toEqual({ status: "ok" });
      expect(await rowsOf(open(), person)).toMatchObject([{ values: { note: "mine" } }]);
    });

    const insert = `insert into public.mood_entry (space_id, id, stamp, at, "offset", day, rating, contexts)
      values ($1::uuid, gen_random_uuid(), $2, 0, 0, '2023-01-01', 3, '{}')`;

    test("who writes to a table directly does so in the own space only", async () => {
      const attacker = newPerson();
      const write = (space: string) =>
        failureOf(open().as({ person: attacker }, (query) => query(insert, [space, stampAt(0)])));
      expect(await write(newPerson())).toBe(DENIED);
      expect(await write(attacker)).toBeUndefined();
    });

    test("who writes to a table directly can't take a stamp from the future or one that is none", async () => {
      const person = newPerson();
      const write = (stamp: string) =>
        failureOf(open().as({ person }, (query) => query(insert, [person, stamp])));
      expect(await write(FUTURE)).toBe("22023");
      expect(await write("zzz")).toBe("23514");
      await pushOne(open(), person, moodEntry());
      const stamps = open().as({ person }, (query) =>
        query(`update public.mood_entry set field_stamps = '{"rating": "${FUTURE}"}'`),
      );
      expect(await failureOf(stamps)).toBe("22023");
    });

    test("who writes to a table directly gets no number but the next", async () => {
      const person = newPerson();
      await pushOne(open(), person, moodEntry());
      await open().as({ person }, (query) => query("update public.mood_entry set rating = 2"));
      expect(await rowsOf(open(), person)).toMatchObject([{ seq: 2, values: { rating: 2 } }]);
      const forged = open().as({ person }, (query) => query("update public.mood_entry set seq = 999"));
      const isDenied = (await failureOf(forged)) === DENIED;
      expect(await rowsOf(open(), person)).toMatchObject([{ seq: isDenied ? 2 : 3 }]);
    });

    test("who writes to a table directly can't move a record, to a space or to an id", async () => {
      const person = newPerson();
      await pushOne(open(), person, moodEntry());
      for (const column of ["space_id", "id"]) {
        const move = open().as({ person }, (query) =>
          query(`update public.mood_entry set ${column} = gen_random_uuid()`),
        );
        expect(await failureOf(move)).toBe(DENIED);
      }
    });

    test("nobody makes a lost value of another person, by hand or by calling the server's helper", async () => {
      const person = newPerson();
      const forge = open().as({ person: newPerson() }, (query) =>
        query(
          `insert into public.lost_value
            (space_id, id, stamp, table_name, record_id, field, value, lost_stamp, kept_stamp)
            values ($1::uuid, gen_random_uuid(), $2, 'mood_entry', gen_random_uuid(), 'note', '1', $2, $2)`,
          [person, stampAt(0)],
        ),
      );
      expect(await failureOf(forge)).toBe(DENIED);
      const lost = JSON.stringify([{ field: "note", value: "1", stamp: stampAt(0), kept: stampAt(1) }]);
      const elsewhere = open().as({ person: newPerson() }, (query) =>
        query("select private.keep_lost($1::uuid, 'mood_entry', $1::uuid, $2::text::jsonb)", [person, lost]),
      );
      expect(await failureOf(elsewhere)).toBe(DENIED);
    });

    test("who calls the server's helpers by hand locks and reads no other space", async () => {
      const person = newPerson();
      for (const helper of ["lock_space", "space_seq", "check_member"]) {
        const call = open().as({ person: newPerson() }, (query) =>
          query(`select private.${helper}($1::uuid)`, [person]),
        );
        expect(await failureOf(call)).toBe(DENIED);
      }
    });

    test("a claim that names no person opens nothing", async () => {
      for (const claim of ["", "not-an-id", "null"]) {
        const read = pull(open(), { person: claim }, newPerson());
        expect([DENIED, "22P02"]).toContain(await failureOf(read));
      }
    });
  });
}
