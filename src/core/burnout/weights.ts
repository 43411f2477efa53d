import type { FactorName } from "../model/daily-score.ts";
import type { Metric } from "../model/metric.ts";
import type { GaussianBelief } from "../stats/gaussian-belief.ts";

/** A factor that is a measured value held against the person's usual. */
export type MeasuredFactor = Exclude<FactorName, "weekday">;

/** A factor of the model. */
export interface ModelFactor {
  readonly name: MeasuredFactor;
  /** Absent where it is made of several: reports. */
  readonly metric?: Metric;
  /** Its part of coverage. */
  readonly share: number;
}

/** The factors in the order of their weights. Shares are the design's: reports .70, last night .30. */
export const modelFactors: readonly ModelFactor[] = [
  { name: "lastReport", share: 0.3 },
  { name: "recentReports", share: 0.4 },
  { name: "restingHeartRate", metric: "restingHeartRate", share: 0.08 },
  { name: "asleep", metric: "asleep", share: 0.08 },
  { name: "sleepEfficiency", metric: "sleepEfficiency", share: 0.04 },
  { name: "hrvLastNight", metric: "hrvRmssd", share: 0.05 },
  { name: "hrvWeek", metric: "hrvRmssd", share: 0.05 },
  { name: "load", metric: "strain", share: 0 },
];

/** Places in the vector of weights (and a day's inputs): the level, each measured factor, each weekday. */
export const LEVEL = 0;
export const FIRST_FACTOR = 1;
export const FIRST_WEEKDAY = FIRST_FACTOR + modelFactors.length;
export const WEIGHTS = FIRST_WEEKDAY + 7;

/** By how much a person's values typically wobble about their own mean: standard deviations, in their units. */
export interface TypicalScale {
  readonly restingHeartRate: number;
  readonly asleep: number;
  readonly sleepEfficiency: number;
}

/** What is held true of anybody's weights before their own days are known. */
export interface PopulationPrior {
  readonly belief: GaussianBelief;
  /** How much people differ in each weight: standard deviations, in the order of the weights. */
  readonly differ: readonly number[];
  readonly scale: TypicalScale;
}
