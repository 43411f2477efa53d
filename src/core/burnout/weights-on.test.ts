import { expect, test } from "vitest";
import { dayColumns } from "../model/day-columns.ts";
import { seeded } from "../sample/seeded.ts";
import { type DayNumber, dayNumber, type LocalDay } from "../time.ts";
import table from "./population-prior.json" with { type: "json" };
import { scoreDays } from "./score-days.ts";
import { modelFactors } from "./weights.ts";
import { weightsOn } from "./weights-on.ts";

const first = dayNumber("2025-01-06" as LocalDay);
const DAYS = 300;

/** A person whose mood hangs on nothing but the day of the week: everybody's weights do badly on them. */
function weekly() {
  const random = seeded(7);
  const mood = new Map(
    Array.from({ length: DAYS }, (_, i) => [first + i, i % 7 < 2 ? 1 : 3 + Math.floor(3 * random())]),
  );
  return dayColumns(first, DAYS, { mood });
}

const at = (day: number) => (first + day) as DayNumber;

test("a person's first weeks are scored with everybody's weights, factor by factor", () => {
  const { own, factors } = weightsOn(weekly(), at(10));
  expect(own).toBe(false);
  expect(factors.map(({ name }) => name)).toEqual([...modelFactors.map(({ name }) => name), "weekday"]);
  for (const { used, everybody } of factors) expect(used).toBe(everybody);
  expect(factors[0]?.everybody).toBeCloseTo(table.weights[1]?.mean ?? 0, 6);
});

test("one's own are told once they foresee better, and the same with and without a checkpoint", () => {
  const columns = weekly();
  const day = at(DAYS - 1);
  const whole = weightsOn(columns, day);
  expect(whole.own).toBe(true);
  expect(whole.factors.some(({ used, everybody }) => Math.abs(used - everybody) > 0.1)).toBe(true);
  const { checkpoints } = scoreDays({ columns, from: columns.first, to: day });
  expect(checkpoints.length).toBeGreaterThan(2);
  expect(weightsOn(columns, day, checkpoints.at(-1))).toEqual(whole);
});
