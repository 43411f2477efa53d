import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isSignedByWhoop } from "../../supabase/functions/_shared/whoop/signature.ts";
import { openPostgres } from "../sql/support/open-postgres.ts";
import { pushOne, stampAt } from "../sql/support/sync-calls.ts";
import type { TestDatabase } from "../sql/support/test-database.ts";
import type { WhoopEvent } from "./contract-server/changes.ts";
import type { Person } from "./contract-server/person.ts";
import { expectedRows } from "./support/expected-rows.ts";
import { serveWebhook } from "./support/serve-webhook.ts";
import { shownIntegration, storedRows } from "./support/stored-rows.ts";
import { openWorld, type World } from "./support/world.ts";

// A whole connection a test, on a machine that does other things too.
vi.setConfig({ testTimeout: 30_000 });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let database: TestDatabase;
let world: World;
let webhook: { readonly url: string; readonly close: () => void };
beforeAll(async () => {
  database = await openPostgres();
  world = await openWorld(database, { people: [] });
  webhook = await serveWebhook(world.surroundings);
  world.whoop.setWebhookUrl(webhook.url);
}, 60_000);
afterAll(async () => {
  webhook.close();
  await world.close();
  await database.close();
});

async function connectedPerson(seed: number): Promise<{ person: Person; userId: string }> {
  const person = world.whoop.people.add({ seed, days: 40, daysAhead: 20 });
  const userId = await world.connect(person.userId);
  await world.finish();
  world.whoop.requests.length = 0;
  return { person, userId };
}

async function deliver(events: readonly WhoopEvent[]): Promise<number[]> {
  const answers: number[] = [];
  for (const event of events) answers.push(...(await world.whoop.sendWebhook(event)));
  return answers;
}

const told = (person: Person) => expectedRows(person, world.whoop.clock.now());

/** How many jobs wait for a person, and how many events were ever taken in. */
async function waiting(userId: string): Promise<number> {
  const [row] = await database.as("operator", (query) =>
    query("select count(*) as jobs from private.job where user_id = $1 and dead_at is null", [userId]),
  );
  return Number(row?.["jobs"]);
}

