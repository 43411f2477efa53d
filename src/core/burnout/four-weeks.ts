import { logOdds } from "../stats/logistic.ts";
import { valueAt } from "../stats/value-at.ts";
import { EXPECTED_SHARE } from "./day-inputs.ts";
import { LOAD_DAYS, loadWeights } from "./load-weights.ts";
import type { UsualReports } from "./year-of-reports.ts";

/**
 * A day counts up to this many standard deviations from the middle of its four weeks, so that a dreadful day
 * stays one day. Not from the usual: that would cut hard weeks short, most of whose days are far from it.
 */
const MOST = 1.5;
/** A day that nobody reported, and that was only foreseen the evening before, counts a quarter: a forecast hedges. */
const FORESEEN_WEIGHT = 0.25;
/** Log odds of a bad day that a standard deviation of strain makes, about the usual of one in five. */
export const ODDS_PER_DEVIATION = 1.75;
const usualOdds = logOdds(EXPECTED_SHARE);

/** The last four weeks, held against the person's usual. */
export interface FourWeeks {
  /** Mean strain, in standard deviations above the usual, late days counting more. */
  readonly strain: number;
  /** The part of the weight that is known, 0 to 1. */
  readonly known: number;
  /** How many days in equal weight would say as much. */
  readonly count: number;
}

/**
 * How much harder than usual a day was, by its report: in the person's standard deviations.
 *
 * @example strainOfReport(2.5, { mean: 3.5, spread: 0.5, … }) // 2
 */
export function strainOfReport(report: number, usual: UsualReports): number {
  return (usual.mean - report) / usual.spread;
}

/**
 * The strain that was to be expected of a day, from the relative risk that the evening before foretold (20
 * is the usual): what is known of days without a report, of their nights above all.
 *
 * @param risk in percent
 */
export function foreseenStrain(risk: number): number {
  const share = Math.min(0.99, Math.max(0.01, risk / 100));
  return near((logOdds(share) - usualOdds) / ODDS_PER_DEVIATION, 0);
}

/**
 * Averages the four weeks up to a day. A day is its report; without one, what was foreseen of it; without
 * that, nothing, and the others keep their say.
 *
 * @param reports one number a day, NaN where there is none
 * @param foreseen strain foreseen of each day up to the day itself, which is last at `today`, NaN where none
 * @param into is filled with the strain of the 28 days by their reports, the day itself last, NaN without one
 * @returns undefined when no day is known
 */
export function fourWeeks(
  reports: Float64Array,
  index: number,
  foreseen: Float64Array,
  today: number,
  usual: UsualReports,
  into: Float64Array,
): FourWeeks | undefined {
  let weight = 0;
  let known = 0;
  let squares = 0;
  for (let back = 0; back < LOAD_DAYS; back++) {
    const reported = strainOfReport(valueAt(reports, index - back), usual);
    const isReported = !Number.isNaN(reported);
    const strain = isReported ? reported : foreseen[today - back]!;
    const isKnown = !Number.isNaN(strain);
    const share = isKnown ? loadWeights[back]! * (isReported ? 1 : FORESEEN_WEIGHT) : 0;
    into[LOAD_DAYS - 1 - back] = reported;
    strains[back] = isKnown ? strain : 0;
    shares[back] = share;
    weight += share;
    squares += share * share;
    if (isKnown) known += loadWeights[back]!;
  }
  if (weight === 0) return undefined;
  // The middle itself is looked for within reach of the usual, so that no single day makes it.
  const middle = sumAbout(0) / weight;
  for (let day = 0; day < LOAD_DAYS; day++) into[day] = near(into[day]!, middle);
  return { strain: sumAbout(middle) / weight, known, count: (weight * weight) / squares };
}

/** Reported or foreseen strain of the 28 days, the latest first, and their weights: 0 of a day that is not known. */
const strains = new Float64Array(LOAD_DAYS);
const shares = new Float64Array(LOAD_DAYS);

/** The weighted sum of the days' strains, each within reach of the middle. */
function sumAbout(middle: number): number {
  let sum = 0;
  for (let back = 0; back < LOAD_DAYS; back++) sum += shares[back]! * near(strains[back]!, middle);
  return sum;
}

/** A day's strain, within reach of the middle; NaN stays NaN. */
function near(strain: number, middle: number): number {
  return Math.max(middle - MOST, Math.min(middle + MOST, strain));
}
