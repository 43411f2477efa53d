import type { Factor, StrainRisk } from "../model/daily-score.ts";
import { logistic, logOdds } from "../stats/logistic.ts";
import { type DayInputs, EXPECTED_SHARE } from "./day-inputs.ts";
import type { FactorInput } from "./factor-input.ts";
import { logOddsOf, varianceOf, type Weights } from "./personal-weights.ts";
import { roundParts, roundPercent } from "./round.ts";
import { FIRST_FACTOR, FIRST_WEEKDAY, LEVEL, modelFactors } from "./weights.ts";

/** Below this part of the model's usual inputs a day is not scored. */
export const COVERAGE_NEEDED = 0.4;
const usualOdds = logOdds(EXPECTED_SHARE);
/** Half the width of an 80 % interval, in standard deviations. */
export const EIGHTY = 1.2816;

/** A day's strain risk, and what sustained load is made from. */
export interface StrainOfDay {
  readonly strain: StrainRisk;
  /** The risk it would be for somebody whose usual is one bad day in five, in percent; absent where not scored. */
  readonly relativeRisk?: number;
}

/** The middle half of the 60 days before, for each factor of the day being scored; NaN where it is not known. */
export interface UsualRanges {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/**
 * Today's strain risk: the chance that tomorrow's check-in falls into this person's own worst fifth. Log
 * odds are added up from the person's own share of bad days and each known factor; a factor's contribution
 * is its part of the way from the starting point to the risk (exact along the straight line between them,
 * after Aumann and Shapley), so contributions sum to risk − starting point. The 80 % interval grows with
 * every missing input and while weights are little known.
 *
 * @returns "notEnoughData" with coverage below 0.4
 * @example strainOfDay(reader.read(day), weights, usual.on(day)).strain
 */
export function strainOfDay(day: DayInputs, weights: Weights, usual: UsualRanges): StrainOfDay {
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
    factors: factorsOf(day, weights.mean, odds - startOdds, startingPoint, value, usual),
  };
  const relative = logistic(odds - day.offset + usualOdds);
  return { strain, relativeRisk: roundPercent(100 * relative) };
}

/** What each factor and the weekday add, before rounding; written over day after day. */
const parts = Array<number>(modelFactors.length + 1).fill(Number.NaN);

function factorsOf(
  day: DayInputs,
  weights: Float64Array,
  wayOdds: number,
  startingPoint: number,
  value: number,
  usual: UsualRanges,
): Factor[] {
  const start = startingPoint / 100;
  const pointsPerOdds =
    Math.abs(wayOdds) > 1e-6 ? (value - startingPoint) / wayOdds : 100 * start * (1 - start);
  let weekday = 0;
  for (let i = FIRST_WEEKDAY; i < weights.length; i++) weekday += weights[i]! * day.inputs[i]!;
  const last = day.factors.length;
  for (let i = 0; i < last; i++) {
    parts[i] = weights[FIRST_FACTOR + i]! * day.factors[i]!.input * pointsPerOdds;
  }
  parts[last] = weekday * pointsPerOdds;
  const points = roundParts(parts, roundPercent(value - startingPoint));
  const factors = new Array<Factor>(last + 1);
  for (let i = 0; i < last; i++) {
    factors[i] = shownFactor(i, day.factors[i]!, points[i]!, usual.low[i]!, usual.high[i]!);
  }
  factors[last] = { name: "weekday", contribution: points[last]!, z: 0, known: true };
  return factors;
}

function shownFactor(
  i: number,
  factor: FactorInput,
  contribution: number,
  low: number,
  high: number,
): Factor {
  const { name, metric } = modelFactors[i]!;
  const known = factor.trust > 0;
  const isUsualKnown = !Number.isNaN(low);
  const z = roundPercent(factor.z);
  // Most factors are whole, and an object made at once is smaller than one that grows.
  if (known && isUsualKnown) {
    const value = roundPercent(factor.value);
    const usualLow = roundPercent(low);
    const usualHigh = roundPercent(high);
    return metric
      ? { name, contribution, z, known, metric, value, usualLow, usualHigh }
      : { name, contribution, z, known, value, usualLow, usualHigh };
  }
  const shown: Shown = { name, contribution, z, known };
  if (metric) shown.metric = metric;
  if (known) shown.value = roundPercent(factor.value);
  if (isUsualKnown) {
    shown.usualLow = roundPercent(low);
    shown.usualHigh = roundPercent(high);
  }
  return shown;
}

/** A factor while it is put together; spreading optional parts in cost a third of a day's scoring. */
type Shown = { -readonly [Key in keyof Factor]: Factor[Key] };
