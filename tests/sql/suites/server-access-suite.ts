import { describe, expect, test } from "vitest";
import { call, connect, serverFunctions } from "../support/server-calls.ts";
import { newPerson, pull, push, rowsOf, stampAt } from "../support/sync-calls.ts";
import { type Asker, failureOf, type TestDatabase } from "../support/test-database.ts";

const DENIED = "42501";

/** What belongs to server jobs is out of everybody else's reach, and their tables out of theirs. */
export function serverAccessSuite(open: () => TestDatabase): void {
  describe("what server jobs use", () => {
    const everybodyElse = (person: string): Asker[] => [
      { person },
      // Whatever another person is to this one, a stranger or a coach: no role of theirs says so here.
      { person: newPerson() },
      "anonymous",
    ];

    test("is called by nobody but them", async () => {
      const functions = await open().as("operator", (query) =>
        query(`select p.proname as name, array(
            select format('null::%s', format_type(type, null)) from unnest(p.proargtypes) as type
          ) as arguments
          from pg_proc as p where p.pronamespace = 'public'::regnamespace and p.prosecdef`),
      );
      const names = functions.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(serverFunctions)));
      for (const { name, arguments: nulls } of functions) {
        for (const asker of everybodyElse(newPerson())) {
          const forged = open().as(asker, (query) =>
            query(`select public.${name}(${(nulls as string[]).join(", ")})`),
          );
          expect(await failureOf(forged), String(name)).toBe(DENIED);
        }
      }
    });

    test("is called by them alone with arguments of a real person, too", async () => {
      const person = newPerson();
      const { account } = await connect(open(), person);
      for (const asker of everybodyElse(person)) {
        for (const name of ["integration_tokens", "integration_by_account", "integration_remove"] as const) {
          const values = { for_user: person, with_provider: "whoop", account, keep_data: false };
          expect(await failureOf(call(open(), name, values, asker))).toBe(DENIED);
        }
      }
      const tokens = { for_user: person, with_provider: "whoop" };
      expect(await call(open(), "integration_tokens", tokens)).toMatchObject({ account });
    });

    test("lies in tables that no client reads or writes, nor a server job", async () => {
      const tables = await open().as("operator", (query) =>
        query(`select relname from pg_class where relkind = 'r' and relnamespace = 'private'::regnamespace
          and relname <> 'synced_table'`),
      );
      expect(tables.length).toBeGreaterThan(7);
      for (const { relname } of tables) {
        for (const asker of [...everybodyElse(newPerson()), "service"] as const) {
          for (const statement of ["select * from", "delete from", "truncate", "insert into"]) {
            const ending = statement.startsWith("insert") ? " default values" : "";
            const reach = open().as(asker, (query) => query(`${statement} private.${relname}${ending}`));
            expect(await failureOf(reach), `${statement} ${relname}`).toBe(DENIED);
          }
        }
      }
    });

    test("has helpers that nobody calls past its functions", async () => {
      for (const helper of [
        `mark_integration('${newPerson()}', 'whoop', '{"state": "connected"}')`,
        `remove_written_by('${newPerson()}', 'f0000001')`,
        `source_change('${newPerson()}', '{}', '')`,
        `bury_job('${newPerson()}')`,
        `count_requests('whoop', '${newPerson()}', 1, now())`,
        "tick()",
        "tidy_ai()",
      ]) {
        for (const asker of [...everybodyElse(newPerson()), "service"] as const) {
          const reach = open().as(asker, (query) => query(`select private.${helper}`));
          expect(await failureOf(reach), helper).toBe(DENIED);
        }
      }
    });

    test("shows how a connection stands to its owner only", async () => {
      const person = newPerson();
      await connect(open(), person);
      expect(await rowsOf(open(), person, "integration")).toMatchObject([{ values: { state: "connected" } }]);
      expect(await failureOf(pull(open(), { person: newPerson() }, person))).toBe(DENIED);
      const seen = open().as({ person: newPerson() }, (query) =>
        query("select * from public.integration where space_id = $1::uuid", [person]),
      );
      expect(await seen).toEqual([]);
      const forge = `update public.integration set state = 'disconnected' where space_id = $1::uuid`;
      await failureOf(open().as({ person: newPerson() }, (query) => query(forge, [person])));
      await failureOf(open().as("anonymous", (query) => query(forge, [person])));
      expect(await rowsOf(open(), person, "integration")).toMatchObject([{ values: { state: "connected" } }]);
    });

    test("says how a connection stands, whatever a device holds to be so", async () => {
      const person = newPerson();
      await connect(open(), person);
      const [shown] = await rowsOf(open(), person, "integration");
      const forged = {
        table: "integration",
        id: shown?.id,
        values: { state: "disconnected", records: 99 },
        stamp: stampAt(99),
      };
      await push(open(), { person }, person, [forged]);
      const changes = { state: "connected", records: 7 };
      await call(open(), "integration_mark", { for_user: person, with_provider: "whoop", changes });
      expect(await rowsOf(open(), person, "integration")).toMatchObject([{ values: changes }]);
    });
  });
}
