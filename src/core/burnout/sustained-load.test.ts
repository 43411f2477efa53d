import { expect, test } from "vitest";
import { fourWeeks } from "./four-weeks.ts";
import { LOAD_DAYS } from "./load-weights.ts";
import { bandOf, HIGH_NEEDS_DAYS, loadEstimate, loadScale, sustainedLoad } from "./sustained-load.ts";
import type { UsualReports } from "./year-of-reports.ts";

const usual: UsualReports = { mean: 3.5, spread: 0.5, count: 300, lately: 0.02 };
const nothingForeseen = new Float64Array(LOAD_DAYS).fill(Number.NaN);

/** The load of four weeks of these reports, the latest last. */
function loadOfReports(reports: readonly number[], foreseen = nothingForeseen, held = usual) {
  const into = new Float64Array(LOAD_DAYS);
  const weeks = fourWeeks(Float64Array.from(reports), LOAD_DAYS - 1, foreseen, LOAD_DAYS - 1, held, into);
  return weeks && loadEstimate(weeks, loadScale(weeks, held));
}

const month = (report: number) => Array<number>(LOAD_DAYS).fill(report);

test("a usual month is a load of 20, a hard one more, an easy one less", () => {
  expect(loadOfReports(month(3.5))?.value).toBe(20);
  expect(loadOfReports(month(2.8))?.value).toBeGreaterThan(50);
  expect(loadOfReports(month(4))?.value).toBeLessThan(15);
});

test("what four weeks wobble by on their own is taken for wobble, what is far beyond is believed", () => {
  const belief = (report: number) => {
    const { value } = loadOfReports(month(report))!;
    return Math.log((4 * value) / (100 - value)) / 1.75 / ((3.5 - report) / 0.5);
  };
  expect(belief(3.4)).toBeLessThan(0.5);
  expect(belief(2.7)).toBeGreaterThan(0.8);
});

test("a dreadful day after a usual month moves the load by less than 4 points, late ones more than early ones", () => {
  const late = loadOfReports(month(3.5).with(27, 1))!.value - 20;
  const early = loadOfReports(month(3.5).with(0, 1))!.value - 20;
  expect(late).toBeLessThan(4);
  expect(late).toBeGreaterThan(early);
  expect(early).toBeGreaterThan(0);
});

test("hard weeks are believed as hard as they were, easy or dreadful days among them or not", () => {
  const strains = Array.from({ length: LOAD_DAYS }, (_, day) => 1 + (day % 2 === 0 ? 1 : -1));
  const mixed = loadOfReports(strains.map((strain) => usual.mean - usual.spread * strain))!;
  expect(Math.abs(mixed.value - loadOfReports(month(3))!.value)).toBeLessThan(1);
});

test("the further from the usual, the wider the interval, in standard deviations of strain", () => {
  const width = (report: number) => {
    const { low, high } = loadOfReports(month(report))!;
    const odds = (load: number) => Math.log(load / (100 - load));
    return odds(high) - odds(low);
  };
  expect(width(2.5)).toBeGreaterThan(1.3 * width(3.5));
});

test("missing days widen the interval and leave the value to the others", () => {
  const gaps = month(2.8).map((report, i) => (i % 2 === 0 ? report : Number.NaN));
  const whole = loadOfReports(month(2.8))!;
  const half = loadOfReports(gaps)!;
  expect(half.value).toBe(whole.value);
  expect(half.high - half.low).toBeGreaterThan(1.2 * (whole.high - whole.low));
});

test("a silent fortnight after a hard one is not taken for a recovery", () => {
  const silent = month(2.8).fill(Number.NaN, 14);
  expect(loadOfReports(silent)?.value).toBe(loadOfReports(month(2.8))?.value);
});

test("two known days of a month are not judged", () => {
  expect(loadOfReports(month(Number.NaN).with(27, 2).with(26, 2))).toBeUndefined();
});

test("days without a report are what was foreseen of them, at a quarter of the weight", () => {
  const half = month(3.5).map((report, i) => (i % 2 === 0 ? report : Number.NaN));
  const hard = new Float64Array(LOAD_DAYS).fill(2);
  const moved = loadOfReports(half, hard)!.value;
  expect(moved).toBeGreaterThan(20);
  const reported = half.map((report) => (Number.isNaN(report) ? 2.5 : report));
  expect(moved).toBeLessThan(loadOfReports(reported)!.value);
});

test("where the usual is made of the same weeks, nothing can stand out from it", () => {
  const same = { ...usual, lately: 1, count: 28 };
  expect(loadOfReports(month(2.8), nothingForeseen, same)?.value).toBe(20);
});

test("the words follow the limits, and high needs a low end above 20 on two days running and two weeks above", () => {
  const before = { lowHeld: true, daysAbove: HIGH_NEEDS_DAYS };
  expect(bandOf({ value: 14.9, low: 5, high: 20 }, before)).toBe("low");
  expect(bandOf({ value: 15, low: 5, high: 20 }, before)).toBe("usual");
  expect(bandOf({ value: 30, low: 20, high: 40 }, before)).toBe("usual");
  expect(bandOf({ value: 45, low: 30, high: 60 }, before)).toBe("raised");
  expect(bandOf({ value: 46, low: 21, high: 60 }, before)).toBe("high");
  expect(bandOf({ value: 46, low: 21, high: 60 }, { ...before, lowHeld: false })).toBe("raised");
  expect(bandOf({ value: 46, low: 21, high: 60 }, { ...before, daysAbove: HIGH_NEEDS_DAYS - 1 })).toBe(
    "raised",
  );
  expect(bandOf({ value: 46, low: 20, high: 60 }, before)).toBe("raised");
});

test("what is missing most is what it waits for", () => {
  const estimate = { value: 20, low: 10, high: 30 };
  const kind = (known: { days: number; checkIns: number }) =>
    sustainedLoad(estimate, known, { lowHeld: false, daysAbove: 0 });
  expect(kind({ days: 6, checkIns: 6 })).toMatchObject({
    kind: "notEnoughData",
    daysKnown: 6,
    daysNeeded: 14,
  });
  expect(kind({ days: 13, checkIns: 13 }).kind).toBe("learning");
  expect(kind({ days: 40, checkIns: 9 })).toMatchObject({
    kind: "learning",
    counting: "checkIns",
    daysKnown: 9,
  });
  expect(kind({ days: 14, checkIns: 10 }).kind).toBe("load");
});
