import fc from "fast-check";
import { expect, test } from "vitest";
import { createChance } from "../sample/chance.ts";
import { seeded } from "../sample/seeded.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { blockBootstrapSlope } from "./block-bootstrap.ts";
import { blockPermutation } from "./block-permutation.ts";
import { correlation, rankCorrelation } from "./correlation.ts";
import { normalScores } from "./normal-scores.ts";
import { ranks } from "./ranks.ts";

// Reference values come from SciPy 1.17 by the calls named above each.

const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 40 });
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });

/** Days that wander: each keeps a share of the day before. */
function wandering(seed: number, days: number, memory: number): Float64Array {
  const chance = createChance(seeded(seed));
  let place = chance.normal(0, 1);
  return Float64Array.from({ length: days }, () => {
    place = memory * place + Math.sqrt(1 - memory * memory) * chance.normal(0, 1);
    return place;
  });
}

// scipy.stats.rankdata(x), scipy.stats.spearmanr(x, y).statistic
test("ranks and rank correlation are SciPy's, equal values included", () => {
  const x = Object.freeze([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]);
  const y = Object.freeze([2, 7, 1, 8, 2, 8, 1, 8, 2, 8]);
  expect([...ranks(x)]).toEqual([4.5, 1.5, 6, 1.5, 7.5, 10, 3, 9, 7.5, 4.5]);
  expect(rankCorrelation(x, y)).toBeCloseTo(0.13471506281091267, 12);
});

// scipy.stats.norm.ppf((scipy.stats.rankdata(x) - 0.375) / (len(x) + 0.25))
test("normal scores follow the rank and nothing else", () => {
  const scores = [-0.8694237865888014, 0, 0.8694237865888014];
  for (const values of [
    [10, 30, 1000],
    [1, 2, 3],
  ]) {
    [...normalScores(values)].forEach((score, index) => {
      expect(score).toBeCloseTo(scores[index]!, 7);
    });
  }
  expect([...normalScores([Number.NaN, 5])]).toEqual([Number.NaN, 0]);
});

test("ranks keep the place of a missing day, and a column that stands still has no correlation", () => {
  expect([...ranks([30, Number.NaN, 10])]).toEqual([2, Number.NaN, 1]);
  expect(correlation([1, 1, 1], [1, 2, 3])).toBeUndefined();
});

test("a rank correlation does not change when values are stretched, and turns when they are turned round", () => {
  fc.assert(
    fc.property(values, (left) => {
      const right = left.map((value, index) => value + ((index * 7) % 5));
      const plain = rankCorrelation(left, right);
      const stretched = rankCorrelation(
        left.map((value) => Math.exp(value)),
        right,
      );
      const turned = rankCorrelation(
        left.map((value) => -value),
        right,
      );
      if (plain === undefined) return;
      expect(stretched).toBeCloseTo(plain, 12);
      expect(turned).toBeCloseTo(-plain, 12);
    }),
  );
});

// scipy.stats.false_discovery_control(p)
test("what many p values are worth together is what SciPy says", () => {
  const q = benjaminiHochberg(Object.freeze([0.001, 0.04, 0.03, 0.8, 0.012, 0.2, 0.04]));
  const expected = [0.007, 0.056, 0.056, 0.8, 0.042, 0.23333333333333336, 0.056];
  expected.forEach((value, index) => {
    expect(q[index]).toBeCloseTo(value, 12);
  });
  expect(benjaminiHochberg([])).toEqual([]);
});

test("looking at more never makes a p value worth more, and the order of q is the order of p", () => {
  fc.assert(
    fc.property(shares, (p) => {
      const q = benjaminiHochberg(p);
      p.forEach((value, index) => {
        expect(q[index]).toBeGreaterThanOrEqual(value);
        p.forEach((other, at) => {
          if (value < other) expect(q[index]).toBeLessThanOrEqual(q[at]!);
        });
      });
    }),
  );
});

test("columns that go together leave almost no shuffle as close, and those that do not leave many", () => {
  const cause = wandering(1, 365, 0.5);
  const noise = wandering(2, 365, 0.5);
  const outcome = cause.map((value, day) => 0.6 * value + noise[day]!);
  expect(blockPermutation(cause, outcome, 14, seeded(3)).p).toBe(1 / 10_001);
  const unrelated = blockPermutation(cause, noise, 14, seeded(3));
  expect(unrelated.p).toBeGreaterThan(0.05);
  expect(unrelated.shuffles).toBeLessThan(1000);
});

test("the smaller side counts as the larger: a column turned round has the same p value", () => {
  const cause = wandering(4, 200, 0.3);
  const outcome = wandering(5, 200, 0.3);
  const turned = outcome.map((value) => -value);
  expect(blockPermutation(cause, turned, 14, seeded(6))).toEqual(
    blockPermutation(cause, outcome, 14, seeded(6)),
  );
});

test("whole blocks keep series that wander for days from looking related; single days do not", () => {
  const histories = 200;
  const falseAt = (length: number) => {
    let count = 0;
    for (let seed = 0; seed < histories; seed++) {
      const [left, right] = [wandering(2 * seed, 365, 0.8), wandering(2 * seed + 1, 365, 0.8)];
      const { p } = blockPermutation(left, right, length, seeded(seed), { most: 400 });
      if (p <= 0.05) count += 1;
    }
    return count / histories;
  };
  expect(falseAt(14)).toBeLessThan(0.12);
  expect(falseAt(1)).toBeGreaterThan(0.2);
});

test("a column without freedom of its own shows less", () => {
  const cause = wandering(7, 365, 0);
  const outcome = cause.map((value, day) => 0.15 * value + wandering(8, 365, 0)[day]!);
  const p = (freedom: number) => blockPermutation(cause, outcome, 14, seeded(9), { freedom }).p;
  expect(p(0.5)).toBeGreaterThan(p(1));
});

test("a column that stands still, or too few days for two blocks, show nothing", () => {
  expect(blockPermutation(new Float64Array(60), wandering(1, 60, 0), 7, seeded(1)).p).toBe(1);
  expect(blockPermutation(wandering(1, 20, 0), wandering(2, 20, 0), 14, seeded(1)).p).toBe(1);
  expect(blockBootstrapSlope(new Float64Array(60), wandering(1, 60, 0), 7, seeded(1))).toBeUndefined();
  expect(blockBootstrapSlope(wandering(1, 20, 0), wandering(2, 20, 0), 14, seeded(1))).toBeUndefined();
});

test("the interval of a slope holds the true one about 95 times in 100, also where days resemble each other", () => {
  const histories = 300;
  for (const memory of [0, 0.6]) {
    let held = 0;
    for (let seed = 0; seed < histories; seed++) {
      const cause = wandering(3 * seed, 365, memory);
      const noise = wandering(3 * seed + 1, 365, memory);
      const outcome = cause.map((value, day) => 0.4 * value + noise[day]!);
      const { low, high } = blockBootstrapSlope(cause, outcome, 14, seeded(seed))!;
      if (low <= 0.4 && 0.4 <= high) held += 1;
    }
    expect(held / histories).toBeGreaterThan(0.9);
    expect(held / histories).toBeLessThan(0.99);
  }
});
