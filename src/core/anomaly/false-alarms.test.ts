import { expect, test } from "vitest";
import { createChance } from "../sample/chance.ts";
import { seeded } from "../sample/seeded.ts";
import type { DayNumber } from "../time.ts";
import { dayFromNumber } from "../time.ts";
import { type SignMetric, signMetrics } from "./signs.ts";
import { spells } from "./spells.ts";

const SEED = 20_261_121;
const PEOPLE = 200;
const YEAR = 365;
/** Nights before the year that counts, so that every night of it has its range. */
const LEAD = 60;
const MISSING = 0.05;

/** A steady person: where each sign lies, how far it wobbles, and to what the sensor rounds it. */
const steady: Record<SignMetric, { middle: number; spread: number; step: number; ill: number }> = {
  hrvRmssd: { middle: Math.log(60), spread: 0.17, step: 0, ill: -0.25 },
  restingHeartRate: { middle: 54, spread: 2.2, step: 1, ill: 6 },
  respiratoryRate: { middle: 14.5, spread: 0.35, step: 0.1, ill: 1.5 },
  skinTemperature: { middle: 33.5, spread: 0.35, step: 0.1, ill: 0.8 },
  spo2: { middle: 96, spread: 0.8, step: 1, ill: -1 },
};
/** How ill one is on each night of it, and how often. */
const illness = [0.6, 1, 1, 0.7, 0.4];
const illNights = [100, 200, 300];

/**
 * A year of nights: AR(1) about a fixed middle, heart rate falling where its variability rises (r −.6), one
 * value in twenty missing; with a feverish week three times when `severity` is not 0.
 */
function year(memory: number, seed: number, severity = 0) {
  const chance = createChance(seeded(seed));
  const length = LEAD + YEAR;
  const values = Object.fromEntries(signMetrics.map((metric) => [metric, new Float64Array(length)]));
  const state = new Map(signMetrics.map((metric) => [metric, chance.normal(0, 1)]));
  for (let night = 0; night < length; night++) {
    const news = new Map(signMetrics.map((metric) => [metric, chance.normal(0, 1)]));
    news.set("restingHeartRate", -0.6 * news.get("hrvRmssd")! + 0.8 * news.get("restingHeartRate")!);
    const ill = illNights.reduce((sum, first) => sum + (illness[night - first] ?? 0), 0);
    for (const metric of signMetrics) {
      const { middle, spread, step, ill: change } = steady[metric];
      const now = memory * state.get(metric)! + Math.sqrt(1 - memory ** 2) * news.get(metric)!;
      state.set(metric, now);
      const value = middle + spread * now + severity * ill * change;
      const shown = metric === "hrvRmssd" ? Math.exp(value) : Math.round(value / step) * step;
      values[metric]![night] = chance.happens(MISSING) ? Number.NaN : shown;
    }
  }
  return { first: 0 as DayNumber, length, values };
}

/** Spells that begin in a steady year, a person. */
function falseAlarms(memory: number): number {
  let count = 0;
  for (let person = 0; person < PEOPLE; person++) {
    const found = spells(year(memory, SEED + person));
    count += found.filter(({ first }) => first >= dayFromNumber(LEAD)).length;
  }
  return count / PEOPLE;
}

/** Of all feverish weeks, the share noticed before they are over. */
function noticed(severity: number): number {
  let count = 0;
  for (let person = 0; person < PEOPLE; person++) {
    const found = spells(year(0.5, SEED + 10_000 + person, severity));
    for (const ill of illNights) {
      const [from, to] = [dayFromNumber(ill), dayFromNumber(ill + illness.length)];
      // A spell's second night is the first on which it is said.
      if (found.some(({ first, last }) => last > from && first <= to)) count += 1;
    }
  }
  return count / (PEOPLE * illNights.length);
}

test("steady nights raise no more than two false alarms a person-year, and most fevers are noticed", () => {
  const alarms = [0, 0.3, 0.5, 0.7].map((memory) => [memory, falseAlarms(memory)] as const);
  const found = [0.5, 0.75, 1].map((severity) => [severity, noticed(severity)] as const);
  // biome-ignore lint/suspicious/noConsole: the figures are what this test is for
  console.info(
    [
      `seed ${SEED}, ${PEOPLE} person-years each`,
      ...alarms.map(([memory, count]) => `AR(1) φ ${memory}: ${count.toFixed(2)} false alarms a person-year`),
      ...found.map(
        ([severity, share]) => `feverish week × ${severity}: noticed ${(100 * share).toFixed(0)} %`,
      ),
    ].join("\n"),
  );
  for (const [, count] of alarms) expect(count).toBeLessThan(2.2);
  expect(found.at(-1)?.[1]).toBeGreaterThan(0.9);
  expect(found[0]?.[1]).toBeLessThan(found[1]?.[1] ?? 0);
}, 60_000);
