import type { PopulationTable } from "../../src/core/burnout/population-prior.ts";
import {
  FIRST_FACTOR,
  FIRST_WEEKDAY,
  LEVEL,
  type MeasuredFactor,
  modelFactors,
  WEIGHTS,
} from "../../src/core/burnout/weights.ts";
import { solveLower } from "../../src/core/stats/cholesky.ts";
import { centre, independentBelief, learn, type Observation } from "../../src/core/stats/gaussian-belief.ts";

/** What is held of a mean weight before anything was seen: the likeliest value and a standard deviation. */
type Before = readonly [mean: number, deviation: number];
const level: Before = [0, 10];
const report: Before = [0, 1];
const weekday: Before = [0, 1];

/**
 * What is no report is held near little, with the sign that the literature gives it: none of these moved the
 * next day's report much wherever it was tried, and a free weight fits the few people that a set has.
 */
const measured: Readonly<Partial<Record<MeasuredFactor, Before>>> = {
  restingHeartRate: [0.05, 0.05],
  asleep: [-0.05, 0.05],
  sleepEfficiency: [-0.03, 0.05],
  hrvLastNight: [-0.05, 0.05],
  hrvWeek: [-0.05, 0.05],
  load: [0.05, 0.05],
};

/**
 * How much people are taken to differ. Less than they do (the same data say about .2 to .9, the level most):
 * weights that move quickly learn how often a person has bad days sooner, but confuse the order of their days.
 */
const differ = { level: 0.1, factor: 0.1, weekday: 0.3 } as const;

const STEPS = 12;

/** What a prior is fitted with. */
export interface FitOptions {
  /** Whether weekdays are alike in whom it is for, as within a study, which has a week of its own. */
  readonly weekdays: boolean;
}

/** The part of a table that is fitted. */
export type Fit = Pick<PopulationTable, "weights" | "covariance">;

/** Weights of all these days together: a ridge regression, with how surely each mean is known. */
export function fitWeights(days: readonly Observation[], { weekdays }: FitOptions): Fit {
  const held = places(level, (factor) => measured[factor] ?? report, weekday);
  const prior = independentBelief(
    held.map(([mean]) => mean),
    held.map(([, deviation]) => deviation),
  );
  const used = weekdays ? days : days.map(withoutWeekday);
  const { mean, triangle } = centre(learn(prior, used, STEPS));
  const roots = Array.from({ length: WEIGHTS }, (_, i) => {
    const unit = new Float64Array(WEIGHTS);
    unit[i] = 1;
    return solveLower(triangle, unit, WEIGHTS);
  });
  // A weekday that was not fitted is known to be 0 on average: people differ in it, means do not.
  const known = (i: number) => !weekdays && i >= FIRST_WEEKDAY;
  const between = places(differ.level, () => differ.factor, differ.weekday);
  return {
    weights: names.map((name, i) => ({ name, mean: mean[i]!, differ: between[i]! })),
    covariance: roots.map((root, i) =>
      roots.slice(0, i + 1).map((other, j) => (known(i) || known(j) ? 0 : dot(root, other))),
    ),
  };
}

/**
 * One fit of several studies', each counting alike however many days it has: a study's people and questions are
 * its own, and the next person comes from another. How much studies differ adds to how unsure the means are.
 */
export function meanOfStudies(fits: readonly Fit[]): Fit {
  const count = fits.length;
  const weights = fits[0]!.weights.map((weight, i) => ({
    ...weight,
    mean: fits.reduce((sum, fit) => sum + fit.weights[i]!.mean, 0) / count,
  }));
  const off = (fit: Fit, i: number) => fit.weights[i]!.mean - weights[i]!.mean;
  const covariance = fits[0]!.covariance.map((row, i) =>
    row.map((_, j) => {
      const within = fits.reduce((sum, fit) => sum + fit.covariance[i]![j]!, 0) / count ** 2;
      // Two studies tell little of how two weights go together, so only of each alone.
      if (i !== j || count < 2) return within;
      return within + fits.reduce((sum, fit) => sum + off(fit, i) ** 2, 0) / (count * (count - 1));
    }),
  );
  return { weights, covariance };
}

const names: readonly string[] = places<string>("level", (factor) => factor, "weekday");

/** One entry for each weight. */
function places<T>(level: T, factor: (name: MeasuredFactor) => T, weekday: T): T[] {
  return Array.from({ length: WEIGHTS }, (_, i) => {
    if (i === LEVEL) return level;
    return i < FIRST_WEEKDAY ? factor(modelFactors[i - FIRST_FACTOR]!.name) : weekday;
  });
}

function withoutWeekday(day: Observation): Observation {
  return { ...day, inputs: Array.from(day.inputs, (input, i) => (i < FIRST_WEEKDAY ? input : 0)) };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < WEIGHTS; i++) sum += a[i]! * b[i]!;
  return sum;
}
