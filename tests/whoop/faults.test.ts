import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openPostgres } from "../sql/support/open-postgres.ts";
import type { TestDatabase } from "../sql/support/test-database.ts";
import type { Fault } from "./contract-server/faults.ts";
import { expectedRows } from "./support/expected-rows.ts";
import { shownIntegration, storedRows } from "./support/stored-rows.ts";
import { openWorld, type World } from "./support/world.ts";

vi.setConfig({ testTimeout: 60_000 });

const DAYS = 60;

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openPostgres();
  world = await openWorld(database, { people: [] });
}, 60_000);
afterAll(async () => {
  await world.close();
  await database.close();
});

/** Dead letters of a person, by their codes. */
async function deadLetters(userId: string): Promise<string[]> {
  const rows = await database.as("operator", (query) =>
    query("select last_error from private.job where user_id = $1 and dead_at is not null", [userId]),
  );
  return rows.map((row) => String(row["last_error"]));
}

const paths = ["/v2/cycle", "/v2/activity/sleep", "/v2/recovery", "/v2/activity/workout"].map(
  (path) => `/developer${path}`,
);
const kinds = [
  "slow",
  "unauthorized",
  "tooManyRequests",
  "serverError",
  "malformed",
  "truncated",
  "cut",
] as const satisfies readonly Fault["kind"][];

describe("WHOOP failing twice, in any way and at any place, keeps nothing from arriving", () => {
  test.each(paths.flatMap((path) => kinds.map((kind) => ({ path, kind }))))(
    "$kind at $path",
    async ({ path, kind }) => {
      const person = world.whoop.people.add({ seed: 20, days: DAYS });
      const userId = await world.connect(person.userId);
      world.whoop.faults.add({
        kind,
        path,
        userId: person.userId,
        times: 2,
        milliseconds: 50,
        resetSeconds: 1,
      });
      await world.finish();
      world.whoop.faults.clear();
      expect(await storedRows(database, userId)).toEqual(expectedRows(person, world.whoop.clock.now()));
      expect(await shownIntegration(database, userId)).toMatchObject({
        state: "connected",
        history_done: true,
      });
      expect(await shownIntegration(database, userId)).toMatchObject({ last_error: null });
      expect(await deadLetters(userId)).toEqual([]);
    },
    30_000,
  );

  test("at the token endpoint, whose refresh token was spent", async () => {
    const person = world.whoop.people.add({ seed: 21, days: DAYS });
    const userId = await world.connect(person.userId);
    world.whoop.faults.add({ kind: "serverError", path: "/oauth/oauth2/token", times: 2 });
    world.whoop.faults.add({ kind: "unauthorized", path: "/developer", userId: person.userId, times: 3 });
    await world.finish();
    world.whoop.faults.clear();
    expect(await storedRows(database, userId)).toEqual(expectedRows(person, world.whoop.clock.now()));
  });
});

describe("what goes on failing", () => {
  test("ends as a dead letter, is shown, loses nothing, and goes on once WHOOP is well again", async () => {
    const person = world.whoop.people.add({ seed: 22, days: DAYS });
    const userId = await world.connect(person.userId);
    await world.tick();
    world.whoop.faults.add({ kind: "serverError", path: "/developer", userId: person.userId });
    const other = world.whoop.people.add({ seed: 23, days: DAYS });
    const otherId = await world.connect(other.userId);
    const third = world.whoop.people.add({ seed: 24, days: DAYS });
    const thirdId = await world.connect(third.userId);
    world.whoop.faults.add({ kind: "malformed", path: "/developer/v2/recovery", userId: third.userId });
    world.advance(60_000);
    await world.sweep(userId, { full: true });
    await world.finish();
    expect(await shownIntegration(database, userId)).toMatchObject({ last_error: "whoop_500" });
    expect(await deadLetters(userId)).toContain("whoop_500");
    expect(await shownIntegration(database, thirdId)).toMatchObject({ last_error: "whoop_unreadable" });
    expect(await storedRows(database, otherId)).toEqual(expectedRows(other, world.whoop.clock.now()));
    world.whoop.faults.clear();
    for (const [id, owner] of [
      [userId, person],
      [thirdId, third],
    ] as const) {
      await world.sweep(id, { full: true });
      await world.finish();
      expect(await storedRows(database, id)).toEqual(expectedRows(owner, world.whoop.clock.now()));
      expect(await shownIntegration(database, id)).toMatchObject({ last_error: null, history_done: true });
    }
  });

  test("as a record that can't be read is left out, and all others arrive", async () => {
    const person = world.whoop.people.add({ seed: 25, days: DAYS });
    const userId = await world.connect(person.userId);
    world.whoop.faults.add({
      kind: "wrongShape",
      path: "/developer/v2/activity/workout",
      userId: person.userId,
    });
    await world.finish();
    world.whoop.faults.clear();
    const [stored, expected] = [
      await storedRows(database, userId),
      expectedRows(person, world.whoop.clock.now()),
    ];
    expect({ ...stored, workout: [] }).toEqual({ ...expected, workout: [] });
    const lost = expected.workout.length - stored.workout.length;
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(5);
    expect(world.lines.some((line) => line.includes('"records_skipped"'))).toBe(true);
    // It was only for a while: the next full look finds what lies within its days.
    await world.sweep(userId, { full: true });
    await world.finish();
    expect((await storedRows(database, userId)).workout.length).toBeGreaterThan(stored.workout.length);
  });

  test("when the person took the consent back at WHOOP, is a broken connection that asks no more", async () => {
    const person = world.whoop.people.add({ seed: 26, days: DAYS });
    const userId = await world.connect(person.userId);
    await world.finish();
    const before = await storedRows(database, userId);
    world.whoop.revoke(person.userId);
    world.advance(60_000);
    await world.sweep(userId, { full: true });
    await world.finish();
    expect(await shownIntegration(database, userId)).toMatchObject({ state: "broken" });
    expect(await storedRows(database, userId)).toEqual(before);
    const asked = world.whoop.requests.length;
    await world.sweep(userId, { full: true });
    await world.finish();
    expect(world.whoop.requests.length).toBe(asked);
    expect(await deadLetters(userId)).toEqual([]);
  });

  test("as a kind of job that nobody knows, is a dead letter with that code", async () => {
    await database.as("service", (query) =>
      query("select public.job_enqueue('briefing_of_tomorrow', 'one', null, '{}', now())"),
    );
    await world.tick();
    const [row] = await database.as("operator", (query) =>
      query(
        "select last_error, dead_at is not null as dead from private.job where kind = 'briefing_of_tomorrow'",
      ),
    );
    expect(row).toEqual({ last_error: "unknown_kind", dead: true });
  });
});

describe("when this server or the connection was away", () => {
  test("for five weeks, all of them are fetched, and history is not fetched again", async () => {
    const person = world.whoop.people.add({ seed: 27, days: 150, daysAhead: 40 });
    const userId = await world.connect(person.userId);
    await world.finish();
    world.advance(35 * 86_400_000);
    await world.reconnect(userId, person.userId);
    world.whoop.requests.length = 0;
    await world.sweep(userId, { sweep: true });
    await world.finish();
    expect(await storedRows(database, userId)).toEqual(expectedRows(person, world.whoop.clock.now()));
    expect(world.whoop.requests.length).toBeLessThan(25);
  });
});
