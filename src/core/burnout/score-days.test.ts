import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { DailyScore, Factor } from "../model/daily-score.ts";
import type { DayColumns } from "../model/day-columns.ts";
import { metrics } from "../model/metric.ts";
import type { DayNumber } from "../time.ts";
import { scoreMetrics } from "./known-days.ts";
import { HISTORY_DAYS, scoreDays } from "./score-days.ts";

/** Property tests score decades; a busy machine may take its time. */
vi.setConfig({ testTimeout: 60_000 });

const FIRST = 19_000;

/** Histories as people leave them: long, in whole steps, with gaps of days and of whole metrics. */
function histories(shortest: number, longest: number): fc.Arbitrary<DayColumns> {
  return fc
    .record({
      length: fc.integer({ min: shortest, max: longest }),
      seed: fc.integer(),
      missing: fc.double({ min: 0, max: 0.7, noNaN: true }),
      memory: fc.double({ min: 0, max: 0.95, noNaN: true }),
      metrics: fc.subarray([...scoreMetrics]),
    })
    .map(({ length, seed, missing, memory, metrics: given }) => {
      const random = randomFrom(seed);
      const values = Object.fromEntries(
        given.map((metric) => {
          const [low, high] = metrics[metric].range;
          let place = random();
          const column = Float64Array.from({ length }, () => {
            place = memory * place + (1 - memory) * random();
            const value = low + place * (high - low);
            if (random() < missing) return Number.NaN;
            return metrics[metric].domain === "mind" ? Math.round(value) : value;
          });
          return [metric, column];
        }),
      );
      return { first: FIRST as DayNumber, length, values };
    });
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function scoreAll(columns: DayColumns) {
  return scoreDays({ columns, from: columns.first, to: lastDay(columns) });
}

function lastDay(columns: DayColumns): DayNumber {
  return (columns.first + columns.length - 1) as DayNumber;
}

function part(columns: DayColumns, first: number, last: number): DayColumns {
  const from = Math.max(0, first - columns.first);
  const values = Object.fromEntries(
    Object.entries(columns.values).map(([metric, column]) => [
      metric,
      column.slice(from, last - columns.first + 1),
    ]),
  );
  return {
    first: (columns.first + from) as DayNumber,
    length: last - columns.first - from + 1,
    values,
  };
}

function freeze(columns: DayColumns): () => void {
  const before = structuredClone(columns);
  Object.freeze(columns);
  Object.freeze(columns.values);
  return () => expect(columns).toEqual(before);
}

test("scoring on from any checkpoint, kept as JSON, says exactly what scoring from the beginning says", () => {
  fc.assert(
    fc.property(histories(60, 700), fc.nat(), (columns, choice) => {
      const whole = scoreAll(columns);
      const checkpoint = whole.checkpoints[choice % whole.checkpoints.length]!;
      const on = scoreDays({
        columns: part(columns, checkpoint.day - HISTORY_DAYS, lastDay(columns)),
        from: checkpoint.day,
        to: lastDay(columns),
        checkpoint: JSON.parse(JSON.stringify(checkpoint)),
      });
      expect(on.scores).toEqual(whole.scores.slice(checkpoint.day - FIRST));
      expect(on.checkpoints).toEqual(whole.checkpoints.filter((other) => other.day > checkpoint.day));
    }),
    { numRuns: 20 },
  );
});

test("the future never changes the past", () => {
  fc.assert(
    fc.property(histories(20, 300), fc.nat(), (columns, choice) => {
      const last = FIRST + (choice % columns.length);
      const past = scoreAll(part(columns, FIRST, last));
      expect(past.scores).toEqual(scoreAll(columns).scores.slice(0, last - FIRST + 1));
    }),
    { numRuns: 40 },
  );
});

test("scoring leaves its input as it was", () => {
  fc.assert(
    fc.property(histories(1, 200), (columns) => {
      const unchanged = freeze(columns);
      scoreAll(columns);
      unchanged();
    }),
    { numRuns: 20 },
  );
});

test("contributions add up to the score, and every number is a percentage inside its interval", () => {
  fc.assert(
    fc.property(histories(30, 400), (columns) => {
      const faults = scoreAll(columns).scores.map(fault);
      expect(faults.filter((one) => one !== undefined)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

/** What is wrong with a score, if anything. */
function fault({ strain, sustained, forecast, trend }: DailyScore): string | undefined {
  if (strain.kind === "risk") {
    const sum = strain.factors.reduce((total, factor) => total + factor.contribution, 0);
    if (Math.abs(sum - (strain.estimate.value - strain.startingPoint)) > 1e-9) return "contributions";
    if (!strain.factors.every((factor) => Math.abs(factor.z) <= 4)) return "z";
    if (!isInOrder(strain.estimate)) return "strain";
  }
  if (sustained.kind !== "notEnoughData" && !isInOrder(sustained.estimate)) return "sustained";
  if (forecast.kind === "days" && !forecast.days.every(isInOrder)) return "forecast";
  if (trend.kind === "rising" && !(trend.pointsPerDay > 0)) return "trend";
  if (trend.kind === "falling" && !(trend.pointsPerDay < 0)) return "trend";
  return undefined;
}

function isInOrder({ low, value, high }: { low: number; value: number; high: number }): boolean {
  return 0 <= low && low <= value && value <= high && high <= 100;
}

/** Mood, energy and stress each day as told by `report`; nothing where it says undefined. */
function life(days: number, report: (day: number) => number | undefined): DayColumns {
  const column = Float64Array.from({ length: days }, (_, day) => report(day) ?? Number.NaN);
  return { first: FIRST as DayNumber, length: days, values: { mood: column, energy: column } };
}

/** Ordinary days: mostly 3 and 4, now and then 2. */
const ordinary = (day: number) => [4, 3, 4, 4, 2, 3, 4, 3, 3, 4, 5, 3, 2, 4][(day * 5) % 14] ?? 3;

test("the first six days have no score, the second week is learning, the third has a band", () => {
  const { scores } = scoreAll(life(20, ordinary));
  expect(scores.slice(0, 6).map((score) => score.strain.kind)).toEqual(Array(6).fill("notEnoughData"));
  expect(scores.slice(0, 6).every((score) => score.sustained.kind === "notEnoughData")).toBe(true);
  expect(scores[6]?.strain.kind).toBe("risk");
  expect(scores[6]?.sustained).toMatchObject({ kind: "learning", daysKnown: 7, daysNeeded: 14 });
  expect(scores[12]?.sustained.kind).toBe("learning");
  expect(scores[13]?.sustained.kind).toBe("load");
});

test("with enough nights but few check-ins it waits for check-ins", () => {
  const columns = life(16, (day) => (day >= 11 ? ordinary(day) : undefined));
  const asleep = new Float64Array(16).fill(420);
  const { scores } = scoreAll({ ...columns, values: { ...columns.values, asleep } });
  const last = scores.at(-1)?.sustained;
  expect(last).toMatchObject({ counting: "checkIns", daysKnown: 5, daysNeeded: 10 });
});

test("a report counts for three days, less each day, and then the day has too little data", () => {
  const { scores } = scoreAll(life(70, (day) => (day < 60 ? ordinary(day) : undefined)));
  const coverage = scores.slice(59, 65).map((score) => score.strain.coverage);
  expect(coverage).toEqual([0.7, 0.56, 0.45, 0.36, 0, 0]);
  expect(scores[61]?.strain.kind).toBe("risk");
  expect(scores[62]?.strain).toEqual({ kind: "notEnoughData", coverage: 0.36 });
});

test("a missing day widens the interval", () => {
  const known = scoreAll(life(61, ordinary)).scores.at(-1)!;
  const carried = scoreAll(life(61, (day) => (day < 60 ? ordinary(day) : undefined))).scores.at(-1)!;
  expect(width(carried)).toBeGreaterThan(width(known));
});

function width({ strain }: DailyScore): number {
  return strain.kind === "risk" ? strain.estimate.high - strain.estimate.low : Number.NaN;
}

test("one dreadful day moves sustained load little, four dreadful weeks make it high", () => {
  const usual = scoreAll(life(200, ordinary)).scores.at(-1)!.sustained;
  const oneDay = scoreAll(life(200, (day) => (day === 199 ? 1 : ordinary(day)))).scores.at(-1)!.sustained;
  const fourWeeks = scoreAll(life(200, (day) => (day >= 170 ? 1 : ordinary(day)))).scores.at(-1)!;
  if (usual.kind !== "load" || oneDay.kind !== "load") throw new Error("Both have a band");
  expect(usual.band).toBe("usual");
  expect(oneDay.estimate.value - usual.estimate.value).toBeLessThan(5);
  expect(fourWeeks.sustained).toMatchObject({ kind: "load", band: "high" });
});

test("a steady decline is a rising trend, a steady life none", () => {
  const decline = scoreAll(life(120, (day) => (day > 100 ? 1 : ordinary(day)))).scores.at(-1)!.trend;
  expect(decline.kind).toBe("rising");
  expect(scoreAll(life(120, ordinary)).scores.at(-1)!.trend.kind).toBe("notClear");
});

test("a checkpoint of another model, or from after the first day, is refused", () => {
  const columns = life(60, ordinary);
  const checkpoint = scoreAll(columns).checkpoints[0]!;
  const request = { columns, from: checkpoint.day, to: lastDay(columns) };
  const other = { ...checkpoint, modelVersion: "0" };
  expect(() => scoreDays({ ...request, checkpoint: other })).toThrow(RangeError);
  expect(() => scoreDays({ ...request, from: columns.first, checkpoint })).toThrow(RangeError);
});

test("a high load is still high on the first day after a checkpoint", () => {
  const columns = life(260, (day) => (day >= 170 ? 1 : ordinary(day)));
  const whole = scoreAll(columns);
  const checkpoint = whole.checkpoints.find(({ day }) => {
    const { sustained } = whole.scores[day - FIRST]!;
    return sustained.kind === "load" && sustained.band === "high";
  })!;
  const [on] = scoreDays({ columns, from: checkpoint.day, to: checkpoint.day, checkpoint }).scores;
  expect(on?.sustained).toMatchObject({ kind: "load", band: "high" });
});

test("a person whose Tuesdays are bad is told so on Mondays", () => {
  const isTuesday = (day: number) => (FIRST + day + 3) % 7 === 1;
  const columns = life(200, (day) => (isTuesday(day) ? 1 : 3 + (day % 2)));
  const week = scoreAll(columns).scores.slice(-7);
  const raised = week.filter(({ strain }) => strain.kind === "risk" && weekdayPoints(strain.factors) > 5);
  expect(raised.map((score) => new Date(score.day).getUTCDay())).toEqual([1]);
});

function weekdayPoints(factors: readonly Factor[]): number {
  return factors.find((factor) => factor.name === "weekday")?.contribution ?? 0;
}
