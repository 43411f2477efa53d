import { describe, expect, test } from "vitest";
import { newsOf } from "../../supabase/functions/_shared/whoop/news.ts";
import { noRows, type SleepRow } from "../../supabase/functions/_shared/whoop/rows.ts";
import { sweepOf, sweepPlan } from "../../supabase/functions/_shared/whoop/sweep-plan.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 10);

describe("what a sweep asks for beside the cycles", () => {
  const waiting = (daysAgo: number) => ({
    ...noRows,
    sleep: [{ start: NOW - daysAgo * DAY, score_state: "pending" } as SleepRow],
  });
  const ask = (daysAgo: number, isFull = false) =>
    newsOf([], waiting(daysAgo), { since: NOW - 3 * DAY, pendingSince: NOW - 7 * DAY, isFull });

  test("is nothing when nothing is new", () => {
    expect(newsOf([], noRows, { since: NOW, pendingSince: NOW, isFull: false })).toEqual({});
  });

  test("is what still waits for its score, for a week", () => {
    expect(ask(2)).toEqual({ sleep: NOW - 2 * DAY });
    expect(ask(6)).toEqual({ sleep: NOW - 6 * DAY });
    expect(ask(8)).toEqual({});
  });

  test("is everything in full, as far back as something waits", () => {
    expect(ask(6, true)).toEqual({ sleep: NOW - 6 * DAY, recovery: NOW - 3 * DAY, workout: NOW - 3 * DAY });
  });
});

describe("sweeps", () => {
  const people = Array.from({ length: 500 }, (_, index) => {
    const hex = (index * 2_654_435_761).toString(16).padStart(12, "0").slice(-12);
    return `${hex.slice(0, 8)}-0000-4000-8000-${hex}`;
  });

  test.each([1, 10, 40, 100, 1000, 5000])(
    "of %i people ask for at most 3,000 requests a day",
    (connected) => {
      const { every, fullEvery } = sweepPlan(connected);
      expect(connected * (24 / every + (3 * 24) / fullEvery)).toBeLessThanOrEqual(3000);
      expect(fullEvery % every).toBe(0);
    },
  );

  test("come to everybody in their turn, in full too, and spread over the hours", () => {
    const plan = sweepPlan(1000);
    const hours = Array.from({ length: plan.fullEvery }, (_, index) => 490_000 + index);
    for (const person of people) {
      const turns = hours.flatMap((hour) => sweepOf(person, hour, plan) ?? []);
      expect(turns).toHaveLength(plan.fullEvery / plan.every);
      expect(turns.filter(({ full }) => full)).toHaveLength(1);
    }
    const busiest = Math.max(
      ...hours.map((hour) => people.filter((person) => sweepOf(person, hour, plan)).length),
    );
    expect(busiest).toBeLessThan((2 * people.length) / plan.every);
  });

  test("are hourly and full where few are connected", () => {
    expect(sweepPlan(10)).toEqual({ every: 1, fullEvery: 1 });
  });
});
