import fc from "fast-check";
import { expect, test } from "vitest";
import { createChance } from "../sample/chance.ts";
import { seeded } from "../sample/seeded.ts";
import { blockLength } from "./block-length.ts";
import { carryOver, news } from "./carry-over.ts";
import { fingerprint, seedOf } from "./fingerprint.ts";
import { daysNeeded, pairedDays } from "./paired-days.ts";
import { apartFromUsual, freedomLeft } from "./usual-around.ts";

const days = (count: number) => Int32Array.from({ length: count }, (_, day) => day);

function white(seed: number, count: number): Float64Array {
  const chance = createChance(seeded(seed));
  return Float64Array.from({ length: count }, () => chance.normal(0, 1));
}

test("weekends and a slow climb leave nothing, a single bad day stays", () => {
  const climbing = Float64Array.from({ length: 200 }, (_, day) => (day % 7 >= 5 ? 3 : 0) + day / 50);
  const plain = apartFromUsual(climbing);
  climbing[100]! -= 1;
  const withBadDay = apartFromUsual(climbing);
  expect(Math.max(...plain.slice(28, 172).map(Math.abs))).toBeLessThan(0.1);
  expect(withBadDay[100]).toBeLessThan(-0.85);
});

test("a day without a value has none apart from the usual, and a column that stands still has nothing", () => {
  const apart = apartFromUsual(Float64Array.from({ length: 60 }, (_, day) => (day === 9 ? Number.NaN : 4)));
  expect(apart[9]).toBeNaN();
  expect(apart.filter((value) => !Number.isNaN(value)).every((value) => value === 0)).toBe(true);
});

test("where all columns lie does not matter to what is apart from the usual", () => {
  const value = fc.double({ min: -50, max: 50, noNaN: true });
  const column = fc.array(fc.option(value, { nil: Number.NaN, freq: 4 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(column, value, (values, shift) => {
      const here = apartFromUsual(Float64Array.from(values));
      const there = apartFromUsual(Float64Array.from(values, (one) => one + shift));
      here.forEach((one, day) => {
        if (Number.isNaN(one)) expect(there[day]).toBeNaN();
        else expect(there[day]).toBeCloseTo(one, 6);
      });
    }),
  );
});

test("the fewer the days, the less freedom their usual leaves them", () => {
  expect(freedomLeft(white(1, 3650))).toBeGreaterThan(0.95);
  expect(freedomLeft(white(1, 90))).toBeLessThan(0.92);
  expect(freedomLeft(new Float64Array(20).fill(Number.NaN))).toBe(0);
});

test("carry-over is found, and what is left without it is as new each day as the noise it was made of", () => {
  const noise = white(2, 4000);
  const series = noise.slice();
  for (let day = 1; day < series.length; day++) series[day]! += 0.7 * series[day - 1]!;
  expect(carryOver(series)).toBeCloseTo(0.7, 1);
  const left = news(series, days(4000), 0.7);
  expect(left[1000]! * Math.sqrt(1 - 0.49)).toBeCloseTo(noise[1000]!, 9);
  expect(carryOver(left)).toBeLessThan(0.05);
});

test("days that turn about carry nothing over, and neither does a column with no neighbouring days", () => {
  expect(carryOver(Float64Array.from({ length: 50 }, (_, day) => (day % 2 === 0 ? 1 : -1)))).toBe(0);
  expect(carryOver(Float64Array.of(1, Number.NaN, 1, Number.NaN, 1))).toBe(0);
});

test("over a gap less is carried", () => {
  expect(news(Float64Array.of(1, 0.25), Int32Array.of(0, 2), 0.5)[1]).toBe(0);
  expect(news(Float64Array.of(1, 0.25), Int32Array.of(0, 40), 0.5)[1]).toBeCloseTo(0.25, 9);
});

test("a cause meets its outcome so many days later", () => {
  const cause = Float64Array.of(1, Number.NaN, 0, 1);
  const outcome = Float64Array.of(5, 4, 3, Number.NaN);
  expect([...pairedDays(cause, outcome, 0)]).toEqual([0, 2]);
  expect([...pairedDays(cause, outcome, 1)]).toEqual([0]);
  expect([...pairedDays(cause, outcome, 2)]).toEqual([0]);
});

test("a pair needs thirty days, and eight that are unlike the rest", () => {
  const mostlyNo = (yes: number, count: number) =>
    Float64Array.from({ length: count }, (_, day) => (day < yes ? 1 : 0));
  expect(daysNeeded(mostlyNo(10, 20), days(20))).toBe(10);
  expect(daysNeeded(mostlyNo(3, 100), days(100))).toBe(5);
  expect(daysNeeded(mostlyNo(97, 100), days(100))).toBe(5);
  expect(daysNeeded(mostlyNo(8, 30), days(30))).toBe(0);
  expect(daysNeeded(new Float64Array(0), days(0))).toBe(30);
});

test("blocks are whole weeks, at least two where there is half a year, and never fewer than twelve", () => {
  expect([30, 90, 168, 365, 3650].map(blockLength)).toEqual([2, 7, 14, 14, 35]);
  for (let count = 12; count < 4000; count++) {
    expect(count / blockLength(count)).toBeGreaterThanOrEqual(12);
  }
});

test("a fingerprint knows a changed value and a changed day, and not what lies around the known days", () => {
  const column = Float64Array.of(Number.NaN, 3, 4);
  const same = fingerprint(100, column);
  expect(fingerprint(101, Float64Array.of(3, 4, Number.NaN))).toBe(same);
  expect(fingerprint(100, Float64Array.of(Number.NaN, 3, 5))).not.toBe(same);
  expect(fingerprint(101, column)).not.toBe(same);
  expect(seedOf("coffee 0")).not.toBe(seedOf("coffee 1"));
});
