import { REPORT_DAYS } from "#core/burnout/day-inputs.ts";
import { scoreMetrics } from "#core/burnout/known-days.ts";
import { LOAD_DAYS } from "#core/burnout/load-weights.ts";
import { dailyReports } from "#core/burnout/reports.ts";
import { HISTORY_DAYS } from "#core/burnout/score-days.ts";
import { MODEL_VERSION } from "#core/burnout/score-fold.ts";
import { type WeightsInUse, weightsOn } from "#core/burnout/weights-on.ts";
import { YearOfReports } from "#core/burnout/year-of-reports.ts";
import type { DailyScore, Factor } from "#core/model/daily-score.ts";
import type { Metric } from "#core/model/metric.ts";
import { type UsualRange, usual, usualRange } from "#core/series/usual-band.ts";
import { addDays, dayFromNumber, dayNumber, type LocalDay } from "#core/time.ts";
import { dailyScore } from "#data/daily-score-repository.ts";
import type { FireDatabase } from "#data/database.ts";
import { dayColumns, metricSeries, metricSpan } from "#data/day-series-repository.ts";
import { checkpointBefore } from "#data/scoring-checkpoint-repository.ts";
import { shownUnits } from "#data/shown-units.ts";
import type { Subject } from "./explain-address.ts";
import { type LoadWeek, loadWeeks } from "./load-weeks.ts";

/** A metric's value on the day, beside the person's 60 days before. */
export interface MeasuredValue {
  readonly metric: Metric;
  readonly value: number | undefined;
  readonly usual: UsualRange;
  /** How many of the 60 days before have a value. */
  readonly known: number;
}

/** The person's check-ins of four weeks, beside what is usual in a year of them (on their five steps). */
export interface FourWeeks {
  readonly usual: number | undefined;
  readonly weeks: readonly LoadWeek[];
}

/** Where a number came from. */
export interface Explanation {
  readonly subject: Subject;
  readonly day: LocalDay;
  readonly score: DailyScore | undefined;
  /** The weights of the day; undefined without a score, or where another model made it. */
  readonly weights: WeightsInUse | undefined;
  /** The score's factors that the subject is about; all of them for the strain risk. */
  readonly factors: readonly Factor[];
  readonly measured: MeasuredValue | undefined;
  /** What burnout risk is the mean of; undefined where another model made it. */
  readonly fourWeeks: FourWeeks | undefined;
  readonly units: Awaited<ReturnType<typeof shownUnits>>;
}

/** Reads what a number of a day was made from. The score is the stored one and stays as it is. */
export async function readExplanation(
  db: FireDatabase,
  subject: Subject,
  day: LocalDay,
): Promise<Explanation> {
  const [score, units, measured] = await Promise.all([
    dailyScore(db, day),
    shownUnits(db),
    subject.kind === "metric" ? readMeasured(db, subject.metric, day) : undefined,
  ]);
  const isOurs = score?.modelVersion === MODEL_VERSION;
  const [weights, fourWeeks] = await Promise.all([
    isOurs ? readWeights(db, score) : undefined,
    isOurs && subject.kind === "load" ? readFourWeeks(db, day) : undefined,
  ]);
  const all = score?.strain.kind === "risk" ? score.strain.factors : [];
  return {
    subject,
    day,
    score,
    weights,
    factors: all.filter((factor) => isAbout(factor, subject)),
    measured,
    fourWeeks,
    units,
  };
}

function isAbout(factor: Factor, subject: Subject): boolean {
  if (subject.kind === "metric") return factor.name === subject.metric || factor.metric === subject.metric;
  return subject.kind === "strain" || (subject.kind === "factor" && factor.name === subject.name);
}

async function readMeasured(db: FireDatabase, metric: Metric, day: LocalDay): Promise<MeasuredValue> {
  const { values } = await metricSeries(db, metric, addDays(day, -usual.days), day);
  const before = values.subarray(0, usual.days);
  const value = values[usual.days] ?? Number.NaN;
  return {
    metric,
    value: Number.isNaN(value) ? undefined : value,
    usual: usualRange(before),
    known: before.filter((one) => !Number.isNaN(one)).length,
  };
}

async function readFourWeeks(db: FireDatabase, day: LocalDay): Promise<FourWeeks> {
  const first = addDays(day, -(REPORT_DAYS + LOAD_DAYS));
  const reports = dailyReports(await dayColumns(db, ["mood", "energy", "stress"], first, day));
  return { usual: new YearOfReports(reports).on(reports.length - 1)?.mean, weeks: loadWeeks(reports) };
}

async function readWeights(db: FireDatabase, { day, strain }: DailyScore): Promise<WeightsInUse | undefined> {
  if (strain.kind !== "risk") return undefined;
  const saved = await checkpointBefore(db, day);
  const checkpoint = saved?.modelVersion === MODEL_VERSION ? saved : undefined;
  const span = await metricSpan(db, scoreMetrics);
  const first = checkpoint
    ? dayFromNumber(checkpoint.day - HISTORY_DAYS)
    : span && span.first < day
      ? span.first
      : day;
  return weightsOn(await dayColumns(db, scoreMetrics, first, day), dayNumber(day), checkpoint);
}
