import fc from "fast-check";
import { expect, test } from "vitest";
import { fitAutoregression } from "./autoregression.ts";
import { brierScore } from "./brier-score.ts";
import { cholesky, solveCholesky, solveLower } from "./cholesky.ts";
import { Gapless } from "./gapless.ts";
import { centre, independentBelief, learn, relax } from "./gaussian-belief.ts";
import { logistic, logOdds } from "./logistic.ts";
import { meanAndSpread } from "./mean-and-spread.ts";
import { recencyMean } from "./recency-mean.ts";
import { rocArea } from "./roc-area.ts";
import { SortedWindow } from "./sorted-window.ts";
import { theilSenSlope } from "./theil-sen.ts";

// Reference values come from NumPy 2.4 and SciPy 1.17 by the calls named above each.

const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const gappy = fc.array(fc.option(number, { nil: Number.NaN, freq: 3 }), { minLength: 1, maxLength: 60 });

// x.mean(), x.var() * len(x)
test("mean and spread pass over missing days", () => {
  const values = Object.freeze([2, 4, 4, Number.NaN, 4, 5, 5, 7, 9]);
  expect(meanAndSpread(values, -3, 99)).toEqual({ count: 8, mean: 5, squares: 32 });
  expect(meanAndSpread(values, 3, 4)).toEqual({ count: 0, mean: 0, squares: 0 });
});

test("spread does not depend on where the values lie", () => {
  fc.assert(
    fc.property(gappy, number, (values, shift) => {
      const moved = values.map((value) => value + shift);
      const here = meanAndSpread(values, 0, values.length);
      const there = meanAndSpread(moved, 0, values.length);
      expect(there.squares).toBeCloseTo(here.squares, 3);
      if (here.count > 0) expect(there.mean - here.mean).toBeCloseTo(shift, 6);
    }),
  );
});

test("a column without its gaps says of any stretch what the column says", () => {
  const index = fc.integer({ min: -5, max: 70 });
  fc.assert(
    fc.property(gappy, index, index, (values, from, to) => {
      const gapless = new Gapless(Float64Array.from(values));
      expect(gapless.meanAndSpread(from, to)).toEqual(meanAndSpread(values, from, to));
    }),
  );
});

test("the latest day weighs most in a recency mean, and missing days lower what is known", () => {
  expect(recencyMean([1, 3], 1, 2, 0.5)?.mean).toBeCloseTo(3.5 / 1.5, 12);
  const gap = recencyMean([1, Number.NaN, 3], 2, 3, 0.5);
  expect(gap?.mean).toBeCloseTo(3.25 / 1.25, 12);
  expect(gap?.known).toBeCloseTo(1.25 / 1.75, 12);
  expect(recencyMean([Number.NaN], 0, 5, 0.5)).toBeUndefined();
});

// scipy.stats.theilslopes(y).slope
test("the Theil–Sen slope is that of SciPy, and odd days do not tip it", () => {
  const values = [20.1, 21.4, 19.8, 23, 22.5, 27.9, 24.4, 25.1];
  expect(theilSenSlope(values)).toBeCloseTo(0.7583333333333335, 12);
  expect(theilSenSlope([1, 2, 900, 4, 5])).toBe(1);
  expect(theilSenSlope([1, Number.NaN, 5])).toBe(2);
  expect(theilSenSlope([1, Number.NaN])).toBeUndefined();
});

test("asking only for slopes beyond a bound gives the same slope or nothing", () => {
  fc.assert(
    fc.property(gappy, fc.double({ min: 0, max: 50, noNaN: true }), (values, bound) => {
      const slope = theilSenSlope(values);
      const clear = slope !== undefined && Math.abs(slope) > bound;
      expect(theilSenSlope(values, bound)).toBe(clear ? slope : undefined);
    }),
  );
});

test("a sorted window holds what sorting the stretch anew gives, however it got there", () => {
  const steps = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 });
  fc.assert(
    fc.property(gappy, steps, (values, moves) => {
      const column = Float64Array.from(values);
      const window = new SortedWindow(column);
      let from = 0;
      let to = 0;
      for (const [start, end] of moves) {
        from += start;
        to = Math.max(to + end, from);
        window.moveTo(from, to);
        const anew = column.slice(from, to).filter((value) => !Number.isNaN(value));
        expect(window.sorted.slice(0, window.count)).toEqual(anew.sort());
      }
    }),
  );
});

test("a sorted window refuses to go back", () => {
  const window = new SortedWindow(Float64Array.of(1, 2, 3));
  window.moveTo(1, 3);
  expect(() => window.moveTo(0, 3)).toThrow(RangeError);
});

test("log odds undo the logistic", () => {
  expect(logistic(0)).toBe(0.5);
  fc.assert(
    fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (odds) => {
      expect(logOdds(logistic(odds))).toBeCloseTo(odds, 5);
    }),
  );
});

