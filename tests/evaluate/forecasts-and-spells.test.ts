import { expect, test } from "vitest";
import { forecastCoverage } from "./forecast-coverage.ts";
import { longestSpells } from "./longest-spells.ts";
import { parseDataSet } from "./person-days.ts";
import { targets } from "./targets.ts";

const stress = targets.find(({ name }) => name === "stress")!;

/** One person's stress (5 is best, as the data sets have it), a day at a time. */
function person(days: number, stressOn: (day: number) => number) {
  const rows = Array.from({ length: days }, (_, day) => {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    return `p,${date},${stressOn(day)}`;
  });
  return parseDataSet("one", ["person,day,stress", ...rows].join("\n"));
}

/** Ordinary days: mostly 4 and 3, now and then 2 or 5. */
const ordinary = (day: number) => [4, 3, 4, 4, 2, 3, 4, 3, 3, 4, 5, 3, 2, 4][(day * 5) % 14]!;

test("somebody who always answers alike is counted as steady, and every interval holds", () => {
  const [tomorrow, week] = forecastCoverage(
    person(120, () => 3),
    stress,
  );
  expect(tomorrow).toMatchObject({ held: 1, steady: 1, thirds: [1, 1, 1] });
  expect(week?.width).toBeLessThan(0.3);
});

test("a life that changes is held about four times in five, and is not counted as steady", () => {
  const [tomorrow] = forecastCoverage(person(300, ordinary), stress);
  expect(tomorrow?.days).toBeGreaterThan(280);
  expect(tomorrow?.held).toBeGreaterThan(0.75);
  expect(tomorrow?.held).toBeLessThan(0.88);
  expect(tomorrow?.steady).toBe(0);
});

test("six weeks of hard days are found as one spell, and told while they last", () => {
  const found = longestSpells(
    person(300, (day) => (day >= 200 && day < 242 ? Math.max(1, ordinary(day) - 2) : ordinary(day))),
    stress,
  );
  expect(found).toMatchObject({ people: 1, told: 1 });
  expect(found.length).toBeGreaterThan(35);
  expect(found.toldInside).toBeGreaterThan(0.8);
  expect(found.toldOutside).toBeLessThan(0.1);
});

test("what was hard from the start is not asked for, since nothing came before it", () => {
  const found = longestSpells(
    person(300, (day) => (day < 50 ? Math.max(1, ordinary(day) - 2) : ordinary(day))),
    stress,
  );
  expect(found).toMatchObject({ people: 0, toldInside: 0 });
});

test("a life without a hard time has no spell", () => {
  expect(longestSpells(person(300, ordinary), stress)).toMatchObject({ people: 0, toldOutside: 0 });
});
