import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { seeded } from "#core/sample/seeded.ts";
import { receiveWebhook } from "../../supabase/functions/_shared/database/webhook.ts";
import type { Person } from "./contract-server/person.ts";
import { openSimulatedPostgres } from "./support/simulated-clock.ts";
import { openWorld, type World } from "./support/world.ts";

// A thousand people take minutes: CROWD=1000 CROWD_HOURS=14 npx vitest run tests/whoop/crowd.test.ts
const PEOPLE = Number(process.env["CROWD"] ?? 30);
const HOURS = Number(process.env["CROWD_HOURS"] ?? 2);
const SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 10, 5);
const END = START + HOURS * HOUR;
/** A slow clock: a hosted project calls jobs-tick every ten seconds. */
const TICK = 30_000;
/** So many of the deliveries never come. */
const LOST = 0.1;

vi.setConfig({ testTimeout: 1_800_000 });

let simulated: Awaited<ReturnType<typeof openSimulatedPostgres>>;
let world: World;
let now = START;
beforeAll(async () => {
  simulated = await openSimulatedPostgres();
  world = await openWorld(simulated.database, {
    people: Array.from({ length: PEOPLE }, (_, index) => ({ seed: SEED + index, days: 4, daysAhead: 4 })),
    limits: { perMinute: 100, perDay: 10_000 },
    clock: () => now,
    ownClock: () => now,
  });
}, 120_000);
afterAll(async () => {
  await world.close();
  await simulated.database.close();
});

interface Delivery {
  readonly at: number;
  readonly account: number;
  readonly type: string;
  readonly id: string;
}

/** What WHOOP announces of a person's coming hours, within two minutes, and mostly. */
function deliveriesOf(person: Person, random: () => number): Delivery[] {
  now = END;
  const coming = (["sleep", "recovery", "workout"] as const).flatMap((kind) =>
    person
      .records(kind)
      .filter(({ appearsAt }) => appearsAt > START)
      .map(({ key, appearsAt }) => ({
        at: appearsAt + Math.floor(random() * 2 * MINUTE),
        account: person.userId,
        type: `${kind}.updated`,
        id: key,
      })),
  );
  now = START;
  return coming.filter(() => random() >= LOST);
}

/** The most moments, of some in order, that lie within any stretch of a length. */
function mostWithin(moments: readonly number[], length: number): number {
  let from = 0;
  return moments.reduce((most, moment, index) => {
    while ((moments[from] ?? moment) <= moment - length) from += 1;
    return Math.max(most, index - from + 1);
  }, 0);
}

test("many people get their news within WHOOP's limits, and nobody is starved", async () => {
  await simulated.set(now);
  const random = seeded(SEED);
  const fetched = new Map<string, number[]>();
  for (const person of world.whoop.people.all()) {
    fetched.set(await world.connectSettled(person.userId, START), [START]);
  }
  world.onCall.before = (name, values) => {
    const { last_success_at } = (values["changes"] ?? {}) as { last_success_at?: number };
    if (name === "integration_mark" && last_success_at) fetched.get(String(values["for_user"]))?.push(now);
  };
  const deliveries = world.whoop.people.all().flatMap((person) => deliveriesOf(person, random));
  deliveries.sort((a, b) => a.at - b.at);

  let next = 0;
  const began = performance.now();
  let eventsLate = 0;
  let allToldAt = now;
  while (now < END) {
    for (let one = deliveries[next]; one && one.at <= now; one = deliveries[next]) {
      const { account, type, id } = one;
      await receiveWebhook(world.surroundings.database, "whoop", {
        key: id + type,
        account: String(account),
        type,
        id,
      });
      next += 1;
    }
    await world.tick();
    if ((await world.waiting("whoop_event")) === 0) allToldAt = now;
    eventsLate = Math.max(eventsLate, now - allToldAt);
    const soonest = Math.min((await world.nextDue()) ?? END, deliveries[next]?.at ?? END);
    now = Math.max(now + TICK, Math.ceil(soonest / TICK) * TICK);
    await simulated.set(now);
  }
  const asked = world.whoop.requests.filter(({ path }) => path.startsWith("/developer/"));
  const moments = asked.map(({ at }) => at);
  const waits = [...fetched.values()].flatMap((times) =>
    [...times, END].slice(1).map((at, index) => at - (times[index] ?? at)),
  );
  const measured = {
    seed: SEED,
    seconds: (performance.now() - began) / 1000,
    deliveries: deliveries.length,
    requests: asked.length,
    mostInAMinute: mostWithin(moments, MINUTE),
    mostInADay: mostWithin(moments, 24 * HOUR),
    refused: asked.filter(({ status }) => status === 429).length,
    eventsLateMinutes: eventsLate / MINUTE,
    longestWaitHours: Math.max(...waits) / HOUR,
  };
  console.log(measured);
  expect(measured.mostInAMinute).toBeLessThanOrEqual(100);
  expect(measured.mostInADay).toBeLessThanOrEqual(10_000);
  expect(measured.deliveries).toBeGreaterThan(0);
  expect(measured.refused).toBe(0);
  expect(measured.longestWaitHours).toBeLessThan(17);
});
