import type { TypicalScale } from "../../src/core/burnout/weights.ts";
import type { DayColumns } from "../../src/core/model/day-columns.ts";
import { meanAndSpread } from "../../src/core/stats/mean-and-spread.ts";

/** Fewer values say little of how much somebody's wobble. */
const DAYS_NEEDED = 14;

/** Where nobody measured something: what PMData says. */
const unmeasured: TypicalScale = { restingHeartRate: 2.2, asleep: 67, sleepEfficiency: 2.8 };

/** By how much the values of these people typically wobble: the median of their standard deviations. */
export function typicalScale(people: readonly DayColumns[]): TypicalScale {
  const spread = (metric: keyof TypicalScale) =>
    median(people.flatMap(({ values }) => spreadOf(values[metric]))) ?? unmeasured[metric];
  return {
    restingHeartRate: spread("restingHeartRate"),
    asleep: spread("asleep"),
    sleepEfficiency: spread("sleepEfficiency"),
  };
}

function spreadOf(values: ArrayLike<number> = []): number[] {
  const { count, squares } = meanAndSpread(values, 0, values.length);
  return count < DAYS_NEEDED ? [] : [Math.sqrt(squares / (count - 1))];
}

function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const middle = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return Number(middle.toPrecision(3));
}
