import type { FactorName } from "../model/daily-score.ts";
import type { Metric } from "../model/metric.ts";
import { type GaussianBelief, independentBelief } from "../stats/gaussian-belief.ts";

/** A factor that is a measured value held against the person's usual. */
export type MeasuredFactor = Exclude<FactorName, "weekday">;

/** What the model starts from for one factor, before it knows the person. */
export interface FactorPrior {
  readonly name: MeasuredFactor;
  readonly metric?: Metric;
  /** Its part of coverage. */
  readonly share: number;
  /** Log odds a standard deviation above the usual, and how much people differ in it. */
  readonly weight: number;
  readonly differ: number;
}

/**
 * The starting weights. Shares and the proportions of the weights are the design's: last report .30, recent
 * reports .40, last night .30, of which the night's weights are held small, since sensors add little. Their
 * overall size, the level, how much people differ, and the share's prior in day-inputs.ts were chosen by hand
 * from a handful of values so that AUC within a person and Brier skill held up together on PMData (Thambawita
 * and others 2020, 16 people) and half of SoccerMon (Midoglu and others, 27 people), three targets
 * each; every choice near these does about as well. `npm run evaluate` shows how well.
 */
export const factorPriors: readonly FactorPrior[] = [
  { name: "lastReport", share: 0.3, weight: -0.4, differ: 0.2 },
  { name: "recentReports", share: 0.4, weight: -0.5, differ: 0.2 },
  { name: "restingHeartRate", metric: "restingHeartRate", share: 0.08, weight: 0.08, differ: 0.1 },
  { name: "asleep", metric: "asleep", share: 0.08, weight: -0.08, differ: 0.1 },
  { name: "sleepEfficiency", metric: "sleepEfficiency", share: 0.04, weight: -0.04, differ: 0.1 },
  { name: "hrvLastNight", metric: "hrvRmssd", share: 0.05, weight: -0.05, differ: 0.1 },
  { name: "hrvWeek", metric: "hrvRmssd", share: 0.05, weight: -0.05, differ: 0.1 },
];

/** Places in the vector of weights (and a day's inputs): the level, each measured factor, each weekday. */
export const LEVEL = 0;
export const FIRST_FACTOR = 1;
export const FIRST_WEEKDAY = FIRST_FACTOR + factorPriors.length;
export const WEIGHTS = FIRST_WEEKDAY + 7;

/** Below 0, since log odds that scatter both ways otherwise raise the mean risk above the share. */
const level = { weight: -0.2, differ: 0.15 };
const weekday = { weight: 0, differ: 0.4 };

/** What is held true of anybody's weights before their own days are known. */
export const populationBelief: GaussianBelief = independentBelief(
  [level.weight, ...factorPriors.map((prior) => prior.weight), ...Array(7).fill(weekday.weight)],
  [level.differ, ...factorPriors.map((prior) => prior.differ), ...Array(7).fill(weekday.differ)],
);
