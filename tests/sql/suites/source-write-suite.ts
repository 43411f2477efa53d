import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { call, connect, inAnHour } from "../support/server-calls.ts";
import { newPerson, pull, push, pushOne, rowsOf, stampAt } from "../support/sync-calls.ts";
import { failureOf, type TestDatabase } from "../support/test-database.ts";

interface Written {
  readonly written: number;
  readonly unchanged: number;
  readonly kept: number;
  readonly rejected: readonly { id: string; table: string; code: string; message: string }[];
}

const WRITTEN = { written: 1, unchanged: 0, kept: 0, rejected: [] };
const UNCHANGED = { written: 0, unchanged: 1, kept: 0, rejected: [] };
const KEPT = { written: 0, unchanged: 0, kept: 1, rejected: [] };

const night = {
  source: "whoop",
  start: 1_700_000_000_000,
  end: 1_700_030_000_000,
  offset: 60,
  day: "2023-11-15",
  nap: false,
  score_state: "scored",
  asleep_min: 431.25,
  performance_percent: 83,
  source_id: "ecfc6a15-4661-442f-a9a4-f160dd7afae8",
};

function sleep(values: object = {}, id: string = randomUUID()) {
  return { table: "sleep", id, values: { ...night, ...values } };
}

/** What a source reports meets what is there, and gives way to the person. */
export function sourceWriteSuite(open: () => TestDatabase): void {
  describe("writing from a source", () => {
    const write = (person: string, rows: unknown): Promise<Written> =>
      call(open(), "source_write", { for_user: person, rows });
    const sleeps = (person: string) => rowsOf(open(), person, "sleep");
    const headOf = async (person: string) => (await pull(open(), { person }, person)).head;
    const someone = async () => {
      const person = newPerson();
      await connect(open(), person);
      return person;
    };
    /** The person changes one field by hand. */
    const edit = (person: string, id: string, values: object) =>
      pushOne(open(), person, { table: "sleep", id, values, stamp: stampAt(5) });

    test("stores rows under one number, stamped by the server in the source's name", async () => {
      const person = await someone();
      const head = await headOf(person);
      expect(await write(person, [sleep(), sleep({ spare: undefined })])).toEqual({ ...WRITTEN, written: 2 });
      const [one, other] = await sleeps(person);
      expect(one).toMatchObject({ seq: head + 1, values: night, stamp: expect.stringMatching(/-f0000001$/) });
      expect(other).toMatchObject({ seq: head + 1, stamp: one?.stamp });
    });

    test("takes no number for 500 rows that say nothing new", async () => {
      const person = await someone();
      const rows = Array.from({ length: 500 }, (_, index) =>
        sleep({ asleep_min: 400 + index / 7, debt_min: null }),
      );
      expect(await write(person, rows)).toMatchObject({ written: 500 });
      const head = await headOf(person);
      expect(await write(person, rows)).toEqual({ written: 0, unchanged: 500, kept: 0, rejected: [] });
      expect(await headOf(person)).toBe(head);
    }, 60_000);

    test("stamps the fields that changed, and no other", async () => {
      const person = await someone();
      const row = sleep();
      await write(person, [row]);
      const [before] = await sleeps(person);
      expect(
        await write(person, [sleep({ performance_percent: 90, nap: null, nap_min: undefined }, row.id)]),
      ).toMatchObject({ rejected: [{ code: "23514" }] });
      expect(await write(person, [sleep({ performance_percent: 90, asleep_min: null }, row.id)])).toEqual(
        WRITTEN,
      );
      const [after] = await sleeps(person);
      expect(after).toMatchObject({ stamp: before?.stamp, values: { performance_percent: 90 } });
      expect(Object.keys(after?.field_stamps ?? {}).sort()).toEqual(["asleep_min", "performance_percent"]);
      expect(after?.values).not.toHaveProperty("asleep_min");
    });

    test("leaves alone what it does not name", async () => {
      const person = await someone();
      const row = sleep();
      await write(person, [row]);
      expect(await write(person, [{ ...row, values: { source: "whoop", rem_min: 80 } }])).toEqual(WRITTEN);
      expect(await sleeps(person)).toMatchObject([{ values: { ...night, rem_min: 80 } }]);
    });

    test("meets the row that a file brought, and changes of it what differs", async () => {
      const person = await someone();
      const { source_id: _none, ...fromFile } = night;
      const row = sleep();
      await pushOne(open(), person, { ...row, values: fromFile, whole: true, stamp: stampAt(0, "8a000001") });
      expect(await write(person, [row])).toEqual(WRITTEN);
      const [met] = await sleeps(person);
      expect(met).toMatchObject({ values: night, stamp: stampAt(0, "8a000001") });
      expect(Object.keys(met?.field_stamps ?? {})).toEqual(["source_id"]);
    });

    test("never overwrites what the person edited, and takes the rest in", async () => {
      const person = await someone();
      const row = sleep();
      await write(person, [row]);
      await edit(person, row.id, { asleep_min: 300 });
      expect(await write(person, [row])).toEqual(KEPT);
      expect(await write(person, [sleep({ rem_min: 77 }, row.id)])).toEqual(WRITTEN);
      expect(await sleeps(person)).toMatchObject([{ values: { asleep_min: 300, rem_min: 77 } }]);
      await edit(person, row.id, { rem_min: null });
      expect(await write(person, [sleep({ rem_min: 77 }, row.id)])).toEqual(KEPT);
      expect(await rowsOf(open(), person, "lost_value")).toEqual([]);
    });

    test.each([
      ["the person", "0a000001"],
      ["a device, for it doubled another row", "8a000001"],
    ])("never brings back what was deleted by %s", async (_who, node) => {
      const person = await someone();
      const row = sleep();
      await write(person, [row]);
      const deleted = `${String(Date.now()).padStart(15, "0")}-ffff-${node}`;
      await pushOne(open(), person, { table: "sleep", id: row.id, values: {}, deleted });
      expect(await write(person, [row])).toEqual(KEPT);
      expect(await write(person, [{ table: "sleep", id: row.id, deleted: true }])).toEqual(UNCHANGED);
      expect(await sleeps(person)).toMatchObject([{ values: {}, deleted }]);
    });

    test("deletes what the source deleted, and brings it back when the source does", async () => {
      const person = await someone();
      const row = sleep();
      const deletion = { table: "sleep", id: row.id, deleted: true };
      expect(await write(person, [deletion])).toEqual(UNCHANGED);
      await write(person, [row]);
      expect(await write(person, [deletion])).toEqual(WRITTEN);
      expect(await sleeps(person)).toMatchObject([{ values: {}, deleted: expect.any(String) }]);
      const head = await headOf(person);
      expect(await write(person, [deletion])).toEqual(UNCHANGED);
      expect(await headOf(person)).toBe(head);
      expect(await write(person, [row])).toEqual(WRITTEN);
      expect(await sleeps(person)).toMatchObject([{ values: night }]);
    });

    test("does not delete a row in which the person wrote", async () => {
      const person = await someone();
      const row = sleep();
      await write(person, [row]);
      await edit(person, row.id, { asleep_min: 300 });
      expect(await write(person, [{ table: "sleep", id: row.id, deleted: true }])).toEqual(KEPT);
      expect(await sleeps(person)).toMatchObject([{ values: { asleep_min: 300 } }]);
    });

    test.each([
      ["a score out of range", sleep({ performance_percent: 101 }), "23514"],
      ["a text for a number", sleep({ rem_min: "long" }), "22P02"],
      ["no day", sleep({ day: null }), "23514"],
      ["a column that is none", sleep({ mood: 3 }), "42703"],
      ["the stamp", sleep({ stamp: stampAt(0) }), "42703"],
      ["a table of the person's own", { table: "mood_entry", id: randomUUID(), values: {} }, "42P01"],
      ["a table that is none", { ...sleep(), table: 'sleep"; drop table public.sleep; --' }, "42P01"],
      ["no id", { table: "sleep", values: night }, "22P02"],
      ["an id that is none", sleep({}, "7"), "22P02"],
      ["a list for values", { ...sleep(), values: [1] }, "22023"],
      ["a source that is not connected", sleep({ source: "garmin" }), "42501"],
      ["no source", sleep({ source: null }), "42501"],
      ["nothing", null, "42P01"],
    ])("rejects %s alone", async (_what, row, code) => {
      const person = await someone();
      const answer = await write(person, [sleep(), row, sleep()]);
      expect(answer).toMatchObject({ written: 2, rejected: [{ code }] });
      expect(await sleeps(person)).toHaveLength(2);
    });

    test("answers right where every kind of row comes in one call, twice at that", async () => {
      const person = await someone();
      const [same, edited, old, fresh] = [sleep(), sleep(), sleep(), sleep()];
      await write(person, [same, edited, old]);
      await edit(person, edited.id, { asleep_min: 300 });
      const bad = sleep({ offset: 9000 });
      const rows = [bad, same, { table: "sleep", id: old.id, deleted: true }, fresh, edited, fresh, bad];
      expect(await write(person, rows)).toMatchObject({
        written: 3,
        unchanged: 1,
        kept: 1,
        rejected: [{ id: bad.id }, { id: bad.id }],
      });
      const live = (await sleeps(person)).filter(({ deleted }) => !deleted);
      expect(live.map(({ id }) => id).sort()).toEqual([same.id, edited.id, fresh.id].sort());
    });

    test("names the row that it rejects", async () => {
      const person = await someone();
      const bad = sleep({ performance_percent: -1 });
      const { rejected } = await write(person, [sleep(), bad]);
      expect(rejected).toEqual([
        {
          id: bad.id,
          table: "sleep",
          code: "23514",
          message: expect.stringContaining("performance_percent"),
        },
      ]);
    });

    test("is refused as a whole when it is no list, or too much", async () => {
      const person = await someone();
      expect(await failureOf(write(person, { rows: [] }))).toBe("22023");
      expect(await failureOf(write(person, null))).toBe("22023");
      expect(
        await failureOf(
          write(
            person,
            Array.from({ length: 501 }, () => ({})),
          ),
        ),
      ).toBe("54000");
      expect(await write(person, [])).toEqual({ ...WRITTEN, written: 0 });
    });

    test("writes nothing for who is not connected, nor once they have disconnected", async () => {
      const person = newPerson();
      expect(await write(person, [sleep()])).toMatchObject({ written: 0, rejected: [{ code: "42501" }] });
      await connect(open(), person);
      await call(open(), "integration_remove", {
        for_user: person,
        with_provider: "whoop",
        keep_data: false,
      });
      expect(await write(person, [sleep()])).toMatchObject({ written: 0, rejected: [{ code: "42501" }] });
      expect(await sleeps(person)).toEqual([]);
    });

    test("writes into the space of the person it is for, whoever else has that record", async () => {
      const [person, other] = [await someone(), await someone()];
      const row = sleep();
      await write(person, [row]);
      await push(open(), { person: other }, other, []);
      expect(await sleeps(other)).toEqual([]);
      expect(await write(other, [sleep({ asleep_min: 1 }, row.id)])).toEqual(WRITTEN);
      expect(await sleeps(person)).toMatchObject([{ values: { asleep_min: night.asleep_min } }]);
    });
  });

  describe("disconnecting", () => {
    const write = (person: string, rows: unknown) => call(open(), "source_write", { for_user: person, rows });
    const remove = (person: string, keep_data: boolean) =>
      call(open(), "integration_remove", { for_user: person, with_provider: "whoop", keep_data });
    const fromFile = (person: string, row: object) =>
      pushOne(open(), person, { ...row, whole: true, stamp: stampAt(0, "8a000001") });

    test("forgets tokens, open states and jobs, and shows that it is so", async () => {
      const [person, other] = [newPerson(), newPerson()];
      const state_hash = "ab".repeat(32);
      for (const one of [person, other]) {
        await connect(open(), one);
        for (const kind of ["whoop_history", "morning_briefing"]) {
          await call(open(), "job_enqueue", { kind, for_user: one, payload: {}, run_at: inAnHour() });
        }
      }
      await call(open(), "integration_begin", {
        for_user: person,
        with_provider: "whoop",
        state_hash,
        return_to: "/",
        valid_seconds: 600,
      });
      expect(await remove(person, true)).toEqual({ removed: 0 });
      expect(await call(open(), "integration_take_state", { with_provider: "whoop", state_hash })).toBeNull();
      const jobs = await open().as("operator", (query) =>
        query("select kind from private.job where user_id = $1::uuid or user_id = $2::uuid order by kind", [
          person,
          other,
        ]),
      );
      expect(jobs.map(({ kind }) => kind)).toEqual(["morning_briefing", "morning_briefing", "whoop_history"]);
      const left = { for_user: person, with_provider: "whoop" };
      expect(await call(open(), "integration_tokens", left)).toBeNull();
      expect(await call(open(), "integration_tokens", { ...left, for_user: other })).not.toBeNull();
      expect(await rowsOf(open(), person, "integration")).toMatchObject([
        { values: { state: "disconnected" } },
      ]);
      expect(await connect(open(), newPerson(), person)).toMatchObject({ generation: 1 });
    });

    test("keeps the data where that is wished", async () => {
      const person = newPerson();
      await connect(open(), person);
      await write(person, [sleep()]);
      await remove(person, true);
      expect(await rowsOf(open(), person, "sleep")).toMatchObject([{ values: night }]);
    });

    test("else deletes what came by it alone: not what a file brought, nor where the person wrote", async () => {
      const person = newPerson();
      await connect(open(), person);
      const [apiOnly, edited, met, imported] = [sleep(), sleep(), sleep(), sleep()];
      await write(person, [apiOnly, edited]);
      await write(person, [sleep({ asleep_min: 99 }, apiOnly.id)]);
      await pushOne(open(), person, { ...edited, values: { asleep_min: 1 }, stamp: stampAt(5) });
      await fromFile(person, { ...met, values: { ...night, source_id: null } });
      await write(person, [met]);
      await fromFile(person, imported);
      const answer = { table: "journal_answer", id: randomUUID() };
      const values = {
        source: "whoop",
        cycle_id: randomUUID(),
        day: "2023-11-15",
        question: "Tea?",
        yes: true,
      };
      await fromFile(person, { ...answer, values });
      const { head } = await pull(open(), { person }, person);
      expect(await remove(person, false)).toEqual({ removed: 1 });
      const rows = await rowsOf(open(), person, "sleep");
      expect(rows.filter(({ deleted }) => deleted).map(({ id, seq }) => [id, seq > head])).toEqual([
        [apiOnly.id, true],
      ]);
      expect(
        rows
          .filter(({ deleted }) => !deleted)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([edited.id, met.id, imported.id].sort());
      expect(await rowsOf(open(), person, "journal_answer")).toMatchObject([{ values }]);
      expect(await remove(person, false)).toEqual({ removed: 0 });
    });

    test("leaves the tombstones that deleting row by row would leave, so that a later import brings them back", async () => {
      const [person, other] = [newPerson(), newPerson()];
      const row = sleep();
      const graves = [];
      for (const one of [person, other]) {
        await connect(open(), one);
        await write(one, [row]);
        await write(one, [sleep({ asleep_min: 2 }, row.id)]);
      }
      await remove(person, false);
      await write(other, [{ table: "sleep", id: row.id, deleted: true }]);
      for (const one of [person, other]) {
        const [grave] = await rowsOf(open(), one, "sleep");
        graves.push({ ...grave, seq: 0, stamp: grave?.stamp.slice(-8), deleted: grave?.deleted?.slice(-8) });
      }
      expect(graves[0]).toEqual(graves[1]);
      const later = `${String(Date.now() + 1000).padStart(15, "0")}-0000-8a000001`;
      await pushOne(open(), person, { ...row, whole: true, stamp: later });
      expect(await rowsOf(open(), person, "sleep")).toMatchObject([{ values: night }]);
    });

    test("of who was never connected does nothing", async () => {
      const person = newPerson();
      expect(await remove(person, false)).toEqual({ removed: 0 });
      expect(await rowsOf(open(), person, "integration")).toEqual([]);
    });
  });
}
