import { bandEdges } from "../model/band-edges.ts";
import type { Band, Estimate, SustainedLoad } from "../model/daily-score.ts";
import { meanAndSpread } from "../stats/mean-and-spread.ts";
import type { Known } from "./known-days.ts";
import { roundPercent } from "./round.ts";
import { EIGHTY } from "./strain-risk.ts";

/** How many days make up sustained load, and in how many a day's weight halves. */
export const LOAD_DAYS = 28;
const HALF_DAYS = 14;
/** Below this part of the weight known, the last four weeks are not judged. */
const KNOWN_NEEDED = 0.3;
/** How far one person's daily risk typically wobbles, in percentage points, worth a fortnight of data. */
const TYPICAL_SPREAD = 10;
const PRIOR_DAYS = 14;

/** How many days of daily risk tell about a person's scatter. */
export const RISK_DAYS = 90;

/** Relative risk day by day (see `RelativeRisk`), NaN where a day has none. */
export interface RiskColumns {
  readonly risk: Float64Array;
  readonly sharedSpread: Float64Array;
  readonly ownSpread: Float64Array;
}

/** What a number needs: days with anything measured or reported, and check-ins, of the last 60. */
export const needs = { firstNumber: 7, bandDays: 14, bandCheckIns: 10 } as const;

/** The share of sustained load that each day has, the latest first. They sum to 1. */
export const loadWeights: readonly number[] = (() => {
  const raw = Array.from({ length: LOAD_DAYS }, (_, back) => 2 ** (-back / HALF_DAYS));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
})();

/**
 * How long and how far the last four weeks have run above the person's own usual: the mean of the last 28
 * days' strain risk, each freed of the person's own share of bad days (20 is everybody's usual), with a
 * weight that halves every 14 days. The latest day has 6.6 % of the weight, so one dreadful day moves the
 * number by 3 or 4 points, and reaching "high" takes weeks. It is a description of four weeks and no
 * prediction of burnout.
 *
 * Missing days are left out of the mean and widen the 80 % interval: the part of the weight that is missing
 * could have been anything in the person's usual scatter. What is uncertain about the weights is shared by
 * all days and does not average out; each day's own gaps do.
 *
 * @param days daily relative risk and its spreads, NaN where a day has none
 * @param index today
 * @param lately mean and scatter of the last 90 days' risk, for callers that know them
 * @returns undefined when less than 0.3 of the weight is known
 */
export function loadEstimate(
  days: RiskColumns,
  index: number,
  lately = meanAndSpread(days.risk, index - RISK_DAYS + 1, index + 1),
): Estimate | undefined {
  let known = 0;
  let sum = 0;
  let shared = 0;
  let own = 0;
  for (let back = 0; back < LOAD_DAYS; back++) {
    const risk = days.risk[index - back] ?? Number.NaN;
    if (Number.isNaN(risk)) continue;
    const weight = loadWeights[back]!;
    known += weight;
    sum += weight * risk;
    shared += weight * days.sharedSpread[index - back]!;
    own += (weight * days.ownSpread[index - back]!) ** 2;
  }
  if (known < KNOWN_NEEDED) return undefined;
  const { count, squares } = lately;
  const scatter = (squares + PRIOR_DAYS * TYPICAL_SPREAD ** 2) / (count + PRIOR_DAYS);
  const variance = (shared / known) ** 2 + own / known ** 2 + (1 - known) ** 2 * scatter;
  const value = sum / known;
  const reach = EIGHTY * Math.sqrt(variance);
  return {
    value: roundPercent(value),
    low: roundPercent(Math.max(0, value - reach)),
    high: roundPercent(Math.min(100, value + reach)),
  };
}

/** The low end of the interval that "high" needs on two days running. */
export const HIGH_NEEDS_LOW = 20;

/**
 * The word for a sustained load. "High" is said only when the interval's low end has stayed above 20 % for
 * two days running; until then it is "raised".
 *
 * @example bandOf({ value: 50, low: 25, high: 70 }, false) // "raised"
 */
export function bandOf({ value, low }: Estimate, lowHeldYesterday: boolean): Band {
  if (value < bandEdges.low) return "low";
  if (value <= bandEdges.usual) return "usual";
  if (value > bandEdges.raised && low > HIGH_NEEDS_LOW && lowHeldYesterday) return "high";
  return "raised";
}

/**
 * Sustained load as it may be shown: nothing in the first six days, "learning" (wide, without a band) until
 * there are 14 days and 10 check-ins in the last 60, then with its band. `daysKnown` of `daysNeeded` counts
 * days, or check-ins where those are what is missing.
 */
export function sustainedLoad(
  estimate: Estimate | undefined,
  known: Known,
  lowHeldYesterday: boolean,
): SustainedLoad {
  const wait =
    known.days < needs.bandDays
      ? ({ counting: "days", daysKnown: known.days, daysNeeded: needs.bandDays } as const)
      : ({ counting: "checkIns", daysKnown: known.checkIns, daysNeeded: needs.bandCheckIns } as const);
  if (!estimate || known.days < needs.firstNumber) return { kind: "notEnoughData", ...wait };
  if (known.days < needs.bandDays || known.checkIns < needs.bandCheckIns) {
    return { kind: "learning", estimate, ...wait };
  }
  return { kind: "load", estimate, band: bandOf(estimate, lowHeldYesterday) };
}
