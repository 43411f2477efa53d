import { expect, test } from "vitest";
import { type CourseName, courses, EVENT } from "./courses.ts";
import { live } from "./life.ts";
import { isAbove, type Told, tell } from "./told.ts";

const LIVES = 40;
const SEED = 500;

/** What was told of many lives of one course. */
function told(name: CourseName): readonly (readonly Told[])[] {
  return Array.from({ length: LIVES }, (_, i) => tell(live(courses[name], SEED + i)));
}

/** The share of days, counted from the event, that were told to be above the usual. */
function above(lives: readonly (readonly Told[])[], from: number, to: number): number {
  const days = lives.flatMap((life) => life.slice(EVENT + from, EVENT + to));
  return days.filter(isAbove).length / days.length;
}

/** The share of lives that were called high on any day since the event. */
function everHigh(lives: readonly (readonly Told[])[]): number {
  return lives.filter((life) => life.slice(EVENT).some(({ band }) => band === "high")).length / lives.length;
}

test(`a steady life is seldom told to be above its usual, and never high (seed ${SEED})`, () => {
  const lives = told("steady");
  expect(above(lives, -200, 120)).toBeLessThan(0.05);
  expect(everHigh(lives)).toBe(0);
});

test("a holiday takes what was above the usual down within a week", () => {
  expect(above(told("holiday"), 7, 28)).toBeLessThan(0.03);
});

test("six hard weeks are told from the third on, become high, and are over four weeks after their end", () => {
  const lives = told("crunch");
  expect(above(lives, 14, 42)).toBeGreaterThan(0.95);
  expect(everHigh(lives)).toBeGreaterThan(0.9);
  expect(above(lives, 70, 112)).toBeLessThan(0.03);
});

test("five days in bed are no month of overload", () => {
  const lives = told("illness");
  expect(above(lives, 28, 112)).toBeLessThan(0.08);
  expect(everHigh(lives)).toBeLessThan(0.1);
});

test("a slide over three months is told before it ends, and mostly called rising", () => {
  const lives = told("slide");
  expect(above(lives, 70, 112)).toBeGreaterThan(0.95);
  const rising = lives.filter((life) =>
    life.slice(EVENT + 14, EVENT + 90).some(({ score }) => score.trend.kind === "rising"),
  );
  expect(rising.length / lives.length).toBeGreaterThan(0.7);
});

test("four months of too much do not become their own yardstick, nor do three silent weeks end them", () => {
  expect(above(told("overload"), 21, 119)).toBeGreaterThan(0.97);
  expect(above(told("silentOverload"), 21, 119)).toBeGreaterThan(0.93);
});

test("hard and easy days by turns are no overload", () => {
  const lives = told("shiftWorker");
  expect(above(lives, 0, 119)).toBeLessThan(0.03);
  expect(everHigh(lives)).toBe(0);
});
