import type { DayColumns } from "../../src/core/model/day-columns.ts";
import { type Chance, createChance, within } from "../../src/core/sample/chance.ts";
import { seeded } from "../../src/core/sample/seeded.ts";
import type { DayNumber } from "../../src/core/time.ts";

/** What happens in a life. */
export interface Course {
  readonly days: number;
  /** How much harder than usual a day is, in standard deviations of this person's reports. */
  readonly harder: (day: number) => number;
  /** Days on which nothing is logged or measured. */
  readonly silent?: (day: number) => boolean;
  /** Whether easier and harder months come of themselves too, to some people more than to others. */
  readonly drifts?: boolean;
}

/** A life as the app sees it, and how hard each of its days truly was. */
export interface Life {
  readonly columns: DayColumns;
  /** Standard deviations above the person's usual, one number a day: what happened, how it drifted and wobbled. */
  readonly strain: Float64Array;
}

const FIRST = 19_000;
/** Of the variance of reports, the half that hangs together from day to day; the rest is how people answer. */
const WOBBLE = 0.5;
const WOBBLE_MEMORY = 0.5;
/**
 * How far people drift, of ten of them, and how much is left of it a day later: four-week means of reports then
 * spread by about 0.5 with 6 in 100 beyond 1, where PMData and SoccerMon have 0.4 to 0.6 and 4 to 10.
 */
const DRIFTS = [0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.5, 0.5, 0.5, 1.1] as const;
const DRIFT_MEMORY = 0.977;
/** Of one answer, so that the mean of three, each rounded, has the other half. */
const ANSWER_NOISE = 1.1;
const REPORT_SPREAD = 0.55;
const LOGGED = 0.93;

/**
 * Lives a course of events: moods, energy and stress in whole steps and nights of a wearable, all answering
 * to one hidden strain that wobbles from day to day. Days that follow each other in reports correlate by
 * about 0.3, as in PMData and SoccerMon.
 *
 * @example live({ days: 400, harder: () => 0 }, 7)
 */
export function live({ days, harder, silent = () => false, drifts = false }: Course, seed: number): Life {
  const chance = createChance(seeded(seed));
  const months = drifts ? drift(days, chance.pick(DRIFTS), chance) : new Float64Array(days);
  let wobble = 0;
  const strain = Float64Array.from({ length: days }, (_, day) => {
    const news = Math.sqrt(WOBBLE * (1 - WOBBLE_MEMORY ** 2));
    wobble = WOBBLE_MEMORY * wobble + chance.normal(0, news);
    return wobble + months[day]! + harder(day);
  });
  const spoken = strain.map((_, day) => (!silent(day) && chance.happens(LOGGED) ? 1 : Number.NaN));
  const measured = strain.map((_, day) => (!silent(day) && chance.happens(LOGGED) ? 1 : Number.NaN));
  const answer = (middle: number, turn: 1 | -1) =>
    strain.map((hard, day) => {
      const felt = hard + chance.normal(0, ANSWER_NOISE);
      return spoken[day]! * within(Math.round(middle - turn * REPORT_SPREAD * felt), 1, 5);
    });
  const night = (middle: number, spread: number, answers: number) =>
    strain.map((hard, day) => measured[day]! * (middle + spread * (answers * hard + rest(answers, chance))));
  const values = {
    mood: answer(3.5, 1),
    energy: answer(3.3, 1),
    stress: answer(2.6, -1),
    restingHeartRate: night(54, 2.3, 0.4),
    asleep: night(430, 60, -0.3),
    sleepEfficiency: night(91, 2.8, -0.2),
    hrvRmssd: night(4.1, 0.2, -0.4).map(Math.exp),
  };
  return { columns: { first: FIRST as DayNumber, length: days, values }, strain };
}

function drift(days: number, spread: number, chance: Chance): Float64Array {
  let place = chance.normal(0, spread);
  return new Float64Array(days).map(() => {
    place = DRIFT_MEMORY * place + chance.normal(0, spread * Math.sqrt(1 - DRIFT_MEMORY ** 2));
    return place;
  });
}

/** What of a night is not strain. */
function rest(answers: number, chance: Chance): number {
  return chance.normal(0, Math.sqrt(1 - answers * answers));
}
