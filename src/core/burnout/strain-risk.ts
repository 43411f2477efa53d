import type { Factor, StrainRisk } from "../model/daily-score.ts";
import { logistic, logOdds } from "../stats/logistic.ts";
import { type DayInputs, EXPECTED_SHARE } from "./day-inputs.ts";
import type { FactorInput } from "./factor-input.ts";
import { logOddsOf, varianceOf, type Weights } from "./personal-weights.ts";
import { roundParts, roundPercent } from "./round.ts";
import { FIRST_FACTOR, FIRST_WEEKDAY, LEVEL, modelFactors } from "./weights.ts";

/** Below this part of the model's usual inputs a day is not scored. */
export const COVERAGE_NEEDED = 0.4;
/** Half the width of an 80 % interval, in standard deviations. */
export const EIGHTY = 1.2816;

/** A day's strain risk, and what sustained load is made from. */
export interface StrainOfDay {
  readonly strain: StrainRisk;
  /** Absent where the day is not scored. */
  readonly relative?: RelativeRisk;
}

/** The risk this day would be for somebody whose usual is one bad day in five, in percent. */
export interface RelativeRisk {
  readonly risk: number;
  /** Standard deviations: what is shared with the person's other days, and what is this day's own. */
  readonly sharedSpread: number;
  readonly ownSpread: number;
}

/** Finds the middle half of the 60 days before for a factor of the day being scored. */
export type UsualOf = (factor: number) => { readonly low: number; readonly high: number } | undefined;

/**
 * Today's strain risk: the chance that tomorrow's check-in falls into this person's own worst fifth. Log
 * odds are added up from the person's own share of bad days and each known factor; a factor's contribution
 * is its part of the way from the starting point to the risk (exact along the straight line between them,
 * after Aumann and Shapley), so contributions sum to risk − starting point. The 80 % interval grows with
 * every missing input and while weights are little known.
 *
 * @returns "notEnoughData" with coverage below 0.4
 * @example strainOfDay(reader.read(day), weights, usualOf).strain
 */
export function strainOfDay(day: DayInputs, weights: Weights, usualOf: UsualOf): StrainOfDay {
  const coverage = roundPercent(day.coverage);
  if (coverage < COVERAGE_NEEDED) return { strain: { kind: "notEnoughData", coverage } };
  const odds = logOddsOf(weights.mean, day.inputs, day.offset);
  const { shared, own } = varianceOf(weights, day.inputs, day.factors);
  const reach = EIGHTY * Math.sqrt(shared + own);
  const startOdds = day.offset + weights.mean[LEVEL]!;
  const value = roundPercent(100 * logistic(odds));
  const startingPoint = roundPercent(100 * logistic(startOdds));
  const strain: StrainRisk = {
    kind: "risk",
    estimate: {
      value,
      low: roundPercent(100 * logistic(odds - reach)),
      high: roundPercent(100 * logistic(odds + reach)),
    },
    startingPoint,
    coverage,
    factors: factorsOf(day, weights.mean, odds - startOdds, startingPoint, value, usualOf),
  };
  const relative = logistic(odds - day.offset + logOdds(EXPECTED_SHARE));
  const slope = 100 * relative * (1 - relative);
  return {
    strain,
    relative: {
      risk: roundPercent(100 * relative),
      sharedSpread: roundPercent(slope * Math.sqrt(shared)),
      ownSpread: roundPercent(slope * Math.sqrt(own)),
    },
  };
}

function factorsOf(
  day: DayInputs,
  weights: Float64Array,
  wayOdds: number,
  startingPoint: number,
  value: number,
  usualOf: UsualOf,
): Factor[] {
  const start = startingPoint / 100;
  const pointsPerOdds =
    Math.abs(wayOdds) > 1e-6 ? (value - startingPoint) / wayOdds : 100 * start * (1 - start);
  let weekday = 0;
  for (let i = FIRST_WEEKDAY; i < weights.length; i++) weekday += weights[i]! * day.inputs[i]!;
  const parts: number[] = [];
  for (let i = 0; i < day.factors.length; i++) {
    parts.push(weights[FIRST_FACTOR + i]! * day.factors[i]!.input * pointsPerOdds);
  }
  parts.push(weekday * pointsPerOdds);
  const points = roundParts(parts, roundPercent(value - startingPoint));
  const factors: Factor[] = [];
  for (let i = 0; i < day.factors.length; i++) {
    factors.push(shownFactor(i, day.factors[i]!, points[i]!, usualOf(i)));
  }
  factors.push({ name: "weekday", contribution: points[points.length - 1]!, z: 0, known: true });
  return factors;
}

function shownFactor(
  i: number,
  factor: FactorInput,
  contribution: number,
  usual: ReturnType<UsualOf>,
): Factor {
  const { name, metric } = modelFactors[i]!;
  const known = factor.trust > 0;
  const z = roundPercent(factor.z);
  // Most factors are whole, and an object made at once is smaller than one that grows.
  if (known && usual) {
    const value = roundPercent(factor.value);
    const usualLow = roundPercent(usual.low);
    const usualHigh = roundPercent(usual.high);
    return metric
      ? { name, contribution, z, known, metric, value, usualLow, usualHigh }
      : { name, contribution, z, known, value, usualLow, usualHigh };
  }
  const shown: Shown = { name, contribution, z, known };
  if (metric) shown.metric = metric;
  if (known) shown.value = roundPercent(factor.value);
  if (usual) {
    shown.usualLow = roundPercent(usual.low);
    shown.usualHigh = roundPercent(usual.high);
  }
  return shown;
}

/** A factor while it is put together; spreading optional parts in cost a third of a day's scoring. */
type Shown = { -readonly [Key in keyof Factor]: Factor[Key] };