// numpy.linalg.cholesky(A), numpy.linalg.solve(A, [1, 2, 3])
test("Cholesky and its solutions are those of NumPy", () => {
  const matrix = Object.freeze([4, 2, 0.6, 2, 5, 1, 0.6, 1, 3]);
  const lower = cholesky(matrix, 3)!;
  expectClose(lower, [2, 0, 0, 1, 2, 0, 0.3, 0.35, 1.6695807857064]);
  const right = Object.freeze([1, 2, 3]);
  const solution = solveCholesky(lower, right, 3);
  expectClose(solution, [0.004484304932735439, 0.2125560538116592, 0.9282511210762331]);
  const half = solveLower(lower, right, 3);
  const length = half.reduce((sum, part) => sum + part * part, 0);
  expect(length).toBeCloseTo(solution[0]! + 2 * solution[1]! + 3 * solution[2]!, 12);
});

test("a matrix that is not positive definite has no Cholesky split", () => {
  expect(cholesky([1, 2, 2, 1], 2)).toBeUndefined();
});

// scipy.optimize.minimize of the negative log posterior with BFGS, and its Hessian there
test("learning from answers finds the peak that SciPy finds", () => {
  const prior = independentBelief([-0.2, 0.3], [0.5, 1]);
  const asked = [
    [0.5, -0.5, 1],
    [-1.2, -0.5, 0],
    [2, -0.5, 1],
    [0.1, 0, 0],
    [-0.4, 0, 0],
    [1.1, 0, 1],
  ] as const;
  const observations = asked.map(([input, offset, yes]) => ({
    inputs: [1, input],
    offset,
    yes: yes === 1,
  }));
  const belief = learn(prior, observations, 8);
  expectClose(centre(belief).mean, [-0.2055412666765381, 1.2807554883534553], 6);
  expect(belief.precision[0]).toBeCloseTo(5.100998744985551, 6);
  expect(belief.precision[2]).toBeCloseTo(0.38667943552785555, 6);
  expect(belief.precision[3]).toBeCloseTo(1.90763998480499, 6);
  expectClose(centre(learn(prior, observations)).mean, centre(belief).mean, 2);
});

test("without answers nothing is learned, and what was learned can be let go", () => {
  const origin = independentBelief([0, 0], [1, 1]);
  expect(learn(origin, [])).toBe(origin);
  const learned = learn(origin, [{ inputs: [1, 2], offset: 0, yes: true }]);
  expect(relax(learned, origin, 1).precision[0]).toBeCloseTo(learned.precision[0]!, 12);
  expect(centre(relax(learned, origin, 0)).mean).toEqual(centre(origin).mean);
});

// phi = (d[1:] * d[:-1]).sum() / (d[:-1] ** 2).sum(), news = mean((d[1:] - phi * d[:-1]) ** 2)
test("an autoregression without a prior is the least-squares one", () => {
  const fit = fitAutoregression([1, 3, 2, 5, 4, 4, 6], { usual: 0, memory: 0, news: 1, days: 0 });
  expect(fit.usual).toBeCloseTo(25 / 7, 12);
  expect(fit.memory).toBeCloseTo(0.16580310880829013, 12);
  expect(fit.news).toBeCloseTo(1.7962003454231432, 12);
});

test("an autoregression without data is its prior, and with much data finds the process", () => {
  const prior = { usual: 20, memory: 0.5, news: 9, days: 14 };
  expect(fitAutoregression([Number.NaN], prior)).toMatchObject({ usual: 20, memory: 0.5, news: 9 });
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let departure = 0;
  const series = Array.from({ length: 20_000 }, () => {
    departure = 0.8 * departure + (random() - 0.5);
    return 50 + departure;
  });
  const fit = fitAutoregression(series, prior);
  expect(fit.memory).toBeCloseTo(0.8, 1);
  expect(fit.usual).toBeCloseTo(50, 0);
  expect(fit.news).toBeCloseTo(1 / 12, 1);
});

// scipy.stats.mannwhitneyu(s[b], s[~b]).statistic / (n1 * n2); numpy.mean((s - b) ** 2)
test("the area under the curve is that of the rank-sum test, and the Brier score the mean square", () => {
  const scores = Object.freeze([0.1, 0.4, 0.35, 0.8, 0.65, 0.4, 0.9, 0.2]);
  const yes = Object.freeze([false, false, true, true, false, true, true, false]);
  expect(rocArea(scores, yes)).toBeCloseTo(0.78125, 12);
  expect(brierScore(scores, yes)).toBeCloseTo(0.183125, 12);
  expect(rocArea([0.3], [true])).toBeUndefined();
  expect(brierScore([], [])).toBeUndefined();
});

test("turning scores round turns the area round", () => {
  const pairs = fc.array(fc.tuple(fc.nat(5), fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(pairs, (days) => {
      const yes = days.map(([, answer]) => answer);
      const area = rocArea(
        days.map(([score]) => score),
        yes,
      );
      const turned = rocArea(
        days.map(([score]) => -score),
        yes,
      );
      if (area === undefined || turned === undefined) expect(area).toBe(turned);
      else expect(area + turned).toBeCloseTo(1, 12);
    }),
  );
});

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, digits = 12) {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) expect(actual[i]).toBeCloseTo(expected[i]!, digits);
}
