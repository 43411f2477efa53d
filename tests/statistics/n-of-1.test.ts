import { expect, test } from "vitest";
import { autoregressiveRegression } from "../../src/core/stats/autoregressive-regression.ts";
import { jeffreys, learnValues, marginalMean } from "../../src/core/stats/normal-inverse-gamma.ts";
import {
  difference,
  mixtureCdf,
  mixtureMean,
  mixtureQuantile,
} from "../../src/core/stats/student-mixture.ts";
import { studentQuantile } from "../../src/core/stats/student-t.ts";
import { lastingErrors, twoGroups } from "../fixtures/n-of-1-reference.ts";

const cases = [
  { name: "Jeffreys's prior", prior: jeffreys, expected: twoGroups.jeffreys },
  { name: "a weak prior", prior: twoGroups.weakPrior.prior, expected: twoGroups.weakPrior },
] as const;

test.each(cases)("two groups under $name have the reference's means and intervals", ({ prior, expected }) => {
  for (const group of ["drug", "placebo"] as const) {
    const mean = marginalMean(learnValues(prior, twoGroups[group]))!;
    expect(mean.location).toBeCloseTo(expected[group].mean, 9);
    expect(mean.freedom).toBe(expected[group].freedom);
    expect(mean.scale).toBeCloseTo(expected[group].scale, 9);
    expect(studentQuantile(mean, 0.025)).toBeCloseTo(expected[group].interval[0], 6);
    expect(studentQuantile(mean, 0.975)).toBeCloseTo(expected[group].interval[1], 6);
  }
});

test.each(cases)("their difference under $name is the reference's to three digits", ({ prior, expected }) => {
  const drug = marginalMean(learnValues(prior, twoGroups.drug))!;
  const placebo = marginalMean(learnValues(prior, twoGroups.placebo))!;
  const both = difference(drug, placebo);
  expect(mixtureMean(both)).toBeCloseTo(expected.difference.mean, 2);
  expectThreeDigits(1 - mixtureCdf(both, 0), expected.difference.aboveZero);
  // Its intervals come from a million draws, whose own error is some 0.003.
  expect(Math.abs(mixtureQuantile(both, 0.025) - expected.difference.interval[0])).toBeLessThan(0.006);
  expect(Math.abs(mixtureQuantile(both, 0.975) - expected.difference.interval[1])).toBeLessThan(0.006);
});

test("a regression whose errors last is the reference's to three digits", () => {
  const { effect, memory } = autoregressiveRegression(lastingErrors.outcome, [lastingErrors.input])!;
  expectThreeDigits(mixtureMean(effect), lastingErrors.effect.mean);
  expectThreeDigits(mixtureQuantile(effect, 0.025), lastingErrors.effect.interval[0]);
  expectThreeDigits(mixtureQuantile(effect, 0.975), lastingErrors.effect.interval[1]);
  expectThreeDigits(1 - mixtureCdf(effect, 0), lastingErrors.effect.aboveZero);
  expectThreeDigits(memory, lastingErrors.memory);
});

test("a belief learned at once is the belief learned in two parts", () => {
  const prior = { mean: 3, strength: 2, shape: 1.5, scale: 4 };
  const stepwise = learnValues(learnValues(prior, [1, 7, 4]), [2, Number.NaN, 9]);
  const atOnce = learnValues(prior, [1, 7, 4, 2, 9]);
  expect(stepwise.mean).toBeCloseTo(atOnce.mean, 12);
  expect(stepwise.scale).toBeCloseTo(atOnce.scale, 12);
  expect([stepwise.strength, stepwise.shape]).toEqual([atOnce.strength, atOnce.shape]);
});

test("too few values say nothing of a mean, and too few days nothing of an effect", () => {
  expect(marginalMean(learnValues(jeffreys, [4]))).toBeUndefined();
  expect(marginalMean(learnValues(jeffreys, [Number.NaN]))).toBeUndefined();
  expect(autoregressiveRegression([1, 2], [[0, 1]])).toBeUndefined();
  expect(autoregressiveRegression([1, 2, 4, 3], [[1, 1, 1, 1]])).toBeUndefined();
});

test("what a second input explains is not put down to the first", () => {
  const first = Array.from({ length: 60 }, (_, day) => (day % 3 === 0 ? 1 : 0));
  const second = Array.from({ length: 60 }, (_, day) => (day % 7 >= 5 ? 1 : 0));
  const outcome = first.map((one, day) => 2 * one - 3 * second[day]! + Math.sin(day * 12.9898));
  const { effect } = autoregressiveRegression(outcome, [first, second])!;
  expect(mixtureQuantile(effect, 0.025)).toBeLessThan(2);
  expect(mixtureQuantile(effect, 0.975)).toBeGreaterThan(2);
  expect(Math.abs(mixtureMean(effect) - 2)).toBeLessThan(0.3);
});

/** Less than one step of the third digit apart: both may round to either side of it. */
function expectThreeDigits(actual: number, expected: number) {
  const step = 10 ** (Math.floor(Math.log10(Math.abs(expected))) - 2);
  expect(Math.abs(actual - expected)).toBeLessThan(step);
}
