import { expect, it } from "vitest";
import { createChance } from "../sample/chance.ts";
import { seeded } from "../sample/seeded.ts";
import { lastingNoise } from "./lasting-noise.ts";
import { lastingTrend } from "./lasting-trend.ts";
import { meanDifference } from "./mean-difference.ts";
import { studentQuantile } from "./student-t.ts";
import { trialLength } from "./trial-length.ts";
import { weightedSumVariance } from "./weighted-sum-variance.ts";

const SEED = 20_261;
const RUNS = 600;

it("a weighted sum of days that resemble each other scatters as all pairs of days say", () => {
  const weights = [0.2, 0, -0.5, 0.3, 1];
  let sum = 0;
  for (const [i, left] of weights.entries()) {
    for (const [j, right] of weights.entries()) sum += left * right * 0.6 ** Math.abs(i - j);
  }
  expect(weightedSumVariance(weights, 0.6)).toBeCloseTo(sum, 12);
});

it("days that never vary, or hardly any, tell no noise", () => {
  expect(lastingNoise([{ values: new Float64Array(30), fitted: [] }])).toBeUndefined();
  expect(lastingNoise([{ values: Float64Array.of(1, -1), fitted: [] }])).toBeUndefined();
});

it.each([0, 0.3, 0.6, 0.8])(
  `two stretches of one steady life seldom differ, with a memory of %s (seed ${SEED})`,
  (memory) => {
    const life = lives(memory, 74);
    const week = share(() =>
      isBeyondZero(meanDifference(life(), { from: 67, end: 74 }, { from: 60, end: 67 })),
    );
    const usual = share(() =>
      isBeyondZero(meanDifference(life(), { from: 67, end: 74 }, { from: 7, end: 67 })),
    );
    expect(week).toBeLessThan(0.075);
    expect(usual).toBeLessThan(0.1);
  },
);

it.each([0, 0.3, 0.6, 0.8])(
  `a steady life seldom has a trend, with a memory of %s (seed ${SEED})`,
  (memory) => {
    for (const days of [30, 90, 365]) {
      const life = lives(memory, days + 60);
      const found = share(() => {
        const all = life();
        const trend = lastingTrend(all.slice(60), all.slice(0, 60));
        return trend.kind === "trend" && trend.low * trend.high > 0;
      });
      expect(found).toBeLessThan(0.1);
    }
  },
);

it(`the interval of a true difference holds it about 95 times in 100 (seed ${SEED})`, () => {
  const life = lives(0.4, 74);
  const holds = share(() => {
    const values = life().map((value, day) => (day >= 67 ? value + 5 : value));
    const found = meanDifference(values, { from: 67, end: 74 }, { from: 7, end: 67 });
    return found.kind === "difference" && found.low < 5 && found.high > 5;
  });
  expect(holds).toBeGreaterThan(0.9);
  expect(holds).toBeLessThan(0.99);
});

it(`a life that slides one and a half standard deviations in three months mostly has a trend (seed ${SEED})`, () => {
  const life = lives(0.3, 90);
  const found = share(() => {
    const trend = lastingTrend(life().map((value, day) => value + (6 * day) / 90));
    return trend.kind === "trend" && trend.low > 0;
  });
  expect(found).toBeGreaterThan(0.7);
});

it("too few days are too few, and a straight line leaves no doubt", () => {
  expect(lastingTrend(new Float64Array(30).fill(Number.NaN)).kind).toBe("notEnoughData");
  expect(lastingTrend(Float64Array.from({ length: 9 }, (_, day) => day)).kind).toBe("notEnoughData");
  expect(lastingTrend(Float64Array.from({ length: 20 }, (_, day) => day))).toMatchObject({ change: 19 });
  const gap = new Float64Array(90).fill(Number.NaN).map((value, day) => (day < 12 ? day : value));
  expect(lastingTrend(gap).kind).toBe("notEnoughData");
  const two = meanDifference(Float64Array.of(1, 2, 3, 4, 5), { from: 3, end: 5 }, { from: 0, end: 3 });
  expect(two).toEqual({ kind: "notEnoughData", known: 2, knownThen: 3 });
});

it("a small effect in a wild life takes longer than anybody would go on", () => {
  expect(trialLength({ effect: 0.1, spread: 1, memory: 0.3 }).kind).toBe("tooLong");
  expect(trialLength({ effect: 5, spread: 1, memory: 0.3 })).toMatchObject({ pairs: 4 });
  expect(trialLength({ effect: 0.5, spread: 1, memory: 0.3 })).toMatchObject({ daysACondition: 87 });
});

it(`a test of the length that was told finds the effect 8 times in 10 (seed ${SEED})`, () => {
  const chance = createChance(seeded(SEED));
  for (const memory of [0, 0.4, 0.7]) {
    for (const effect of [0.5, 0.8, 1.2]) {
      const length = trialLength({ effect, spread: 1, memory });
      if (length.kind === "tooLong") throw new Error("no length");
      const found = share(() => isFound(length.pairs, effect, memory));
      expect(found).toBeGreaterThan(0.75);
    }
  }

  function isFound(pairs: number, effect: number, memory: number): boolean {
    let departure = chance.normal(0, 1);
    const differences: number[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const first = chance.happens(0.5) ? 1 : -1;
      let difference = 0;
      for (let day = 0; day < 6; day++) {
        const sign = day < 3 ? first : -first;
        difference += (sign * ((sign > 0 ? effect : 0) + departure)) / 3;
        departure = memory * departure + chance.normal(0, Math.sqrt(1 - memory * memory));
      }
      differences.push(difference);
    }
    const mean = differences.reduce((sum, one) => sum + one, 0) / pairs;
    const squares = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    return (
      mean / Math.sqrt(squares / (pairs - 1) / pairs) >
      studentQuantile({ freedom: pairs - 1, location: 0, scale: 1 }, 0.975)
    );
  }
});

/** Steady lives, AR(1) about 50, some days missing. */
function lives(memory: number, days: number): () => Float64Array {
  const chance = createChance(seeded(SEED + days + 1000 * memory));
  return () => {
    let departure = chance.normal(0, 4);
    return Float64Array.from({ length: days }, () => {
      departure = memory * departure + chance.normal(0, 4 * Math.sqrt(1 - memory * memory));
      return chance.happens(0.1) ? Number.NaN : 50 + departure;
    });
  };
}

function share(happens: () => boolean): number {
  let count = 0;
  for (let run = 0; run < RUNS; run++) if (happens()) count += 1;
  return count / RUNS;
}

function isBeyondZero(found: ReturnType<typeof meanDifference>): boolean {
  return found.kind === "difference" && found.low * found.high > 0;
}
