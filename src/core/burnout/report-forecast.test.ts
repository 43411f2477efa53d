import { expect, test } from "vitest";
import type { ComingReports, Estimate } from "../model/daily-score.ts";
import { createChance } from "../sample/chance.ts";
import { seeded } from "../sample/seeded.ts";
import { FORECAST_CHECK_INS, ReportForecaster, weekMean } from "./report-forecast.ts";

/** What was foreseen on each day, as if there had always been enough check-ins. */
function foresee(reports: Float64Array): (ComingReports | undefined)[] {
  const forecaster = new ReportForecaster(reports);
  return Array.from(reports, (_, day) => forecaster.next(day, day + 1));
}

/** Reports that wander about a usual and are given in steps, some of them missing. */
function life(
  days: number,
  seed: number,
  { memory = 0.5, spread = 0.6, step = 1 / 3, usual = 3.3, gaps = 0.1 },
) {
  const chance = createChance(seeded(seed));
  let departure = 0;
  return Float64Array.from({ length: days }, () => {
    departure = memory * departure + spread * Math.sqrt(1 - memory ** 2) * chance.normal(0, 1);
    const report = Math.round((usual + departure) / step) * step;
    return chance.happens(gaps) ? Number.NaN : Math.min(5, Math.max(1, report));
  });
}

/** The share of what came that the intervals held. */
function shares(reports: Float64Array, from = 0): { tomorrow: number; week: number } {
  const said = foresee(reports).slice(from, reports.length - 7);
  const share = (of: (one: ComingReports) => Estimate, came: (day: number) => number) => {
    const checks = said.flatMap((one, i) => {
      const value = came(from + i);
      if (!one || Number.isNaN(value)) return [];
      return [of(one).low <= value + 1e-9 && value - 1e-9 <= of(one).high];
    });
    return checks.filter(Boolean).length / checks.length;
  };
  return {
    tomorrow: share(
      (one) => one.tomorrow,
      (day) => reports[day + 1]!,
    ),
    week: share(
      (one) => one.week,
      (day) => weekMean(reports, day + 1),
    ),
  };
}

const lives = {
  "thirds that hang together": {},
  "thirds that do not": { memory: 0 },
  "whole steps": { step: 1 },
  "a long memory": { memory: 0.9 },
  "close to the upper end": { usual: 4.6, spread: 0.5 },
  "a wild life in whole steps": { step: 1, spread: 1.2, usual: 2.5 },
  "many gaps": { gaps: 0.5 },
};

test.each(Object.entries(lives))("the intervals hold about 80 %% of a life of %s", (_, shape) => {
  for (const seed of [1, 2]) {
    const held = shares(life(1500, seed, shape));
    expect(held.tomorrow, `seed ${seed}`).toBeGreaterThan(0.75);
    expect(held.tomorrow, `seed ${seed}`).toBeLessThan(0.86);
    expect(held.week, `seed ${seed}`).toBeGreaterThan(0.75);
    expect(held.week, `seed ${seed}`).toBeLessThan(0.86);
  }
});

test("good days and bad days without anything between are held by about 80 %", () => {
  const chance = createChance(seeded(4));
  const reports = Float64Array.from({ length: 1500 }, () => (chance.happens(0.25) ? 1 : 5));
  const held = shares(reports);
  expect(held.tomorrow).toBeGreaterThan(0.75);
  expect(held.tomorrow).toBeLessThan(0.85);
});

test("the first two months are honest too", () => {
  const people = Array.from({ length: 40 }, (_, seed) => shares(life(67, seed + 1, { spread: 0.5 })));
  for (const kind of ["tomorrow", "week"] as const) {
    const mean = people.reduce((sum, person) => sum + person[kind], 0) / people.length;
    expect(mean, kind).toBeGreaterThan(0.75);
    expect(mean, kind).toBeLessThan(0.88);
  }
});

test("a life that turns wild is followed within two months", () => {
  const calm = life(400, 5, { spread: 0.15 });
  const wild = life(400, 6, { spread: 1 });
  const reports = Float64Array.of(...calm, ...wild);
  expect(shares(reports, 460).tomorrow).toBeGreaterThan(0.75);
});

test("who always answers 3 is told 3, and no width that was never seen", () => {
  const last = foresee(new Float64Array(200).fill(3)).at(-1)!;
  expect(last.tomorrow.low).toBeGreaterThan(2.9);
  expect(last.tomorrow.high).toBeLessThan(3.1);
  expect(last.tomorrow).toMatchObject({ value: expect.closeTo(3, 1) });
  expect(last.week.high - last.week.low).toBeLessThan(0.2);
});

test("the answer that somebody nearly always gives stays inside", () => {
  const reports = Float64Array.from({ length: 400 }, (_, day) => (day % 19 === 5 ? 2 : 3));
  const said = foresee(reports).slice(60);
  expect(said.every((one) => one && one.tomorrow.low <= 3 && 3 <= one.tomorrow.high)).toBe(true);
});

test("a bad week lowers what is expected, most of all tomorrow, and less after a silent week", () => {
  const steady = life(200, 7, { gaps: 0 });
  const bad = Float64Array.of(...steady, 2, 2, 1, 2, 1, 2, 1);
  const silent = Float64Array.of(...bad, ...Array<number>(12).fill(Number.NaN));
  const usual = foresee(steady).at(-1)!;
  const low = foresee(bad).at(-1)!;
  const later = foresee(silent).at(-1)!;
  expect(low.tomorrow.value).toBeLessThan(usual.tomorrow.value - 0.4);
  expect(low.week.value).toBeGreaterThanOrEqual(low.tomorrow.value - 0.1);
  expect(later.tomorrow.value).toBeGreaterThan(low.tomorrow.value + 0.2);
});

test("nothing is foreseen before the seventh check-in", () => {
  const said = foresee(life(30, 3, { gaps: 0 }));
  expect(said.slice(0, FORECAST_CHECK_INS - 1)).toEqual(Array(FORECAST_CHECK_INS - 1).fill(undefined));
  expect(said[FORECAST_CHECK_INS - 1]).toBeDefined();
});

test("forecasts stay between 1 and 5 with their value inside", () => {
  const extremes = Float64Array.from({ length: 300 }, (_, day) => (day < 150 ? 1 : 5));
  for (const one of foresee(extremes)) {
    if (!one) continue;
    for (const { low, value, high } of [one.tomorrow, one.week]) {
      expect([low, value, high]).toEqual([low, value, high].toSorted((a, b) => a - b));
      expect(low).toBeGreaterThanOrEqual(1);
      expect(high).toBeLessThanOrEqual(5);
    }
  }
});
