import { describe, expect, test } from "vitest";
import {
  moodEntry,
  newPerson,
  pull,
  push,
  pushOne,
  pushWith,
  rowsOf,
  stampAt,
} from "../support/sync-calls.ts";
import { becomeAsker, failureOf, type TestDatabase } from "../support/test-database.ts";

const OK = { status: "ok" };
const ELSEWHERE = "0b000002";

/** What sync_push does with what it is sent. */
export function pushSuite(open: () => TestDatabase): void {
  describe("a push", () => {
    test("stores new records and answers each with ok", async () => {
      const person = newPerson();
      const entries = [moodEntry({ note: "one" }), moodEntry({ note: "two" })];
      expect((await push(open(), { person }, person, entries)).answers).toEqual([OK, OK]);
      const stored = await rowsOf(open(), person);
      expect(stored.map(({ values }) => values["note"]).sort()).toEqual(["one", "two"]);
      expect(stored[0]).toMatchObject({ stamp: stampAt(0), seq: 1 });
    });

    test("that comes twice changes nothing, not even the space's number", async () => {
      const person = newPerson();
      const entries = [moodEntry(), moodEntry({ note: null }, { field_stamps: { note: stampAt(5) } })];
      const first = await push(open(), { person }, person, entries);
      const second = await push(open(), { person }, person, entries);
      expect(second.answers).toEqual([OK, OK]);
      expect([second.cursor_before, second.cursor]).toEqual([first.cursor, first.cursor]);
    });

    test("names the head before and after, one number a transaction", async () => {
      const person = newPerson();
      const first = await push(open(), { person }, person, [moodEntry(), moodEntry()]);
      expect([first.cursor_before.seq, first.cursor.seq]).toEqual([0, 1]);
      const second = await push(open(), { person }, person, [moodEntry()]);
      expect([second.cursor_before.seq, second.cursor.seq]).toEqual([1, 2]);
    });

    test("answers an edit of what its writer saw with ok", async () => {
      const person = newPerson();
      const entry = moodEntry();
      await pushOne(open(), person, entry);
      const edit = { ...entry, whole: false, values: { rating: 5 }, stamp: stampAt(9, ELSEWHERE) };
      expect(await pushOne(open(), person, { ...edit, bases: { rating: stampAt(0) } })).toEqual(OK);
      expect(await rowsOf(open(), person)).toMatchObject([
        { values: { rating: 5 }, field_stamps: { rating: stampAt(9, ELSEWHERE) } },
      ]);
    });

    test("answers an edit of what its writer had not seen with the row, and keeps what lost", async () => {
      const person = newPerson();
      const entry = moodEntry({ note: "mine" });
      await pushOne(open(), person, entry);
      const edit = { ...entry, whole: false, values: { note: "theirs" }, stamp: stampAt(9, ELSEWHERE) };
      expect(await pushOne(open(), person, edit)).toMatchObject({
        status: "merged",
        row: { id: entry.id, values: { note: "theirs", rating: 3 }, stamp: stampAt(0) },
      });
      expect(await pushOne(open(), person, { ...entry, values: { ...entry.values } })).toMatchObject({
        status: "merged",
      });
      expect(await rowsOf(open(), person, "lost_value")).toMatchObject([
        {
          values: {
            table_name: "mood_entry",
            record_id: entry.id,
            field: "note",
            value: "mine",
            lost_stamp: stampAt(0),
            kept_stamp: stampAt(9, ELSEWHERE),
          },
        },
      ]);
    });

    test.each([
      ["an edit older than what its writer saw", { whole: false, values: { rating: 1 }, stamp: stampAt(1) }],
      ["another value under the same stamp", { whole: false, values: { rating: 1 }, stamp: stampAt(10) }],
      ["a whole record without a value that is there", { values: { rating: 3 }, stamp: stampAt(10) }],
      ["a deletion older than the record", { whole: false, values: {}, deleted: stampAt(1) }],
      [
        "a source's edit of what a person wrote",
        { whole: false, values: { rating: 1 }, stamp: stampAt(99, "8a000001") },
      ],
    ])("answers %s with the row as it stays, though its writer had seen all", async (_what, change) => {
      const person = newPerson();
      const entry = moodEntry({ note: "mine" }, { stamp: stampAt(10) });
      await pushOne(open(), person, entry);
      const bases = Object.fromEntries(Object.keys(entry.values).map((field) => [field, stampAt(10)]));
      const answer = await pushOne(open(), person, { ...entry, ...change, bases });
      expect(answer).toMatchObject({ status: "merged", row: { values: entry.values, stamp: stampAt(10) } });
      expect(answer?.row).not.toHaveProperty("deleted");
    });

    test("answers an edit older than a tombstone with the tombstone", async () => {
      const person = newPerson();
      const entry = moodEntry();
      await pushOne(open(), person, { ...entry, whole: false, values: {}, deleted: stampAt(20) });
      const late = await pushOne(open(), person, { ...entry, stamp: stampAt(9, ELSEWHERE) });
      expect(late).toMatchObject({ status: "merged", row: { values: {}, deleted: stampAt(20) } });
      expect(await rowsOf(open(), person, "lost_value")).toHaveLength(Object.keys(entry.values).length);
    });

    test("hands the writer what lost, in the answer and again when it is sent again", async () => {
      const person = newPerson();
      const entry = moodEntry({ note: "theirs" }, { stamp: stampAt(5, ELSEWHERE) });
      await push(open(), { person }, person, [entry]);
      const late = { ...entry, whole: false, values: { note: "mine" }, stamp: stampAt(1) };
      for (let time = 0; time < 2; time++) {
        expect(await pushOne(open(), person, late)).toMatchObject({
          status: "merged",
          row: { values: { note: "theirs" } },
          lost: [{ table: "lost_value", values: { field: "note", value: "mine", record_id: entry.id } }],
        });
      }
    });

    test("takes back from a device the lost values that a restored server has forgotten", async () => {
      const person = newPerson();
      const values = { table_name: "mood_entry", record_id: person, field: "note", value: "mine" };
      const stamps = { lost_stamp: stampAt(1), kept_stamp: stampAt(2) };
      const lost = { table: "lost_value", id: newPerson(), values: { ...values, ...stamps } };
      expect(await pushOne(open(), person, { ...lost, stamp: stampAt(3), whole: true })).toEqual(OK);
      expect(await rowsOf(open(), person, "lost_value")).toMatchObject([{ values }]);
    });

    test("lets a person dismiss a lost value, once and for all", async () => {
      const person = newPerson();
      const entry = moodEntry({ note: "mine" });
      const edit = { ...entry, whole: false, values: { note: "theirs" }, stamp: stampAt(9, ELSEWHERE) };
      await push(open(), { person }, person, [entry]);
      await push(open(), { person }, person, [edit]);
      const [lost] = await rowsOf(open(), person, "lost_value");
      const dismissal = {
        table: "lost_value",
        id: lost?.id,
        values: {},
        stamp: stampAt(20),
        deleted: stampAt(20),
      };
      const bases = Object.fromEntries(Object.keys(lost?.values ?? {}).map((field) => [field, lost?.stamp]));
      expect(await pushOne(open(), person, { ...dismissal, bases })).toEqual(OK);
      expect(await pushOne(open(), person, entry)).toMatchObject({ status: "merged" });
      expect(await rowsOf(open(), person, "lost_value")).toMatchObject([
        { values: {}, deleted: stampAt(20) },
      ]);
    });

    test("asks for the whole record where an edit finds none, or a tombstone", async () => {
      const person = newPerson();
      const entry = moodEntry();
      const edit = { ...entry, whole: false, values: { rating: 1 }, stamp: stampAt(30) };
      expect(await pushOne(open(), person, edit)).toEqual({ status: "incomplete" });
      await pushOne(open(), person, { ...entry, values: {}, whole: false, deleted: stampAt(20) });
      expect(await pushOne(open(), person, edit)).toEqual({ status: "incomplete" });
      expect(await pushOne(open(), person, { ...entry, stamp: stampAt(30) })).toEqual(OK);
      expect(await rowsOf(open(), person)).toMatchObject([{ values: { rating: 3 }, stamp: stampAt(30) }]);
    });

    test("clears the content of what is deleted, and says so if not all of it was seen", async () => {
      const person = newPerson();
      const entry = moodEntry({ note: "secret" });
      await pushOne(open(), person, entry);
      const deletion = { ...entry, values: {}, whole: false, stamp: stampAt(20), deleted: stampAt(20) };
      const bases = Object.fromEntries(Object.keys(entry.values).map((field) => [field, stampAt(0)]));
      expect(await pushOne(open(), person, { ...deletion, bases })).toEqual(OK);
      const [grave] = await rowsOf(open(), person);
      expect(grave).toMatchObject({ values: {}, stamp: stampAt(0), deleted: stampAt(20) });
      const other = moodEntry();
      await pushOne(open(), person, other);
      expect(await pushOne(open(), person, { ...deletion, id: other.id })).toMatchObject({
        status: "merged",
      });
    });

    test("stores 999 of 1,000 records in the same call when one is bad", async () => {
      const person = newPerson();
      const entries = Array.from({ length: 1000 }, (_, index) =>
        moodEntry({ rating: index === 617 ? 9 : 4 }),
      );
      const { answers } = await push(open(), { person }, person, entries);
      expect(answers.filter(({ status }) => status === "ok")).toHaveLength(999);
      expect(answers[617]).toMatchObject({ status: "rejected", code: "23514" });
      expect((await pull(open(), { person }, person)).total).toBe(999);
    });

    test("merges in order where a record comes twice in one batch", async () => {
      const person = newPerson();
      const entry = moodEntry({ rating: 1 });
      const later = {
        ...entry,
        whole: false,
        values: { rating: 2 },
        stamp: stampAt(1),
        bases: { rating: stampAt(0) },
      };
      expect((await push(open(), { person }, person, [entry, later])).answers).toEqual([OK, OK]);
      expect(await rowsOf(open(), person)).toMatchObject([{ values: { rating: 2 } }]);
    });

    test("takes the server's time where a clock is far ahead, and answers with the row", async () => {
      const person = newPerson();
      const far = "009999999999999-00ff-0a000001";
      const entry = moodEntry({}, { stamp: far, field_stamps: { rating: far } });
      const { answers, server_time } = await push(open(), { person }, person, [entry, moodEntry()]);
      const now = `${String(server_time).padStart(15, "0")}-0000-0a000001`;
      expect(answers).toMatchObject([
        { status: "merged", row: { stamp: now, field_stamps: { rating: now } } },
        OK,
      ]);
      const deletion = { ...entry, values: {}, whole: false, deleted: far };
      const answer = await pushOne(open(), person, deletion);
      expect(answer?.row?.deleted?.slice(0, 15) ?? "").toMatch(/^00[0-8]/);
    });

    test("never lets a source overwrite what a person edited", async () => {
      const person = newPerson();
      const entry = moodEntry({ rating: 1 });
      await pushOne(open(), person, entry);
      const imported = { ...entry, values: { rating: 5, energy: 4 }, stamp: stampAt(90, "8a000001") };
      expect(await pushOne(open(), person, imported)).toMatchObject({ status: "merged" });
      expect(await rowsOf(open(), person)).toMatchObject([{ values: { rating: 1, energy: 4 } }]);
    });

    test("refuses an app that is too old or too new for the server", async () => {
      const person = newPerson();
      const versions = { schema_version: 1, least_schema_version: 1 };
      expect(await push(open(), { person }, person, [], 0)).toEqual({ refused: "app_too_old", ...versions });
      expect(await push(open(), { person }, person, [], 2)).toEqual({
        refused: "server_too_old",
        ...versions,
      });
      const old = await pull(open(), { person }, person, { schemaVersion: 0 });
      expect(old).toEqual({ refused: "app_too_old", ...versions });
    });

    test("is refused as a whole when it is no list, or too much", async () => {
      const person = newPerson();
      const send = (changes: unknown) => failureOf(push(open(), { person }, person, changes));
      expect(await send({ changes: [] })).toBe("22023");
      expect(await send(null)).toBe("22023");
      expect(await send(Array.from({ length: 1001 }, () => ({})))).toBe("54000");
      const megabyte = "x".repeat(1_000_000);
      expect(await send([megabyte, megabyte, megabyte, megabyte, megabyte])).toBe("54000");
    });

    test.each(["40001", "40P01", "55P03", "53100"])(
      "raises %s, which passes by itself, instead of rejecting the record",
      async (code) => {
        const person = newPerson();
        const failing = open().as("operator", async (query) => {
          await query(`create function public.fail() returns trigger language plpgsql
            as $$ begin raise exception 'not now' using errcode = '${code}'; end $$`);
          await query(`create trigger fail before insert on public.mood_entry
            for each row execute function public.fail()`);
          await becomeAsker(query, { person });
          return pushWith(query, person, [moodEntry()]);
        });
        expect(await failureOf(failing)).toBe(code);
      },
    );
  });
}
