import { expect, test } from "vitest";
import { departure } from "../baseline/departure.ts";
import { reportDeparture } from "../baseline/report-departure.ts";
import type { DayColumns } from "../model/day-columns.ts";
import type { Metric } from "../model/metric.ts";
import { meanAndSpread } from "../stats/mean-and-spread.ts";
import type { DayNumber } from "../time.ts";
import { DayReader } from "./day-inputs.ts";
import { populationPrior } from "./population-prior.ts";
import { modelFactors } from "./weights.ts";

const FIRST = 19_000 as DayNumber;

function columns(values: Partial<Record<Metric, readonly number[]>>): DayColumns {
  const length = Math.max(...Object.values(values).map((column) => column.length));
  const entries = Object.entries(values).map(([metric, column]) => [metric, Float64Array.from(column)]);
  return { first: FIRST, length, values: Object.fromEntries(entries) };
}

function factorOn(day: number, name: string, given: DayColumns) {
  return new DayReader(given, populationPrior.scale).read(FIRST + day).factors[
    modelFactors.findIndex((one) => one.name === name)
  ]!;
}

/** Seventy nights of 54 and 56 beats, then one of 65. */
const nights = [...Array.from({ length: 70 }, (_, i) => (i % 2 === 0 ? 54 : 56)), 65];

test("a night is held against the sixty before it, itself left out", () => {
  const { z } = factorOn(70, "restingHeartRate", columns({ restingHeartRate: nights }));
  expect(z).toBe(departure(65, meanAndSpread(nights, 10, 70), populationPrior.scale.restingHeartRate)?.z);
  const longAgo = [...Array<number>(10).fill(90), ...nights.slice(10)];
  expect(factorOn(70, "restingHeartRate", columns({ restingHeartRate: longAgo })).z).toBe(z);
});

test("a report is held against the year up to it, itself included", () => {
  const moods = [...Array.from({ length: 100 }, (_, i) => 3 + (i % 2)), 1];
  const { z, trust } = factorOn(100, "lastReport", columns({ mood: moods }));
  expect(z).toBe(reportDeparture(1, meanAndSpread(moods, 0, 101))?.z);
  expect(trust).toBe(1);
});

test("a report stands for three more days, each more uncertain but not smaller", () => {
  const moods = [
    ...Array.from({ length: 100 }, (_, i) => 3 + (i % 2)),
    1,
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ];
  const given = columns({ mood: moods });
  const [fresh, old, gone] = [100, 103, 104].map((day) => factorOn(day, "lastReport", given));
  expect(old?.input).toBe(fresh?.input);
  expect(old?.variance).toBeGreaterThan(fresh?.variance ?? 1);
  expect(gone?.trust).toBe(0);
});

test("a day's strain is held against the sixty before it", () => {
  const { z } = factorOn(
    70,
    "load",
    columns({ strain: [...Array.from({ length: 70 }, (_, i) => 8 + (i % 5)), 19] }),
  );
  expect(z).toBeGreaterThan(2);
});

test("heart-rate variability counts in its logarithm and only beyond half a standard deviation", () => {
  const usual = Array.from({ length: 70 }, (_, i) => (i % 2 === 0 ? 45 : 55));
  const slightly = factorOn(70, "hrvLastNight", columns({ hrvRmssd: [...usual, 51] }));
  expect(slightly.z).toBeGreaterThan(0);
  expect(slightly.input).toBe(0);
  const much = factorOn(70, "hrvLastNight", columns({ hrvRmssd: [...usual, 25] }));
  expect(much.value).toBeCloseTo(25, 9);
  expect(much.input).toBeCloseTo(much.z + 0.5, 12);
});

test("a week of heart-rate variability needs three nights", () => {
  const usual = Array<number>(60).fill(50);
  const gap = Array<number>(5).fill(Number.NaN);
  expect(factorOn(66, "hrvWeek", columns({ hrvRmssd: [...usual, ...gap, 40, 40] })).trust).toBe(0);
  expect(factorOn(66, "hrvWeek", columns({ hrvRmssd: [...usual, ...gap.slice(1), 40, 40, 40] })).trust).toBe(
    1,
  );
});

test("the shares of all inputs make up the whole coverage", () => {
  const mood = Array.from({ length: 71 }, (_, i) => 3 + (i % 2));
  const all = columns({
    mood,
    restingHeartRate: nights,
    asleep: nights.map((beats) => beats * 8),
    sleepEfficiency: nights.map((beats) => beats + 35),
    hrvRmssd: nights,
    strain: nights,
  });
  expect(new DayReader(all, populationPrior.scale).read(FIRST + 70).coverage).toBeCloseTo(1, 12);
});
