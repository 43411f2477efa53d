import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { call } from "../support/server-calls.ts";
import { newPerson } from "../support/sync-calls.ts";
import type { TestDatabase } from "../support/test-database.ts";

const PLENTY = 1_000_000;

/** The requests that all functions together may make of a source. */
export function requestBudgetSuite(open: () => TestDatabase): void {
  describe("the budget of requests", () => {
    const change = (statement: string, values: readonly unknown[]) =>
      open().as("operator", (query) => query(statement, values));

    /** Moves what was counted back, by way of negative numbers: no two are the same on the way. */
    async function moveSlots(source: string, seconds: number, longest = 3600): Promise<void> {
      const those = "where provider = $1 and seconds <= $2";
      await change(`update private.request_slot set slot = -slot ${those}`, [source, longest]);
      await change(
        `update private.request_slot set slot = -slot - ceil($3::float8 / seconds)::bigint ${those}`,
        [source, longest, seconds],
      );
    }

    /** A source of the test's own: its budget is nobody else's. */
    async function newSource(perMinute: number, perDay = PLENTY, perUserMinute = PLENTY) {
      const source = `test ${randomBytes(6).toString("hex")}`;
      const node = `f${randomBytes(4).toString("hex").slice(1)}`;
      await change("insert into private.provider values ($1, gen_random_uuid(), $2)", [source, node]);
      return {
        source,
        take: (person: string, wanted: number, allowed = perMinute) =>
          call<{ granted: number; retry_ms: number }>(open(), "request_take", {
            with_provider: source,
            wanted,
            per_minute: allowed,
            per_day: perDay,
            for_user: person,
            per_user_minute: perUserMinute,
          }),
        report: (remaining: number, reset_seconds: number) =>
          call(open(), "request_reported", { with_provider: source, remaining, reset_seconds }),
        /** Makes everything that happened so far lie further back. */
        letPass: async (seconds: number) => {
          await moveSlots(source, seconds);
          await change(
            `update private.request_person set minute = minute - ceil($2::float8 / 60)::bigint,
              due_at = due_at - make_interval(secs => $2), waiting_since = waiting_since - make_interval(secs => $2)
              where provider = $1`,
            [source, seconds],
          );
          await change(
            "update private.request_budget set reported_until = reported_until - make_interval(secs => $2) where provider = $1",
            [source, seconds],
          );
        },
      };
    }

    test("grants what is wanted, then what is left, then nothing until the minute has passed", async () => {
      const { take, letPass } = await newSource(10);
      expect(await take(newPerson(), 7)).toEqual({ granted: 7, retry_ms: 0 });
      expect(await take(newPerson(), 7)).toEqual({ granted: 3, retry_ms: 0 });
      const late = newPerson();
      const { granted, retry_ms } = await take(late, 7);
      expect(granted).toBe(0);
      expect(retry_ms).toBeGreaterThan(0);
      expect(retry_ms).toBeLessThanOrEqual(65_000);
      await letPass(65);
      expect(await take(late, 7)).toEqual({ granted: 7, retry_ms: 0 });
    });

    test("grants no more in a day than a day allows, however slowly it is asked", async () => {
      const { source, take, letPass } = await newSource(10, 25);
      const granted: number[] = [];
      for (let minute = 0; minute < 4; minute++) {
        granted.push((await take(newPerson(), 10)).granted);
        // Within the hour, whose slot these then all share.
        await moveSlots(source, 65, 5);
      }
      expect(granted).toEqual([10, 10, 5, 0]);
      await letPass(25 * 3600);
      expect((await take(newPerson(), 10)).granted).toBe(10);
    });

    test("grants one person no more in a minute than a person may have", async () => {
      const [person, other] = [newPerson(), newPerson()];
      // Of a person the minutes of the clock count: the one that this began in may just have ended.
      for (let isWhole = false; !isWhole; ) {
        const { take, letPass } = await newSource(PLENTY, PLENTY, 4);
        const began = await minuteNow();
        const answers = [await take(person, 3), await take(person, 3), await take(person, 3)];
        isWhole = began === (await minuteNow());
        if (!isWhole) continue;
        expect(answers.map(({ granted }) => granted)).toEqual([3, 1, 0]);
        expect(answers[2]?.retry_ms).toBeLessThanOrEqual(60_000);
        expect((await take(other, 3)).granted).toBe(3);
        await letPass(60);
        expect((await take(person, 3)).granted).toBe(3);
      }
    });

    async function minuteNow(): Promise<unknown> {
      const [row] = await change("select floor(extract(epoch from clock_timestamp()) / 60) as minute", []);
      return String(row?.["minute"]);
    }

    test("is kept for those who wait, against those who come later or had some", async () => {
      const { take, letPass } = await newSource(10);
      const [greedy, first, second] = [newPerson(), newPerson(), newPerson()];
      await take(greedy, 10);
      expect((await take(first, 4)).granted).toBe(0);
      expect((await take(second, 4)).granted).toBe(0);
      await letPass(65);
      expect((await take(greedy, 10)).granted).toBe(2);
      expect((await take(newPerson(), 1)).granted).toBe(0);
      expect((await take(second, 4)).granted).toBe(4);
      expect((await take(first, 4)).granted).toBe(4);
    });

    test("is not kept for those who do not come back, and yet they keep their place", async () => {
      const { take, letPass } = await newSource(10);
      const [gone, late] = [newPerson(), newPerson()];
      await take(newPerson(), 10);
      expect((await take(gone, 9)).granted).toBe(0);
      await letPass(65 + 76);
      expect((await take(newPerson(), 10)).granted).toBe(10);
      expect((await take(late, 5)).granted).toBe(0);
      await letPass(65);
      expect((await take(gone, 9)).granted).toBe(9);
      expect((await take(late, 5)).granted).toBe(1);
    });

    test("has room for what is urgent while what is not waits, and is not kept for the latter", async () => {
      const { take, letPass } = await newSource(10);
      const [history, event] = [newPerson(), newPerson()];
      await take(newPerson(), 6, 6);
      expect((await take(history, 5, 6)).granted).toBe(0);
      expect((await take(newPerson(), 4)).granted).toBe(4);
      expect((await take(event, 9)).granted).toBe(0);
      await letPass(65);
      expect((await take(history, 5, 6)).granted).toBe(5);
      expect((await take(event, 9)).granted).toBe(5);
    });

    test("narrows by what the source itself reports, until then, and never widens by it", async () => {
      const { take, report, letPass } = await newSource(100);
      await take(newPerson(), 10);
      await report(3, 30);
      // An answer of before, overtaken by the one above.
      await report(80, 31);
      expect((await take(newPerson(), 2)).granted).toBe(2);
      expect((await take(newPerson(), 2)).granted).toBe(1);
      const late = newPerson();
      const { granted, retry_ms } = await take(late, 2);
      expect(granted).toBe(0);
      expect(retry_ms).toBeLessThanOrEqual(30_000);
      await letPass(31);
      expect((await take(late, 2)).granted).toBe(2);
      await report(1000, 60);
      expect((await take(newPerson(), 1000)).granted).toBe(85);
    });

    test("serves 120 people who all ask at once, each in turn, and never above the limit", async () => {
      const { take, letPass } = await newSource(50);
      const waiting = new Map(Array.from({ length: 120 }, () => [newPerson(), 0]));
      const perStep: number[] = [];
      // 240 requests at 50 in 65 seconds are done after 5 rounds, 13 steps each.
      for (let step = 0; step < 70 && waiting.size > 0; step++) {
        let granted = 0;
        // The latest to ask would be the first served, if there were no turns.
        for (const [person, dueAt] of [...waiting].reverse()) {
          if (dueAt > step) continue;
          const answer = await take(person, 2);
          granted += answer.granted;
          if (answer.granted > 0) waiting.delete(person);
          else waiting.set(person, step + Math.ceil(answer.retry_ms / 5000));
        }
        perStep.push(granted);
        await letPass(5);
      }
      expect(waiting.size).toBe(0);
      // 11 steps are 50 seconds, and the time that this took on top.
      const windows = perStep.map((_, step) =>
        perStep.slice(step, step + 11).reduce((sum, count) => sum + count, 0),
      );
      expect(Math.max(...windows)).toBeLessThanOrEqual(50);
    }, 60_000);
  });
}
