import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgres } from "./support/open-postgres.ts";
import { call } from "./support/server-calls.ts";
import { newPerson } from "./support/sync-calls.ts";
import type { TestDatabase } from "./support/test-database.ts";

const CONNECTIONS = 40;
const PLENTY = 1_000_000;

let database: TestDatabase;

beforeAll(async () => {
  database = await openPostgres(CONNECTIONS);
}, 60_000);
afterAll(() => database.close());

interface Taken {
  readonly granted: boolean;
  readonly request?: string;
}

const atOnce = <Result>(work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => work(index)));

const take = (person: string, perMinute: number, perDay: number) =>
  call<Taken>(database, "ai_take", {
    for_user: person,
    with_model: "m",
    tokens: 100,
    per_minute: perMinute,
    tokens_per_day: perDay,
  });
const grantedOf = (taken: readonly Taken[]) => taken.filter(({ granted }) => granted);

describe("a person who asks the model 40 times at once", () => {
  test("is answered as often as a minute allows, and no more", async () => {
    const person = newPerson();
    expect(grantedOf(await atOnce(() => take(person, 10, PLENTY)))).toHaveLength(10);
  });

  test("gets as many tokens as a day allows, and no more, however requests are settled meanwhile", async () => {
    const person = newPerson();
    const first = grantedOf(await atOnce(() => take(person, PLENTY, 1000)));
    expect(first).toHaveLength(10);
    const second = await atOnce(async (index) => {
      const request = first[index]?.request;
      if (!request) return take(person, PLENTY, 1000);
      // Exactly what was taken: at no moment is anything free.
      await call(database, "ai_used", { request, input_tokens: 60, output_tokens: 40 });
      return undefined;
    });
    expect(grantedOf(second.filter((one) => one !== undefined))).toEqual([]);
  });

  test("has one and the same answer made once", async () => {
    const asked = { for_user: newPerson(), answer_key: randomBytes(32).toString("hex"), lease_seconds: 60 };
    const claims = await atOnce(() => call<{ kind: string }>(database, "ai_answer_claim", asked));
    expect(claims.filter(({ kind }) => kind === "claimed")).toHaveLength(1);
    expect(claims.filter(({ kind }) => kind === "wait")).toHaveLength(CONNECTIONS - 1);
  });

  test("would get more without the lock on the person, which these tests would notice", async () => {
    const person = newPerson();
    await database.as("operator", async (query) => {
      const name = "public.ai_take(uuid,text,integer,integer,integer)";
      const [found] = await query("select pg_get_functiondef($1::regprocedure) as body", [name]);
      // Sabotage: looks without locking, and takes its time before it writes.
      const loose = String(found?.["body"])
        .replace("perform private.lock_space(for_user);", "")
        .replace("insert into private.ai_request", "perform pg_sleep(0.05); insert into private.ai_request");
      expect(loose).not.toContain("lock_space");
      await query(loose);
    });
    expect(grantedOf(await atOnce(() => take(person, 10, PLENTY))).length).toBeGreaterThan(10);
  });
});