describe("an event", () => {
  test("of a new workout brings it with one request", async () => {
    const { person, userId } = await connectedPerson(31);
    const { events } = person.addWorkout(45, "functional-fitness");
    expect(await deliver(events)).toEqual([200]);
    await world.finish();
    const rows = await storedRows(database, userId);
    expect(rows).toEqual(told(person));
    expect(rows.workout.some(({ sport }) => sport === "Functional Fitness")).toBe(true);
    expect(world.whoop.requests).toHaveLength(1);
  });

  test("of a new night closes a cycle, begins another and brings the recovery, with three requests", async () => {
    const { person, userId } = await connectedPerson(32);
    const events = person.wakeUp({ recovery: 41 });
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["sleep.updated", "recovery.updated"]),
    );
    await deliver(events);
    await world.finish();
    expect(await storedRows(database, userId)).toEqual(told(person));
    expect(world.whoop.requests.length).toBeLessThanOrEqual(3);
  });

  test("of a recovery alone brings its night too, in whatever order events come", async () => {
    const { person, userId } = await connectedPerson(33);
    const events = person.wakeUp({ recovery: 77 });
    await deliver(events.filter(({ type }) => type === "recovery.updated"));
    await world.finish();
    const [newest] = person.records("recovery");
    const rows = await storedRows(database, userId);
    expect(rows.recovery.find((row) => row.source_id === newest?.key)).toMatchObject({
      recovery_percent: 77,
    });
    await deliver(events.filter(({ type }) => type !== "recovery.updated"));
    await world.finish();
    expect(await storedRows(database, userId)).toEqual(told(person));
  });

  test("of something deleted takes it away, and a night's cycle goes back to the day it began", async () => {
    const { person, userId } = await connectedPerson(34);
    const workout = person.records("workout")[0]!;
    const night = person.records("sleep").find(({ record }) => !record.nap)!;
    await deliver([...person.remove("workout", workout.key), ...person.remove("sleep", night.key)]);
    await world.finish();
    expect(await storedRows(database, userId)).toEqual(told(person));
    expect(world.whoop.requests).toHaveLength(0);
  });

  test("of a change, for something that is gone meanwhile, takes it away too", async () => {
    const { person, userId } = await connectedPerson(35);
    const workout = person.records("workout")[0]!;
    const updated = person.update("workout", workout.key, { score: { strain: 3 } });
    person.remove("workout", workout.key);
    await deliver(updated);
    await world.finish();
    expect(await storedRows(database, userId)).toEqual(told(person));
  });

  test("that is faster than its record waits for it", async () => {
    const { person, userId } = await connectedPerson(36);
    const { key, events } = person.addWorkout(30, "running");
    const [kept] = person.records("workout");
    person.remove("workout", key);
    await deliver(events);
    await world.tick();
    expect(await waiting(userId)).toBe(1);
    expect(kept?.key).toBe(key);
    expect(await deliver(person.addWorkout(30, "running").events)).toEqual([200]);
    await world.finish();
    expect(await storedRows(database, userId)).toEqual(told(person));
  });

  test("of a night that the person moved at WHOOP moves it here, under its new id", async () => {
    const { person, userId } = await connectedPerson(37);
    const night = person.records("sleep").find(({ record }) => !record.nap)!;
    const cycle = person.records("cycle").find(({ record }) => record.id === night.record.cycle_id)!;
    const start = new Date(night.start - 40 * MINUTE).toISOString();
    person.update("cycle", cycle.key, { record: { start } });
    const events = person.update("sleep", night.key, { record: { start } });
    await deliver([...events, { user_id: person.userId, id: night.key, type: "recovery.updated" }]);
    await world.finish();
    expect(await storedRows(database, userId)).toEqual(told(person));
  });

  test("delivered twice, or again later, asks WHOOP once and changes nothing the second time", async () => {
    const { person, userId } = await connectedPerson(38);
    const { events } = person.addWorkout(20, "running");
    world.whoop.faults.add({ kind: "doubleDelivery", userId: person.userId });
    expect(await deliver(events)).toEqual([200, 200]);
    world.whoop.faults.clear();
    await world.finish();
    expect(world.whoop.requests).toHaveLength(1);
    const before = await headOf(userId);
    const traceId = randomUUID();
    await world.whoop.sendWebhook(events[0]!, { traceId });
    await world.finish();
    await world.whoop.sendWebhook(events[0]!, { traceId });
    expect(await waiting(userId)).toBe(0);
    // The second delivery of its own was asked about, and said nothing new.
    expect(await storedRows(database, userId)).toEqual(told(person));
    const rows = await rowsSince(userId, before);
    expect(rows.filter((table) => table !== "integration")).toEqual([]);
  });

  test("about nobody here, or of a kind not known here, is answered like any other", async () => {
    const event = { user_id: 4, id: randomUUID(), type: "workout.updated" } as const;
    expect(await world.whoop.sendWebhook(event)).toEqual([200]);
    const odd = { user_id: 4, id: randomUUID(), type: "mood.updated" } as unknown as WhoopEvent;
    expect(await world.whoop.sendWebhook(odd)).toEqual([200]);
    expect(await world.whoop.sendWebhook({ hello: "there" } as unknown as WhoopEvent)).toEqual([200]);
  });
});

async function headOf(userId: string): Promise<number> {
  const [row] = await database.as("operator", (query) =>
    query("select seq from private.space_head where space_id = $1", [userId]),
  );
  return Number(row?.["seq"]);
}

/** The tables of rows that were written after a number of the space. */
async function rowsSince(userId: string, seq: number): Promise<string[]> {
  const rows = await database.as("operator", (query) =>
    query(
      ["cycle", "recovery", "sleep", "workout", "integration"]
        .map((name) => `select '${name}' as name from public.${name} where space_id = $1 and seq > $2`)
        .join(" union all "),
      [userId, seq],
    ),
  );
  return rows.map(({ name }) => String(name));
}

