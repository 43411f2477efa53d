import { bandEdges } from "../model/band-edges.ts";
import type { Band, Estimate, SustainedLoad } from "../model/daily-score.ts";
import { logistic, logOdds } from "../stats/logistic.ts";
import { EXPECTED_SHARE } from "./day-inputs.ts";
import { type FourWeeks, ODDS_PER_DEVIATION } from "./four-weeks.ts";
import type { Known } from "./known-days.ts";
import { LOAD_COUNT } from "./load-weights.ts";
import { needs } from "./needs.ts";
import { roundPercent } from "./round.ts";
import { EIGHTY } from "./strain-risk.ts";
import type { UsualReports } from "./year-of-reports.ts";

/** Below this part of the weight known, the last four weeks are not judged. */
const KNOWN_NEEDED = 0.3;
/**
 * How four weeks differ from the usual, before anything is known of them: mostly little, at times much.
 * Standard deviations of strain and how often each is the case. With the noise below, these make the four-week
 * means that PMData and half of SoccerMon show: a spread of 0.4 to 0.6 with 4 to 10 in a hundred beyond 1.
 */
const kinds = [
  { chance: 0.6, variance: 0.2 ** 2 },
  { chance: 0.3, variance: 0.5 ** 2 },
  { chance: 0.1, variance: 1.1 ** 2 },
] as const;
/**
 * How much single days say about weeks. Neighbouring reports correlate by about 0.35, which makes a day worth
 * half a day: (1 + 0.35) ÷ (1 − 0.35).
 */
const DAY_NOISE = 2;
/** How far days of which nothing is known may have lain from the known ones, as a standard deviation. */
const UNKNOWN_SPREAD = 0.7;
/**
 * The part of a strain by which it may be off because what it is measured with may be: the person's own usual
 * and standard deviation, and answers that end at 1 and 5.
 */
const YARDSTICK_ERROR = 0.2;
const usualOdds = logOdds(EXPECTED_SHARE);

/** How many days of strain tell about a person's wobble. */
export const RISK_DAYS = 90;

/** How a four-week mean of strain is read on one day. */
export interface LoadScale {
  /** How much of a lasting change the mean shows: not all where the usual itself is made of these weeks. */
  readonly gain: number;
  /** Variance of the mean in weeks that are not unusual at all, were all their days known. */
  readonly noise: number;
  /** Variance that unknown days add. They widen the interval and move nothing: who falls silent is not well again. */
  readonly gaps: number;
}

/** How a four-week mean is to be read, given what it and the usual stand on. */
export function loadScale(weeks: FourWeeks, usual: UsualReports): LoadScale {
  return {
    gain: 1 - usual.lately,
    noise: DAY_NOISE * (1 / LOAD_COUNT + 1 / usual.count),
    gaps: DAY_NOISE * (1 / weeks.count - 1 / LOAD_COUNT) + ((1 - weeks.known) * UNKNOWN_SPREAD) ** 2,
  };
}

/**
 * How long and how far the last four weeks have run above the person's own usual.
 *
 * The usual is the mean report of the last year, in which the last four weeks and days above the usual weigh
 * a quarter: a crunch must not become its own yardstick, and a life that stays different still gets a new one
 * within the year. A day's strain is how far its report lay below that, in the person's own standard
 * deviations, up to 1.5 from the middle of the four weeks; a day without a report is what was foreseen of it,
 * and counts a quarter. The four weeks are the mean of their days, the latest counting twice the earliest. A
 * mean of so few days wobbles, so small departures are taken for wobble and large ones believed (the posterior
 * mean under `kinds`). What remains is said as the chance of a bad day in such weeks: 20 is everybody's usual,
 * since one day in five is in one's worst fifth.
 *
 * It describes four weeks and predicts no burnout. Earlier it was the mean of daily strain risk; but a
 * forecast of a single day must hedge, so weeks of which half the days were bad came out at 30, and six weeks
 * of crunch were never high.
 *
 * Missing days are left to the others and widen the 80 % interval. `tests/lives` measures what it says of
 * lives whose strain is known, and how often the interval holds it; `npm run evaluate` what it says of the
 * longest hard times of real people.
 *
 * @returns undefined when less than 0.3 of the weight is known
 */
export function loadEstimate(weeks: FourWeeks, scale: LoadScale): Estimate | undefined {
  if (weeks.known < KNOWN_NEEDED) return undefined;
  believe(weeks.strain, scale);
  const { strain, variance } = belief;
  const reach = EIGHTY * Math.sqrt(variance + scale.gaps + (YARDSTICK_ERROR * strain) ** 2);
  return {
    value: roundPercent(toLoad(strain)),
    low: roundPercent(toLoad(strain - reach)),
    high: roundPercent(toLoad(strain + reach)),
  };
}

