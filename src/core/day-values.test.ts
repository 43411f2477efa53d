import { expect, test } from "vitest";
import { type DayRecords, dayValues } from "./day-values.ts";
import type { QuestionnaireResponse } from "./model/questionnaire-response.ts";
import type { Cycle, Recovery, Sleep } from "./model/whoop.ts";

const HOUR = 3_600_000;
const midnight = Date.UTC(2026, 4, 5);
const none: DayRecords = {
  moodEntries: [],
  cycles: [],
  recoveries: [],
  sleeps: [],
  workouts: [],
  questionnaireResponses: [],
};

const sleep = (id: string, fromHour: number, toHour: number, more: Partial<Sleep> = {}) =>
  ({
    id,
    start: midnight + fromHour * HOUR,
    end: midnight + toHour * HOUR,
    offset: 0,
    nap: false,
    ...more,
  }) as Sleep;

const cycle = (values: Partial<Cycle>) => ({ end: midnight + 24 * HOUR, ...values }) as Cycle;

test("a day without records has no values, not zeros", () => {
  expect(dayValues(none)).toEqual({});
});

test("a day that the sensor saw without a workout has no workouts, which is a number", () => {
  expect(dayValues({ ...none, cycles: [cycle({ strain: 8 })] })).toEqual({
    strain: 8,
    workouts: 0,
    workoutTime: 0,
  });
});

test("the night is the longest sleep, never a nap", () => {
  const values = dayValues({
    ...none,
    sleeps: [
      sleep("short", -1, 2, { asleepMin: 160 }),
      sleep("long", 3, 8, { asleepMin: 280 }),
      sleep("nap", 12, 22, { asleepMin: 590, nap: true }),
    ],
  });
  expect(values.asleep).toBe(280);
  expect(values.sleepMidpoint).toBe(5.5);
});

test("the middle of a night before midnight is negative, so that averages stay in the night", () => {
  expect(dayValues({ ...none, sleeps: [sleep("early", -4, 2)] }).sleepMidpoint).toBe(-1);
});

test("strain of two cycles that share a day counts once", () => {
  expect(dayValues({ ...none, cycles: [cycle({ strain: 5 }), cycle({ strain: 11 })] }).strain).toBe(11);
});

test("strain of a cycle that is still open is not the day's yet", () => {
  const values = dayValues({ ...none, cycles: [{ strain: 5, energyKilojoule: 900 } as Cycle] });
  expect(values).toEqual({ workouts: 0, workoutTime: 0 });
});

test("the recovery that belongs to the night wins over another of the same day", () => {
  const recoveries = [
    { id: "a", sleepId: "other", hrvRmssdMs: 30 },
    { id: "b", sleepId: "night", hrvRmssdMs: 60 },
  ] as unknown as Recovery[];
  expect(dayValues({ ...none, sleeps: [sleep("night", 0, 7)], recoveries }).hrvRmssd).toBe(60);
});

test("of a questionnaire answered twice a day the last counts, and one of no metric counts for none", () => {
  const response = (at: number, instrument: string, scores: Record<string, number>) =>
    ({ at, instrument, scores }) as unknown as QuestionnaireResponse;
  const values = dayValues({
    ...none,
    questionnaireResponses: [
      response(2, "cbi", { personal: 58 }),
      response(1, "cbi", { personal: 25, work: 50 }),
      response(3, "who5", { wellBeing: 64 }),
      response(4, "phq2", { mood: 5 }),
    ],
  });
  expect(values).toEqual({ cbiPersonal: 58, who5: 64 });
});