describe("a webhook that WHOOP did not just send gets 401 and changes nothing", () => {
  test.each([
    ["signed with another secret", { clientSecret: "guessed" }],
    ["six minutes old", { timestamp: -6 * MINUTE }],
    ["from six minutes ahead", { timestamp: 6 * MINUTE }],
  ])("%s", async (_, { timestamp, ...how }: { clientSecret?: string; timestamp?: number }) => {
    const { person, userId } = await connectedPerson(40);
    const { events } = person.addWorkout(20, "running");
    const before = await headOf(userId);
    const at = timestamp === undefined ? {} : { timestamp: Date.now() + timestamp };
    expect(await world.whoop.sendWebhook(events[0]!, { ...how, ...at })).toEqual([401]);
    await world.finish();
    expect(world.whoop.requests).toHaveLength(0);
    expect(await headOf(userId)).toBe(before);
  });

  test.each([
    ["without a signature", (headers: Headers) => headers.delete("x-whoop-signature")],
    ["without a time", (headers: Headers) => headers.delete("x-whoop-signature-timestamp")],
    [
      "with a new time on an old signature",
      (headers: Headers) => headers.set("x-whoop-signature-timestamp", String(Date.now())),
    ],
    ["with a signature that is no base64", (headers: Headers) => headers.set("x-whoop-signature", "€")],
  ])("%s", async (_, spoil) => {
    const secret = vector.secret;
    const headers = new Headers(vector.headers);
    const rawBody = new TextEncoder().encode(vector.raw_body);
    const check = (given: Headers) =>
      isSignedByWhoop(
        {
          signature: given.get("x-whoop-signature"),
          timestamp: given.get("x-whoop-signature-timestamp"),
          rawBody,
        },
        secret,
        Number(vector.headers["X-WHOOP-Signature-Timestamp"]) + MINUTE,
      );
    expect(await check(headers)).toBe(true);
    try {
      spoil(headers);
    } catch {
      headers.delete("x-whoop-signature");
    }
    expect(await check(headers)).toBe(false);
  });

  test("with one byte changed, or sent again after the window", async () => {
    const signed = (body: string, late = 0) =>
      isSignedByWhoop(
        {
          signature: vector.headers["X-WHOOP-Signature"],
          timestamp: vector.headers["X-WHOOP-Signature-Timestamp"],
          rawBody: new TextEncoder().encode(body),
        },
        vector.secret,
        Number(vector.headers["X-WHOOP-Signature-Timestamp"]) + late,
      );
    expect(await signed(vector.raw_body)).toBe(true);
    expect(await signed(vector.raw_body, 4 * MINUTE)).toBe(true);
    expect(await signed(vector.raw_body, 6 * MINUTE)).toBe(false);
    expect(await signed(vector.raw_body, -6 * MINUTE)).toBe(false);
    expect(await signed(vector.raw_body.replace("10129", "10128"))).toBe(false);
    expect(await signed(`${vector.raw_body} `)).toBe(false);
  });
});

const vector = JSON.parse(
  readFileSync(join(import.meta.dirname, "samples", "webhook-signature-vector.json"), "utf8"),
) as {
  secret: string;
  raw_body: string;
  headers: Record<"X-WHOOP-Signature" | "X-WHOOP-Signature-Timestamp", string>;
};

