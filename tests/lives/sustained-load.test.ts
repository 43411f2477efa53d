import { expect, test, vi } from "vitest";
import { dayNumber } from "../../src/core/time.ts";
import { type CourseName, courses, EVENT } from "./courses.ts";
import { type Life, live } from "./life.ts";
import { isAbove, type Told, tell, trueLoad } from "./told.ts";

// What sustained load makes of lives whose hidden strain is known. Each sentence is about many lives of one
// course, since one life can do anything.

// Lives take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const LIVES = 40;
const SEED = 500;
/** From here a person is known well enough. */
const SETTLED = 60;
const CRUNCH_END = 42;

interface Lived {
  readonly life: Life;
  readonly told: readonly Told[];
}

const lived = new Map<CourseName, readonly Lived[]>();

function lives(name: CourseName): readonly Lived[] {
  const known = lived.get(name);
  if (known) return known;
  const all = Array.from({ length: LIVES }, (_, i) => {
    const life = live(courses[name], SEED + i);
    return { life, told: tell(life) };
  });
  lived.set(name, all);
  return all;
}

/** The share of days, counted from the event, of which something is so, of those with a band. */
function share(name: CourseName, from: number, to: number, is: (told: Told) => boolean): number {
  const days = lives(name).flatMap(({ told }) => told.slice(EVENT + from, EVENT + to));
  const banded = days.filter(({ band }) => band);
  return banded.filter(is).length / banded.length;
}

/** The share of lives with any such day, counted from the event. */
function ever(
  name: CourseName,
  is: (told: Told) => boolean,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): number {
  return lives(name).filter(({ told }) => told.slice(EVENT + from, EVENT + to).some(is)).length / LIVES;
}

/** The days from one, counted from the event, to the first such day that nine in ten lives stay at or below. */
function nineInTenWithin(name: CourseName, from: number, is: (told: Told) => boolean): number {
  const days = lives(name)
    .map(({ told }) => told.slice(EVENT + from).findIndex(is))
    .map((day) => (day < 0 ? Number.POSITIVE_INFINITY : day));
  return days.toSorted((a, b) => a - b)[Math.ceil(0.9 * LIVES) - 1]!;
}

/** The median over lives of a number about the load on a day, counted from the event. */
function median(name: CourseName, of: (one: Lived) => number): number {
  return lives(name)
    .map(of)
    .toSorted((a, b) => a - b)[LIVES / 2]!;
}

const isHigh = ({ band }: Told) => band === "high";
const isRising = ({ score }: Told) => score.trend.kind === "rising";
const loadOn = ({ told }: Lived, day: number) => told[EVENT + day]!.estimate!;

test(`a steady life is seldom told to be above its usual or rising, and never high (seed ${SEED})`, () => {
  expect(share("steady", SETTLED - EVENT, 120, isAbove)).toBeLessThan(0.05);
  expect(share("steady", SETTLED - EVENT, 120, isRising)).toBeLessThan(0.05);
  expect(ever("steady", isHigh)).toBe(0);
});

test("nor is it in the two months in which it is got to know", () => {
  expect(share("steady", -EVENT, SETTLED - EVENT, isAbove)).toBeLessThan(0.05);
  expect(share("steady", -EVENT, SETTLED - EVENT, isHigh)).toBeLessThan(0.002);
});

test("hard and easy days by turns are no overload", () => {
  expect(share("shiftWorker", SETTLED - EVENT, 120, isAbove)).toBeLessThan(0.03);
  expect(ever("shiftWorker", isHigh, SETTLED - EVENT)).toBe(0);
});

test("six hard weeks are rising and raised within three, high within five", () => {
  expect(nineInTenWithin("crunch", 0, isRising)).toBeLessThanOrEqual(21);
  expect(nineInTenWithin("crunch", 0, isAbove)).toBeLessThanOrEqual(21);
  expect(nineInTenWithin("crunch", 0, isHigh)).toBeLessThanOrEqual(35);
});

test("they are told since about when they began to show", () => {
  const since = (one: Lived) => {
    const { sustained, day } = one.told[EVENT + CRUNCH_END - 1]!.score;
    const began = sustained.kind === "load" && sustained.since;
    return began ? dayNumber(began) - (dayNumber(day) - CRUNCH_END + 1) : Number.NaN;
  };
  const days = lives("crunch").map(since);
  const near = days.filter((day) => day >= -7 && day <= 21);
  expect(near.length / LIVES).toBeGreaterThanOrEqual(0.9);
});

test("after them the usual is back within three weeks, with a holiday within two, and stays", () => {
  const isBack = (told: Told) => !isAbove(told);
  expect(nineInTenWithin("crunch", CRUNCH_END, isBack)).toBeLessThanOrEqual(21);
  expect(nineInTenWithin("crunchThenHoliday", CRUNCH_END, isBack)).toBeLessThanOrEqual(14);
  expect(share("crunch", 70, 120, isAbove)).toBeLessThan(0.03);
});