/** The sustained load, in percent, of four weeks with this mean strain. */
export function loadOf(strain: number, scale: LoadScale): number {
  if (scale !== read.scale) readBy(scale);
  let weight = 0;
  let sum = 0;
  // As in `believe`, without the variance: a forecast asks for it 21 times a day.
  for (let i = 0; i < kinds.length; i++) {
    const total = read.total[i]!;
    const likely = read.front[i]! * Math.exp((-strain * strain) / (2 * total));
    weight += likely;
    sum += likely * ((read.pull[i]! * strain) / total);
  }
  return toLoad(sum / weight);
}

/** What was last believed of weeks, in one place: an object a day costs more than the sums. */
const belief = { strain: 0, variance: 0 };

/** Believes of weeks with this mean each kind's shrunken mean, by how well the kind explains it. */
function believe(mean: number, scale: LoadScale): void {
  if (scale !== read.scale) readBy(scale);
  let weight = 0;
  let strain = 0;
  let square = 0;
  for (let i = 0; i < kinds.length; i++) {
    const likely = read.front[i]! * Math.exp((-mean * mean) / (2 * read.total[i]!));
    const shrunk = (read.pull[i]! * mean) / read.total[i]!;
    weight += likely;
    strain += likely * shrunk;
    square += likely * (shrunk * shrunk + read.left[i]!);
  }
  belief.strain = strain / weight;
  belief.variance = Math.max(0, square / weight - belief.strain * belief.strain);
}

/** What the scale of the day makes of each kind, whatever the mean. */
const read = {
  scale: undefined as LoadScale | undefined,
  /** Variance of such weeks' mean. */
  total: new Float64Array(kinds.length),
  /** How likely the kind explains a mean of 0. */
  front: new Float64Array(kinds.length),
  /** What a mean is multiplied with before it is divided by the total. */
  pull: new Float64Array(kinds.length),
  /** Variance that is left once the mean is known. */
  left: new Float64Array(kinds.length),
};

function readBy(scale: LoadScale): void {
  const { gain, noise } = scale;
  kinds.forEach(({ chance, variance }, i) => {
    const total = gain * gain * variance + noise;
    read.total[i] = total;
    read.front[i] = chance / Math.sqrt(total);
    read.pull[i] = gain * variance;
    read.left[i] = (variance * noise) / total;
  });
  read.scale = scale;
}

function toLoad(strain: number): number {
  return 100 * logistic(usualOdds + ODDS_PER_DEVIATION * strain);
}

/** The low end of the interval that "high" needs on two days running. */
export const HIGH_NEEDS_LOW = 20;

/** The days above the usual that "high" needs before it: it is a word for what lasts, and not for an illness. */
export const HIGH_NEEDS_DAYS = 14;

/** How it stood the day before. */
export interface Before {
  /** Whether the interval's low end was above 20. */
  readonly lowHeld: boolean;
  /** How many days it had been above the usual, one-day dips not counted out. */
  readonly daysAbove: number;
}

/**
 * The word for a sustained load. "High" is said only after two weeks above the usual, when the interval's low
 * end has stayed above 20 % for two days running; until then it is "raised".
 *
 * @example bandOf({ value: 50, low: 25, high: 70 }, { lowHeld: true, daysAbove: 3 }) // "raised"
 */
export function bandOf({ value, low }: Estimate, { lowHeld, daysAbove }: Before): Band {
  if (value < bandEdges.low) return "low";
  if (value <= bandEdges.usual) return "usual";
  const isHigh = value > bandEdges.raised && low > HIGH_NEEDS_LOW && lowHeld && daysAbove >= HIGH_NEEDS_DAYS;
  return isHigh ? "high" : "raised";
}

/**
 * Sustained load as it may be shown: nothing in the first six days, "learning" (wide, without a band) until
 * there are 14 days and 10 check-ins in the last 60, then with its band. `daysKnown` of `daysNeeded` counts
 * days, or check-ins where those are what is missing.
 */
export function sustainedLoad(estimate: Estimate | undefined, known: Known, before: Before): SustainedLoad {
  const wait =
    known.days < needs.bandDays
      ? ({ counting: "days", daysKnown: known.days, daysNeeded: needs.bandDays } as const)
      : ({ counting: "checkIns", daysKnown: known.checkIns, daysNeeded: needs.bandCheckIns } as const);
  if (!estimate || known.days < needs.firstNumber) return { kind: "notEnoughData", ...wait };
  if (known.days < needs.bandDays || known.checkIns < needs.bandCheckIns) {
    return { kind: "learning", estimate, ...wait };
  }
  return { kind: "load", estimate, band: bandOf(estimate, before) };
}
