import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ask } from "./ask.ts";
import type { Person } from "./person.ts";
import { startWhoop } from "./start.ts";
import type { WhoopServer } from "./whoop-server.ts";
import type { WireSleep, WireWorkout } from "./wire.ts";

interface Page<Row> {
  readonly records: readonly Row[];
  readonly next_token?: string;
}

let whoop: WhoopServer;
let person: Person;
let token: string;
beforeEach(async () => {
  whoop = await startWhoop({ people: [], clock: () => Date.UTC(2026, 4, 20, 20) });
  person = whoop.people.add({ seed: 5, days: 60 });
  token = whoop.connect(person.userId).access_token;
});
afterEach(() => whoop.close());

async function page<Row>(path: string, query: Record<string, string> = {}): Promise<Page<Row>> {
  const response = await ask(whoop, token, `${path}?${new URLSearchParams(query)}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Page<Row>;
}

describe("pages", () => {
  test("hold ten records unless told, 25 at most, the newest first", async () => {
    expect((await page("/v2/cycle")).records).toHaveLength(10);
    const { records } = await page<WireSleep>("/v2/activity/sleep", { limit: "25" });
    const starts = records.map(({ start }) => start);
    expect(starts).toHaveLength(25);
    expect(starts).toEqual(starts.toSorted().toReversed());
  });

  test.for(["limit=26", "limit=0", "limit=ten", "start=yesterday", "nextToken=!"])(
    "are refused for %s",
    async (query) => {
      expect((await ask(whoop, token, `/v2/cycle?${query}`)).status).toBe(400);
    },
  );

  test("start with their first instant and stop before their last", async () => {
    const all = (await page<WireSleep>("/v2/activity/sleep", { limit: "25" })).records;
    const [start, end] = [all[9]?.start ?? "", all[4]?.start ?? ""];
    const { records } = await page<WireSleep>("/v2/activity/sleep", { limit: "25", start, end });
    expect(records).toEqual(all.slice(5, 10));
  });

  test("follow the token under its name in requests, and repeat the first under any other", async () => {
    const first = await page("/v2/cycle");
    const next = await page("/v2/cycle", { nextToken: first.next_token ?? "" });
    const again = await page("/v2/cycle", { next_token: first.next_token ?? "" });
    expect(next.records).not.toEqual(first.records);
    expect(again).toEqual(first);
  });

  test("have no token on the last one", async () => {
    const count = person.records("workout").length;
    const { records } = await page<WireWorkout>("/v2/activity/workout", { limit: "25" });
    const oldest = person.records("workout")[24]?.record.start ?? "";
    expect(records).toHaveLength(25);
    expect(count).toBeGreaterThan(25);
    expect(await page("/v2/activity/workout", { limit: "25", start: oldest })).not.toHaveProperty(
      "next_token",
    );
  });

  test("cover all records exactly once, even while new ones arrive and others go", async () => {
    const known = person.records("workout").map(({ key }) => key);
    const seen: string[] = [];
    let gone: string | undefined;
    let next: string | undefined;
    do {
      const query: Record<string, string> = next === undefined ? {} : { nextToken: next };
      const { records, next_token } = await page<WireWorkout>("/v2/activity/workout", query);
      seen.push(...records.map(({ id }) => id));
      next = next_token;
      whoop.clock.advance(3_600_000 / 2);
      person.addWorkout(20, "running");
      // What the next page is asked after is gone by then.
      gone ??= seen.at(-1);
      if (gone === seen.at(-1)) person.remove("workout", gone ?? "");
      token = whoop.connect(person.userId).access_token;
    } while (next !== undefined);
    expect(seen).toEqual(known);
  });
});

describe("one record", () => {
  test("is found by its id, a cycle's sleep and recovery by the cycle's", async () => {
    const [recovery] = person.records("recovery");
    const cycle = recovery?.record.cycle_id;
    const answers = await Promise.all(
      [
        `/v2/cycle/${cycle}`,
        `/v2/cycle/${cycle}/sleep`,
        `/v2/cycle/${cycle}/recovery`,
        `/v2/activity/sleep/${recovery?.key}`,
        `/v2/activity/workout/${person.records("workout")[0]?.key}`,
      ].map(async (path) => (await ask(whoop, token, path)).json()),
    );
    expect(answers[0]).toMatchObject({ id: cycle });
    expect(answers[1]).toMatchObject({ id: recovery?.key, nap: false });
    expect(answers[2]).toEqual(recovery?.record);
    expect(answers[3]).toEqual(answers[1]);
    expect(answers[4]).toEqual(person.records("workout")[0]?.record);
  });

  test("that is not there, deleted or somebody else's is not found", async () => {
    const other = whoop.people.add({ seed: 6, days: 5 });
    const [sleep] = person.records("sleep");
    person.remove("sleep", sleep?.key ?? "");
    for (const path of [
      "/v2/cycle/1",
      `/v2/cycle/${other.records("cycle")[0]?.key}`,
      `/v2/activity/sleep/${sleep?.key}`,
      "/v1/cycle",
    ]) {
      expect((await ask(whoop, token, path)).status).toBe(404);
    }
  });

  test("can't be written", async () => {
    const response = await fetch(`${whoop.url}/developer/v2/cycle`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(404);
  });
});