test("a holiday lowers the load, and three weeks after it the usual is back", () => {
  const before = median("holiday", (one) => loadOn(one, -1).value);
  expect(median("holiday", (one) => loadOn(one, 13).value)).toBeLessThan(before - 4);
  expect(median("holiday", (one) => loadOn(one, 35).value)).toBeGreaterThan(before - 3);
  expect(share("holiday", 7, 28, isAbove)).toBeLessThan(0.03);
});

test("five days in bed are hardly ever high, and over when their four weeks are", () => {
  expect(ever("illness", isHigh)).toBeLessThan(0.1);
  expect(share("illness", 34, 120, isAbove)).toBeLessThan(0.05);
});

test("a slide over three months is mostly told to be rising, raised well before its end, then high", () => {
  expect(ever("slide", isRising, 14, 91)).toBeGreaterThanOrEqual(0.8);
  expect(nineInTenWithin("slide", 0, isAbove)).toBeLessThanOrEqual(70);
  expect(nineInTenWithin("slide", 0, isHigh)).toBeLessThanOrEqual(95);
});

test("four months of too much do not become their own yardstick", () => {
  expect(share("overload", 21, 119, isAbove)).toBeGreaterThan(0.97);
  expect(median("overload", (one) => loadOn(one, 119).value)).toBeGreaterThan(45);
});

test("falling silent for three weeks widens the interval and is not taken for a recovery", () => {
  const width = (one: Lived, day: number) => loadOn(one, day).high - loadOn(one, day).low;
  const wider = lives("silentOverload").filter((one) => width(one, 48) > width(one, 34));
  expect(wider.length / LIVES).toBeGreaterThanOrEqual(0.9);
  const moved = (one: Lived) => Math.abs(loadOn(one, 48).value - loadOn(one, 34).value);
  expect(median("silentOverload", moved)).toBeLessThan(10);
  expect(share("silentOverload", 35, 56, isAbove)).toBeGreaterThan(0.9);
});

/** What is told of a day on which all three questions are answered so, nothing being known of later ones. */
function toldWith({ columns, strain }: Life, day: number, answers: Readonly<Record<string, number>>): Told {
  const values = Object.fromEntries(
    Object.entries(columns.values).map(([metric, column]) => {
      const answer = answers[metric];
      return [metric, (answer === undefined ? column : column.with(day, answer)).slice(0, day + 1)];
    }),
  );
  return tell({ columns: { ...columns, length: day + 1, values }, strain }).at(-1)!;
}

const awful = { mood: 1, energy: 1, stress: 5 };
const unanswered = { mood: Number.NaN, energy: Number.NaN, stress: Number.NaN };

test("one awful day moves a load that is usual by less than 4 points, and none by more than 6", () => {
  const days = [-60, 10, 20, 30, 50];
  const moves = (["steady", "crunch"] as const).flatMap((name) =>
    lives(name)
      .slice(0, 20)
      .flatMap(({ life }) =>
        days.map((day) => {
          const without = toldWith(life, EVENT + day, unanswered);
          const points = toldWith(life, EVENT + day, awful).estimate!.value - without.estimate!.value;
          return { isAbove: isAbove(without), points };
        }),
      ),
  );
  const points = (among: typeof moves) => among.map((move) => move.points);
  expect(Math.max(...points(moves.filter((move) => !move.isAbove)))).toBeLessThan(4);
  expect(Math.max(...points(moves))).toBeLessThan(6);
  expect(Math.min(...points(moves))).toBeGreaterThan(0);
});

/** The share of days, counted from the event, on which the interval held the true load. */
function held(name: CourseName, from: number, to = Number.POSITIVE_INFINITY): number {
  const checks = lives(name).flatMap(({ life, told }) =>
    told.flatMap(({ estimate }, day) => {
      if (!estimate || day < EVENT + from || day >= EVENT + to) return [];
      const truth = trueLoad(life, day);
      return [estimate.low <= truth && truth <= estimate.high];
    }),
  );
  return checks.filter(Boolean).length / checks.length;
}

test("where months drift as people's do, the 80 % interval holds the true load on 75 to 85 % of days", () => {
  const drifting = held("drifting", 0);
  expect(drifting).toBeGreaterThan(0.75);
  expect(drifting).toBeLessThan(0.85);
});

test("in hard times it holds on at least two days of three, and more often than it says where nothing happens", () => {
  for (const name of ["crunch", "crunchThenHoliday", "slide", "overload", "silentOverload"] as const) {
    expect(held(name, 0), name).toBeGreaterThan(0.65);
  }
  expect(held("steady", SETTLED - EVENT)).toBeGreaterThan(0.8);
});
