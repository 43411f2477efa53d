import { describe, expect, test } from "vitest";
import { moodEntry, newPerson, pull, push, pushOne, rowsOf } from "../support/sync-calls.ts";
import { type Asker, failureOf, type TestDatabase } from "../support/test-database.ts";

const DENIED = "42501";

/** Who may do what: the owner of a space, a stranger, somebody who is not signed in, a server job. */
export function accessSuite(open: () => TestDatabase): void {
  describe("access", () => {
    const countAs = async (asker: Asker, space: string) => {
      const statement = "select count(*)::int as count from public.mood_entry where space_id = $1::uuid";
      return (await open().as(asker, (query) => query(statement, [space])))[0]?.["count"];
    };

    test("the owner reads and writes the own space", async () => {
      const person = newPerson();
      expect(await pushOne(open(), person, moodEntry())).toEqual({ status: "ok" });
      expect(await rowsOf(open(), person)).toHaveLength(1);
      expect(await countAs({ person }, person)).toBe(1);
    });

    test("a stranger reads nothing", async () => {
      const person = newPerson();
      const stranger = newPerson();
      await pushOne(open(), person, moodEntry());
      expect(await countAs({ person: stranger }, person)).toBe(0);
      expect(await failureOf(pull(open(), { person: stranger }, person))).toBe(DENIED);
    });

    test("a stranger writes nothing, not even an empty push that would lock the space", async () => {
      const person = newPerson();
      const stranger = newPerson();
      for (const changes of [[], [moodEntry()]]) {
        expect(await failureOf(push(open(), { person: stranger }, person, changes))).toBe(DENIED);
      }
      expect(await rowsOf(open(), person)).toEqual([]);
    });

    test("who is not signed in reads and writes nothing", async () => {
      const person = newPerson();
      await pushOne(open(), person, moodEntry());
      expect(await failureOf(push(open(), "anonymous", person, []))).toBe(DENIED);
      expect(await failureOf(pull(open(), "anonymous", person))).toBe(DENIED);
      // Denied by grants, or shown nothing by policies where the local backend grants everything.
      expect([DENIED, "0"]).toContain(
        await countAs("anonymous", person).then(String, (error: { code: string }) => error.code),
      );
    });

    test("a token without a person is nobody's", async () => {
      const nobody = open().as("anonymous", async (query) => {
        await query("reset role");
        await query("set local role authenticated");
        return query("select public.sync_pull($1::uuid, 1)", [newPerson()]);
      });
      expect(await failureOf(nobody)).toBe(DENIED);
    });

    test("a server job works in every space by the same merge", async () => {
      const person = newPerson();
      const entry = moodEntry({ rating: 2 });
      await pushOne(open(), person, entry);
      const job = moodEntry({ rating: 5 }, { id: entry.id, stamp: entry.stamp.replace("0a", "8a") });
      const { answers } = await push(open(), "service", person, [job, moodEntry()]);
      expect(answers).toMatchObject([{ status: "merged", row: { values: { rating: 2 } } }, { status: "ok" }]);
      expect((await pull(open(), "service", person)).rows).toHaveLength(2);
    });

    test("what the operator writes by hand is numbered like any other write", async () => {
      const person = newPerson();
      const { cursor } = await push(open(), { person }, person, [moodEntry()]);
      await open().as("operator", (query) =>
        query("update public.mood_entry set rating = 1, seq = 1 where space_id = $1::uuid", [person]),
      );
      const page = await pull(open(), { person }, person, { after: cursor });
      expect(page).toMatchObject({ head: 2, rows: [{ seq: 2, values: { rating: 1 } }] });
    });

    test("nobody deletes a row: a deletion is a tombstone", async () => {
      const person = newPerson();
      await pushOne(open(), person, moodEntry());
      const statement = "delete from public.mood_entry where space_id = $1::uuid";
      await failureOf(open().as({ person }, (query) => query(statement, [person])));
      expect(await rowsOf(open(), person)).toHaveLength(1);
    });

    test.each(["space_head", "server_epoch"])("no client reaches private.%s", async (table) => {
      for (const asker of [{ person: newPerson() }, "anonymous", "service"] as const) {
        const read = open().as(asker, (query) => query(`select * from private.${table}`));
        expect(await failureOf(read)).toBe(DENIED);
      }
    });

    test.each(["renew_epochs()", "make_synced('mood_entry')", "give_seq()"])(
      "no client calls private.%s",
      async (call) => {
        for (const asker of [{ person: newPerson() }, "anonymous", "service"] as const) {
          expect(await failureOf(open().as(asker, (query) => query(`select private.${call}`)))).toBe(DENIED);
        }
      },
    );

    test("no client changes which tables are synced", async () => {
      const person = newPerson();
      const statement = "update private.synced_table set has_day = false";
      expect(await failureOf(open().as({ person }, (query) => query(statement)))).toBe(DENIED);
    });
  });
}