describe("what no event told", () => {
  test("is found by the next full sweep: new, changed and gone", async () => {
    const { person, userId } = await connectedPerson(50);
    person.addWorkout(25, "running");
    person.remove("workout", person.records("workout")[1]!.key);
    person.remove("sleep", person.records("sleep").find(({ record }) => !record.nap)!.key);
    const changed = person.records("recovery")[1]!;
    person.update("recovery", changed.key, { score: { recovery_score: 12 } });
    world.advance(3 * HOUR);
    await world.sweep(userId, { sweep: true, full: true });
    await world.finish();
    expect(await storedRows(database, userId)).toEqual(told(person));
  });

  test("costs one request where there is nothing new, and is followed up where there is", async () => {
    const { person, userId } = await connectedPerson(51);
    await world.sweep(userId, { sweep: true });
    await world.finish();
    expect(world.whoop.requests).toHaveLength(1);
    world.advance(26 * HOUR);
    await world.sweep(userId, { sweep: true });
    await world.finish();
    expect(await storedRows(database, userId)).toEqual(told(person));
  });

  test("of a score that was still to come is asked for again", async () => {
    const { person, userId } = await connectedPerson(52);
    const night = person.records("sleep").find(({ record }) => !record.nap)!;
    person.setState("sleep", night.key, "PENDING_SCORE");
    person.setState("recovery", night.key, "PENDING_SCORE");
    // Without a score from the start, as WHOOP tells it first.
    await world.disconnect(userId);
    const again = await world.connect(person.userId);
    await world.finish();
    expect(
      (await storedRows(database, again)).sleep.filter((row) => row.score_state === "pending"),
    ).toHaveLength(1);
    world.advance(3 * HOUR);
    person.setState("sleep", night.key, "SCORED");
    person.setState("recovery", night.key, "SCORED");
    await world.sweep(again, { sweep: true });
    await world.finish();
    expect(await storedRows(database, again)).toEqual(told(person));
  });

  test("of an open cycle comes with every sweep until it is closed", async () => {
    const { person, userId } = await connectedPerson(53);
    for (let day = 0; day < 4; day += 1) {
      world.advance(24 * HOUR);
      await world.sweep(userId, { sweep: true });
      await world.finish();
      expect(await storedRows(database, userId)).toEqual(told(person));
    }
    expect(await shownIntegration(database, userId)).toMatchObject({
      records: Object.values(told(person)).flat().length,
    });
  });
});

describe("the person's own word", () => {
  test("wins over WHOOP's: an edited value stays, a deleted record stays away, and the rest is kept up", async () => {
    const { person, userId } = await connectedPerson(60);
    const before = await storedRows(database, userId);
    const [edited, deleted] = before.workout;
    await pushOne(database, userId, {
      table: "workout",
      id: edited!.id,
      values: { sport: "Climbing" },
      stamp: stampAt(Date.now() - 1_700_000_000_000),
    });
    await pushOne(database, userId, {
      table: "workout",
      id: deleted!.id,
      deleted: stampAt(Date.now() - 1_700_000_000_000),
    });
    for (const row of [edited, deleted]) {
      await deliver(person.update("workout", row!.source_id!, { score: { strain: 20.5 } }));
    }
    await world.sweep(userId, { full: true });
    await world.finish();
    const after = await storedRows(database, userId);
    expect(after.workout.find(({ id }) => id === edited!.id)).toMatchObject({
      sport: "Climbing",
      strain: 20.5,
    });
    expect(after.workout.some(({ id }) => id === deleted!.id)).toBe(false);
    expect(after.workout).toHaveLength(before.workout.length - 1);
  });
});

describe("the log", () => {
  test("holds no token and no value of anybody's health", async () => {
    const people = [];
    for (const recovery of [63, 41, 87, 22, 70]) {
      const { person, userId } = await connectedPerson(30);
      await deliver(person.wakeUp({ recovery }));
      await world.finish();
      people.push(userId);
    }
    const tables = await Promise.all(people.map((userId) => storedRows(database, userId)));
    const values = tables
      .flatMap((rows) => Object.values(rows).flat())
      .flatMap((row) => Object.entries(row))
      .filter(
        ([column, value]) =>
          /_ms|_min|_percent|_kilojoule|strain|_rpm|_celsius/.test(column) && !Number.isInteger(value),
      )
      .map(([, value]) => String(value))
      .filter((value) => value.length > 4);
    const text = world.lines.join("\n");
    expect(world.lines.length).toBeGreaterThan(20);
    expect(values.length).toBeGreaterThan(100);
    // Seconds and milliseconds look like a value now and then, so the moments of the lines are left out.
    const said = world.lines
      .map((line) => JSON.stringify({ ...JSON.parse(line), time: undefined }))
      .join("\n");
    expect(values.filter((value) => said.includes(value))).toEqual([]);
    expect(world.secrets.length).toBeGreaterThan(20);
    expect(world.secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toMatch(/Bearer|@whoop|access_token|refresh_token|k1\./);
    const fields = new Set(world.lines.flatMap((line) => Object.keys(JSON.parse(line))));
    const harmless = ["time", "level", "event", "endpoint", "request_id", "method", "status", "milliseconds"];
    expect(
      [...fields].filter(
        (field) => ![...harmless, "user_id", "code", "job_kind", "attempts", "count"].includes(field),
      ),
    ).toEqual([]);
  });
});
