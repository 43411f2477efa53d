import type { Metric } from "./model/metric.ts";
import type { MoodEntry } from "./model/mood-entry.ts";
import type { Instrument, QuestionnaireResponse } from "./model/questionnaire-response.ts";
import type { Rating } from "./model/rating.ts";
import type { Cycle, Recovery, Sleep, Workout } from "./model/whoop.ts";

/** All records that claim one day. */
export interface DayRecords {
  readonly moodEntries: readonly MoodEntry[];
  readonly cycles: readonly Cycle[];
  readonly recoveries: readonly Recovery[];
  readonly sleeps: readonly Sleep[];
  readonly workouts: readonly Workout[];
  readonly questionnaireResponses: readonly QuestionnaireResponse[];
}

/** The value of each metric that the day has one for. */
export type DayValues = Partial<Record<Metric, number>>;

const HOUR = 3_600_000;

/**
 * What a day amounts to: one number a metric, in the catalogue's units. Reports are the mean of the day's
 * check-ins. The night is the longest sleep that is no nap. Where two cycles kept one day, the one with
 * more strain stands for it: strain counts once, never summed, and only once the cycle has ended. Of a questionnaire the last of the day counts.
 * A metric without a value is left out.
 *
 * @example dayValues({ moodEntries: [{ rating: 2 }, { rating: 4 }], … }).mood // 3
 */
export function dayValues(records: DayRecords): DayValues {
  const night = longest(records.sleeps.filter((sleep) => !sleep.nap));
  const recovery =
    records.recoveries.find((one) => night && one.sleepId === night.id) ?? records.recoveries[0];
  // An open cycle has only part of its strain: a morning would look like a day of rest.
  const cycle = records.cycles
    .filter(({ end }) => end !== undefined)
    .toSorted((a, b) => (b.strain ?? -1) - (a.strain ?? -1))[0];
  const burnout = lastScores(records.questionnaireResponses, "cbi");
  const scoredWorkouts = records.cycles.length + records.workouts.length > 0;
  return compact({
    mood: mean(records.moodEntries.map((entry) => entry.rating)),
    energy: mean(records.moodEntries.map((entry) => entry.energy)),
    stress: mean(records.moodEntries.map((entry) => entry.stress)),
    recovery: recovery?.recoveryPercent,
    hrvRmssd: recovery?.hrvRmssdMs,
    restingHeartRate: recovery?.restingHeartRateBpm,
    spo2: recovery?.spo2Percent,
    skinTemperature: recovery?.skinTemperatureCelsius,
    respiratoryRate: night?.respiratoryRateRpm,
    asleep: night?.asleepMin,
    inBed: night?.inBedMin,
    lightSleep: night?.lightMin,
    slowWaveSleep: night?.slowWaveMin,
    remSleep: night?.remMin,
    awake: night?.awakeMin,
    sleepEfficiency: night?.efficiencyPercent,
    sleepPerformance: night?.performancePercent,
    sleepConsistency: night?.consistencyPercent,
    sleepDebt: night?.debtMin,
    sleepMidpoint: night && midpointHour(night),
    strain: cycle?.strain,
    energyBurned: cycle?.energyKilojoule,
    // A day that the sensor saw and that had no workout is a true zero; a day it did not see is unknown.
    workouts: scoredWorkouts ? records.workouts.length : undefined,
    workoutTime: scoredWorkouts ? totalMinutes(records.workouts) : undefined,
    cbiPersonal: burnout?.["personal"],
    cbiWork: burnout?.["work"],
    cbiClient: burnout?.["client"],
    who5: lastScores(records.questionnaireResponses, "who5")?.["wellBeing"],
  });
}

/** Local hours from midnight to the middle of a sleep, −12 to 12, so that nights around midnight average. */
function midpointHour(sleep: Sleep): number {
  const middle = (sleep.start + sleep.end) / 2 + sleep.offset * 60_000;
  const hour = (((middle / HOUR) % 24) + 24) % 24;
  return hour > 12 ? hour - 24 : hour;
}

function longest(sleeps: readonly Sleep[]): Sleep | undefined {
  return sleeps.toSorted((a, b) => length(b) - length(a) || a.start - b.start)[0];
}

function length(sleep: Sleep): number {
  return sleep.asleepMin ?? (sleep.end - sleep.start) / 60_000;
}

function totalMinutes(workouts: readonly Workout[]): number {
  return workouts.reduce((sum, workout) => sum + (workout.end - workout.start) / 60_000, 0);
}

function lastScores(responses: readonly QuestionnaireResponse[], instrument: Instrument) {
  return responses
    .filter((response) => response.instrument === instrument)
    .toSorted((a, b) => a.at - b.at)
    .at(-1)?.scores;
}

function mean(ratings: readonly (Rating | undefined)[]): number | undefined {
  const given = ratings.filter((rating) => rating !== undefined);
  return given.length > 0 ? given.reduce((sum: number, rating) => sum + rating, 0) / given.length : undefined;
}

function compact(values: Partial<Record<Metric, number | undefined>>): DayValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as DayValues;
}
