import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { call } from "../support/server-calls.ts";
import { newPerson } from "../support/sync-calls.ts";
import type { TestDatabase } from "../support/test-database.ts";

interface Taken {
  readonly granted: boolean;
  readonly request?: string;
  readonly reason?: string;
  readonly retry_ms?: number;
}

const DAY = 24 * 3600;

/** What a person may have of the assistant's model. */
export function aiUsageSuite(open: () => TestDatabase): void {
  describe("the use of the model", () => {
    const ask = (statement: string, values: readonly unknown[] = []) =>
      open().as("operator", (query) => query(statement, values));

    const take = (person: string, tokens = 100, limits: { perMinute?: number; perDay?: number } = {}) =>
      call<Taken>(open(), "ai_take", {
        for_user: person,
        with_model: "m",
        tokens,
        per_minute: limits.perMinute ?? 1000,
        tokens_per_day: limits.perDay ?? 1_000_000,
      });
    const settle = (request: string | undefined, input: number, output: number) =>
      call<boolean>(open(), "ai_used", { request, input_tokens: input, output_tokens: output });

    /** Makes all that a person did so far lie further back. */
    async function letPass(person: string, seconds: number): Promise<void> {
      await ask(
        "update private.ai_request set at = at - make_interval(secs => $2) where user_id = $1::uuid",
        [person, seconds],
      );
      const days = Math.floor(seconds / DAY);
      for (const table of ["ai_request", "ai_usage"]) {
        await ask(`update private.${table} set day = day - $2::integer where user_id = $1::uuid`, [
          person,
          days,
        ]);
      }
    }

    test("is a number of requests a minute, each person's own", async () => {
      const [person, other] = [newPerson(), newPerson()];
      for (let each = 0; each < 3; each++) {
        expect(await take(person, 1, { perMinute: 3 })).toMatchObject({ granted: true });
      }
      const refused = await take(person, 1, { perMinute: 3 });
      expect(refused).toMatchObject({ granted: false, reason: "rate_limited" });
      expect(refused.retry_ms).toBeGreaterThan(0);
      expect(refused.retry_ms).toBeLessThanOrEqual(60_000);
      expect(await take(other, 1, { perMinute: 3 })).toMatchObject({ granted: true });
      await letPass(person, 61);
      expect(await take(person, 1, { perMinute: 3 })).toMatchObject({ granted: true });
    });

    test("is a number of tokens a day, of which each request takes an estimate at first", async () => {
      const person = newPerson();
      const { request } = await take(person, 600, { perDay: 1000 });
      const refused = await take(person, 600, { perDay: 1000 });
      expect(refused).toMatchObject({ granted: false, reason: "daily_budget" });
      expect(refused.retry_ms).toBeLessThanOrEqual(DAY * 1000);
      // It took less than thought.
      expect(await settle(request, 100, 50)).toBe(true);
      expect(await take(person, 600, { perDay: 1000 })).toMatchObject({ granted: true });
      await letPass(person, DAY);
      expect(await take(person, 600, { perDay: 1000 })).toMatchObject({ granted: true });
    });

    test("counts what was not settled as it was taken, and what was settled once", async () => {
      const person = newPerson();
      const { request } = await take(person, 300);
      expect(await settle(request, 10, 20)).toBe(true);
      expect(await settle(request, 10, 20)).toBe(false);
      expect(await settle(randomUUID(), 10, 20)).toBe(false);
      await take(person, 300);
      const used =
        "select requests, input_tokens::integer, output_tokens::integer from private.ai_usage where user_id = $1::uuid";
      expect(await ask(used, [person])).toEqual([{ requests: 2, input_tokens: 10, output_tokens: 20 }]);
      expect(await take(person, 671, { perDay: 1000 })).toMatchObject({ reason: "daily_budget" });
      expect(await take(person, 670, { perDay: 1000 })).toMatchObject({ granted: true });
    });

    test("is settled for the day on which it was asked for", async () => {
      const person = newPerson();
      const { request } = await take(person, 900);
      await letPass(person, DAY);
      await settle(request, 900, 100);
      expect(await take(person, 1000, { perDay: 1000 })).toMatchObject({ granted: true });
    });

    test("is forgotten when it no longer counts", async () => {
      const person = newPerson();
      await take(person);
      await letPass(person, 63 * DAY);
      await take(newPerson());
      for (const table of ["ai_request", "ai_usage"]) {
        expect(await ask(`select from private.${table} where user_id = $1::uuid`, [person])).toEqual([]);
      }
    });

    test("goes with the account", async () => {
      const [person, other] = [newPerson(), newPerson()];
      for (const one of [person, other]) {
        await ask("insert into auth.users (id) values ($1::uuid)", [one]);
        await take(one);
      }
      await ask("delete from auth.users where id = $1::uuid", [person]);
      const left = await ask(
        "select user_id from private.ai_request where user_id = any ($1::text::uuid[])",
        [`{${person},${other}}`],
      );
      expect(left).toEqual([{ user_id: other }]);
    });
  });
}
