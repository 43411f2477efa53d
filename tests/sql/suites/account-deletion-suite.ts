import { describe, expect, test } from "vitest";
import { call, connect } from "../support/server-calls.ts";
import { moodEntry, newPerson, push, rowsOf } from "../support/sync-calls.ts";
import type { TestDatabase } from "../support/test-database.ts";

/** What is left of a person whose account was deleted. */
export function accountDeletionSuite(open: () => TestDatabase): void {
  describe("an account that is deleted", () => {
    /** The columns that hold an id anywhere. */
    const placesOf = (id: string) =>
      open().as("operator", async (query) => {
        const columns = await query(`select c.oid::regclass::text as table, a.attname as column
          from pg_attribute as a join pg_class as c on c.oid = a.attrelid
          where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p')
            and a.attnum > 0 and not a.attisdropped`);
        const places: string[] = [];
        for (const { table, column } of columns) {
          const found = await query(
            `select from ${table} where strpos("${column}"::text, $1::text) > 0 limit 1`,
            [id],
          );
          if (found.length > 0) places.push(`${table}.${column}`);
        }
        return places;
      });

    /** Somebody with an account, a check-in, a connection, an open door and a job. */
    const someone = async () => {
      const person = newPerson();
      await open().as("operator", (query) =>
        query("insert into auth.users (id) values ($1::uuid)", [person]),
      );
      await push(open(), { person }, person, [moodEntry()]);
      await connect(open(), person);
      await call(open(), "integration_begin", {
        for_user: person,
        with_provider: "whoop",
        state_hash: person.replaceAll("-", "").repeat(2),
        return_to: "/more",
        valid_seconds: 600,
      });
      await call(open(), "job_enqueue", {
        kind: "whoop_recent",
        unique_key: person,
        for_user: person,
        payload: {},
        run_at: new Date(),
      });
      return person;
    };

    test("leaves nothing of its person in any table, and all of everybody else", async () => {
      const person = await someone();
      const other = await someone();
      const kept = await placesOf(other);
      expect(await placesOf(person)).toEqual(kept);
      expect(kept.length).toBeGreaterThan(4);

      await open().as("operator", (query) => query("delete from auth.users where id = $1::uuid", [person]));
      expect(await placesOf(person)).toEqual([]);
      expect(await placesOf(other)).toEqual(kept);
      expect(await rowsOf(open(), other)).toHaveLength(1);
    });
  });
}
