import fc from "fast-check";
import { expect, test } from "vitest";
import { logistic, logOdds } from "../stats/logistic.ts";
import { PersonalWeights } from "./personal-weights.ts";
import { FIRST_WEEKDAY, LEVEL, WEIGHTS } from "./weights.ts";

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

/** Weeks of answers in which only the weekday matters: bad odds rise by `effect` before a Monday. */
function weeks(count: number, effect: number, seed: number) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 7 }, (_, weekday) => {
      const inputs = new Float64Array(WEIGHTS);
      inputs[LEVEL] = 1;
      inputs[FIRST_WEEKDAY + weekday] = 1;
      const odds = logOdds(0.2) - 0.2 + (weekday === 0 ? effect : 0);
      return { inputs, offset: logOdds(0.2), yes: random() < logistic(odds) };
    }),
  );
}

function learned(count: number, effect: number, seed: number): PersonalWeights {
  const personal = new PersonalWeights();
  for (const week of weeks(count, effect, seed)) personal.learnWeek(week);
  return personal;
}

test("a person whose Mondays are bad gets a Monday weight of their own", () => {
  const { mean } = learned(60, 2.5, 4).current;
  expect(mean[FIRST_WEEKDAY]).toBeGreaterThan(1);
  expect(mean[FIRST_WEEKDAY + 3]).toBeLessThan(0.3);
});

test("own weights are not used before fourteen answers", () => {
  const start = new PersonalWeights().current.mean;
  expect(learned(1, 2.5, 4).current.mean).toEqual(start);
});

test("where nothing about a person differs, own weights win no more often than a coin toss would", () => {
  const start = new PersonalWeights().current.mean;
  let own = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const { mean } = learned(40, 0, seed).current;
    if (mean.some((weight, i) => weight !== start[i])) own += 1;
  }
  expect(own).toBeLessThan(20);
});

test("weights that stop doing better are put aside", () => {
  const personal = new PersonalWeights();
  const areUsed = (week: ReturnType<typeof weeks>[number]) => {
    personal.learnWeek(week);
    return personal.current !== personal.start;
  };
  expect(weeks(40, 3, 4).some(areUsed)).toBe(true);
  // From now on Mondays are the best days: what was learned of them misleads.
  expect(weeks(20, -6, 5).every(areUsed)).toBe(false);
});

test("what was learned goes on from its stored state alike", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.nat(99), (count, seed) => {
      const whole = learned(count, 1, seed);
      const copy = new PersonalWeights(JSON.parse(JSON.stringify(whole.state())));
      for (const week of weeks(3, 1, seed + 1)) {
        whole.learnWeek(week);
        copy.learnWeek(week);
      }
      expect(copy.state()).toEqual(whole.state());
    }),
    { numRuns: 20 },
  );
});
