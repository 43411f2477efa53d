import { expect, test } from "vitest";
import type { DailyScore, Factor } from "../model/daily-score.ts";
import type { DayColumns } from "../model/day-columns.ts";
import { type DayNumber, dayFromNumber } from "../time.ts";
import { recommend } from "./recommend.ts";

const FIRST = 20_000 as DayNumber;
const DAYS = 60;
const today = dayFromNumber(FIRST + DAYS - 1);

function factor(name: Factor["name"], contribution: number, known = true): Factor {
  return { name, contribution, z: -1, known };
}

function score(factors: Factor[], part: Partial<DailyScore> = {}, coverage = 1): DailyScore {
  return {
    day: today,
    modelVersion: "1",
    strain: {
      kind: "risk",
      estimate: { value: 30, low: 20, high: 40 },
      startingPoint: 20,
      coverage,
      factors,
    },
    sustained: { kind: "load", estimate: { value: 25, low: 20, high: 30 }, band: "usual" },
    trend: { kind: "notClear" },
    forecast: { kind: "hidden" },
    ...part,
  };
}

/** Every third night is short; after `badAfterShort` of three short ones the check-in is a 1. */
function shortNights(badAfterShort: number, days = DAYS): DayColumns {
  const short = (day: number) => day % 3 === 0;
  const asleep = Float64Array.from({ length: days }, (_, day) => (short(day) ? 300 : 450));
  const mood = Float64Array.from({ length: days }, (_, day) =>
    short(day) && (day / 3) % 3 < badAfterShort ? 1 : 4,
  );
  return { first: FIRST, length: days, values: { asleep, mood } };
}

test("a longer night is suggested with the person's own counts when short nights went badly", () => {
  expect(recommend(score([factor("asleep", 4)]), shortNights(2))).toEqual([
    {
      code: "longerNight",
      factor: "asleep",
      days: 40,
      of: 40,
      otherDays: 6,
      otherOf: 20,
      sourceId: "sleepConsensus",
    },
  ]);
});

test("nothing is suggested where the person's own days show no difference", () => {
  expect(recommend(score([factor("asleep", 4)]), shortNights(0))).toEqual([]);
});

test("nothing is suggested from fewer than ten days of a kind", () => {
  const few = shortNights(2, 27);
  const day = dayFromNumber(FIRST + 26);
  expect(recommend(score([factor("asleep", 4)], { day }), few)).toEqual([]);
});

test("factors that are missing, small or helpful lead to nothing, nor does low coverage", () => {
  const columns = shortNights(2);
  expect(recommend(score([factor("asleep", 4, false)]), columns)).toEqual([]);
  expect(recommend(score([factor("asleep", 0.5)]), columns)).toEqual([]);
  expect(recommend(score([factor("asleep", -4)]), columns)).toEqual([]);
  expect(recommend(score([factor("asleep", 4)], {}, 0.4), columns)).toEqual([]);
});

test("days after the scored one are not looked at", () => {
  const columns = shortNights(2);
  const day = dayFromNumber(FIRST + 29);
  const [first] = recommend(score([factor("asleep", 4)], { day }), columns);
  expect(first).toMatchObject({ of: 20, otherOf: 10 });
});

test("an easier day is held against the next day's check-in", () => {
  const hard = (day: number) => day % 2 === 0;
  const strain = Float64Array.from({ length: DAYS }, (_, day) => (hard(day) ? 18 : 8));
  const mood = Float64Array.from({ length: DAYS }, (_, day) => (day % 4 === 1 ? 1 : 4));
  const columns: DayColumns = { first: FIRST, length: DAYS, values: { strain, mood } };
  expect(recommend(score([factor("restingHeartRate", 3)]), columns)).toMatchObject([
    { code: "easierDay", days: 29, of: 29, otherDays: 15, otherOf: 30 },
  ]);
});

test("a high sustained load shows where to find help, first and whatever else is known", () => {
  const estimate = { value: 60, low: 40, high: 80 };
  const high = score([factor("asleep", 4)], { sustained: { kind: "load", estimate, band: "high" } });
  expect(recommend(high, shortNights(2)).map((one) => one.code)).toEqual(["findHelp", "longerNight"]);
  const unknown: DailyScore = { ...high, strain: { kind: "notEnoughData", coverage: 0.1 } };
  expect(recommend(unknown, shortNights(2)).map((one) => one.code)).toEqual(["findHelp"]);
});
