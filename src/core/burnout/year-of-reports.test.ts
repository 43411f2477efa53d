import { expect, test } from "vitest";
import { createChance } from "../sample/chance.ts";
import { seeded } from "../sample/seeded.ts";
import { YearOfReports } from "./year-of-reports.ts";

function reports(days: number, report: (day: number) => number): Float64Array {
  return Float64Array.from({ length: days }, (_, day) => report(day));
}

test("a crunch of six weeks moves what is usual by less than a tenth of its own depth", () => {
  const life = reports(365, (day) => (day < 323 ? 3.5 : 2.5));
  expect(new YearOfReports(life).on(364)!.mean).toBeGreaterThan(3.4);
});

test("days noted as above the usual weigh a quarter, and do not widen what is usual", () => {
  const life = reports(300, (day) => (day < 200 ? 3 + (day % 2) : 2 + (day % 2)));
  const plain = new YearOfReports(life);
  const noted = new YearOfReports(life);
  for (let day = 0; day < 300; day++) noted.note(day, day >= 200);
  expect(noted.on(299)!.mean).toBeGreaterThan(plain.on(299)!.mean + 0.1);
  expect(noted.on(299)!.spread).toBeCloseTo(0.5, 6);
});

test("a life that stays different gets a new usual within a year", () => {
  const life = reports(800, (day) => (day < 400 ? 3.5 : 2.5));
  const year = new YearOfReports(life);
  for (let day = 0; day < 800; day++) year.note(day, day >= 410);
  expect(year.on(799)!.mean).toBeLessThan(2.6);
});

test("in the first weeks the usual is made of these weeks, and says so", () => {
  const year = new YearOfReports(reports(60, () => 3));
  expect(year.on(13)).toMatchObject({ mean: 3, lately: 1 });
  expect(year.on(59)!.lately).toBeLessThan(0.2);
  expect(new YearOfReports(reports(5, () => Number.NaN)).on(4)).toBeUndefined();
});

test("what was known before the year changes nothing, to the last bit", () => {
  const chance = createChance(seeded(3));
  const life = reports(900, () => (chance.happens(0.2) ? Number.NaN : chance.whole(3, 15) / 3));
  const whole = new YearOfReports(life);
  const part = new YearOfReports(life.slice(500));
  expect(part.on(399)).toEqual(whole.on(899));
});
