import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { LocalDay } from "#core/time.ts";
import { workOff } from "../../supabase/functions/_shared/jobs/work-off.ts";
import { openPostgres } from "../sql/support/open-postgres.ts";
import type { TestDatabase } from "../sql/support/test-database.ts";
import { expectedRows } from "./support/expected-rows.ts";
import { shownIntegration, storedRows } from "./support/stored-rows.ts";
import { openWorld, type World } from "./support/world.ts";

// Many whole histories, on a machine that does other things too.
vi.setConfig({ testTimeout: 180_000 });

const SEED = Date.now() % 1_000_000;

let database: TestDatabase;
let world: World;
let today: number;
beforeAll(async () => {
  database = await openPostgres();
  world = await openWorld(database, { people: [] });
  today = world.whoop.clock.now();
}, 60_000);
afterAll(async () => {
  await world.close();
  await database.close();
});

describe("three years of history", () => {
  test("arrive whole, once each, newest first, while the device sees how far they reach", async () => {
    const person = world.whoop.people.add({ seed: 7 });
    const userId = await world.connect(person.userId);
    const reach: number[] = [];
    world.onCall.before = (name, values) => {
      const changes = values["changes"] as { history_since?: number } | undefined;
      if (name === "integration_mark" && changes?.history_since) reach.push(changes.history_since);
    };
    expect(await world.finish()).toBe(0);
    world.onCall.before = () => {};

    const expected = expectedRows(person, today);
    expect(expected.cycle.length).toBeGreaterThan(1000);
    expect(await storedRows(database, userId)).toEqual(expected);
    expect(reach.length).toBeGreaterThan(40);
    expect(reach).toEqual(reach.toSorted((a, b) => b - a));
    const starts = [...expected.cycle, ...expected.sleep, ...expected.workout].map(({ start }) => start);
    expect(await shownIntegration(database, userId)).toMatchObject({
      state: "connected",
      history_done: true,
      history_since: Math.min(...starts),
      records: Object.values(expected).flat().length,
    });
    // 5,000 records in pages of 25 are 200 requests; windows that fit each other take few more.
    expect(world.whoop.requests.length).toBeLessThan(260);
  });

  test("with years without a band between lose nothing on either side", async () => {
    const person = world.whoop.people.add({ seed: 8, days: 200 });
    const [from, to] = [today - 150 * 86_400_000, today - 60 * 86_400_000];
    for (const kind of ["cycle", "sleep", "workout"] as const) {
      for (const { key, start } of person.records(kind)) {
        if (start > from && start < to && (kind !== "workout" || start < to - 30 * 86_400_000)) {
          person.remove(kind, key);
        }
      }
    }
    const userId = await world.connect(person.userId);
    expect(await world.finish()).toBe(0);
    expect(await storedRows(database, userId)).toEqual(expectedRows(person, today));
  });

  test("of somebody who never wore it end at once", async () => {
    const person = world.whoop.people.add({ seed: 9, days: 1, firstDay: "2036-12-01" as LocalDay });
    const userId = await world.connect(person.userId);
    expect(await world.finish()).toBe(0);
    expect(await shownIntegration(database, userId)).toMatchObject({ history_done: true, records: 0 });
  });
});

describe("a worker that dies", () => {
  /** Works as somebody who dies: from one step on nothing gets through, before or after that step was done. */
  async function workAndDie(step: number, after = false): Promise<boolean> {
    let steps = 0;
    let isDead = false;
    const { surroundings } = world;
    const guarded = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
      if (isDead) throw new Error("dead");
      steps += 1;
      if (steps < step) return await work();
      isDead = true;
      if (after) await work();
      throw new Error("died");
    };
    await workOff({
      ...surroundings,
      fetch: ((...request: Parameters<typeof fetch>) => guarded(() => fetch(...request))) as typeof fetch,
      database: { call: (name, values) => guarded(() => surroundings.database.call(name, values)) },
    }).catch(() => {});
    return isDead;
  }

  test.each([
    ["before", false],
    ["after", true],
  ])(
    "%s any request or any call of the database loses and doubles no row",
    async (_, after) => {
      const person = world.whoop.people.add({ seed: 10, days: 50 });
      const expected = expectedRows(person, today);
      let step = 1;
      for (; ; step += 1) {
        const userId = await world.connect(person.userId);
        const hasDied = await workAndDie(step, after);
        await world.finish();
        expect([step, await storedRows(database, userId)]).toEqual([step, expected]);
        expect(await shownIntegration(database, userId)).toMatchObject({
          history_done: true,
          records: Object.values(expected).flat().length,
        });
        await world.disconnect(userId);
        if (!hasDied) break;
      }
      expect(step).toBeGreaterThan(30);
    },
    180_000,
  );

  test("again and again, at drawn moments, does not keep history from arriving", async () => {
    let drawn = SEED;
    const next = () => {
      drawn = (drawn * 48_271) % 2_147_483_647;
      return 5 + (drawn % 40);
    };
    const person = world.whoop.people.add({ seed: 11, days: 120 });
    const userId = await world.connect(person.userId);
    for (let deaths = 0; deaths < 12; deaths += 1) {
      await workAndDie(next());
      await world.hurry();
    }
    await world.finish();
    expect([SEED, await storedRows(database, userId)]).toEqual([SEED, expectedRows(person, today)]);
  });
});
