import { expect, test } from "vitest";
import type { Workout } from "../model/whoop.ts";
import { summariseWorkouts } from "./workout-summary.ts";

function workout(day: string, sport: string, minutes: number, fields: Partial<Workout> = {}): Workout {
  const start = Date.parse(`${day}T06:00:00Z`);
  return { day, sport, start, end: start + minutes * 60_000, scoreState: "scored", ...fields } as Workout;
}

test("workouts are counted by sport, the most frequent first, and their days once", () => {
  const { count, days, minutes, sports } = summariseWorkouts([
    workout("2026-01-02", "Swimming", 90),
    workout("2026-01-02", "Running", 30),
    workout("2026-01-04", "Running", 40),
    workout("2026-01-05", "Cycling", 120),
  ]);
  expect({ count, days, minutes }).toEqual({ count: 4, days: 3, minutes: 280 });
  expect(sports).toEqual([
    { sport: "Running", count: 2, minutes: 70 },
    { sport: "Cycling", count: 1, minutes: 120 },
    { sport: "Swimming", count: 1, minutes: 90 },
  ]);
});

test("a workout that is not scored yet counts with its length, and with nothing else", () => {
  const { measures } = summariseWorkouts([
    workout("2026-01-02", "Running", 30, { strain: 9 }),
    workout("2026-01-03", "Running", 50, { scoreState: "pending" }),
  ]);
  expect(measures.length).toMatchObject({ known: 2, mean: 40, highest: { day: "2026-01-03", value: 50 } });
  expect(measures.strain).toMatchObject({ known: 1, latest: { day: "2026-01-02", value: 9 } });
  expect(measures.distance).toEqual({ kind: "noData" });
});

test("no workouts are no workouts", () => {
  expect(summariseWorkouts([])).toMatchObject({ count: 0, days: 0, minutes: 0, sports: [] });
});
