import type { DailyScore, SustainedLoad } from "../model/daily-score.ts";
import type { DayColumns } from "../model/day-columns.ts";
import { type Autoregression, type AutoregressionPrior, fitAutoregression } from "../stats/autoregression.ts";
import type { Observation } from "../stats/gaussian-belief.ts";
import { type DayNumber, dayFromNumber, type LocalDay } from "../time.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { type DayInputs, DayReader } from "./day-inputs.ts";
import { daysInTurn } from "./days-in-turn.ts";
import { LoadForecaster } from "./forecast.ts";
import { type FourWeeks, foreseenStrain, fourWeeks } from "./four-weeks.ts";
import { keepLatest } from "./keep-latest.ts";
import { type Known, knownDays } from "./known-days.ts";
import { LOAD_DAYS } from "./load-weights.ts";
import { needs } from "./needs.ts";
import { PersonalWeights } from "./personal-weights.ts";
import { populationPrior } from "./population-prior.ts";
import { ReportForecaster } from "./report-forecast.ts";
import { COVERAGE_NEEDED, strainOfDay } from "./strain-risk.ts";
import { aboveSince, aboveUsual, isWithin, type StretchAbove, stretchesAfter } from "./stretches-above.ts";
import {
  type Before,
  HIGH_NEEDS_LOW,
  type LoadScale,
  loadEstimate,
  loadOf,
  loadScale,
  RISK_DAYS,
  sustainedLoad,
} from "./sustained-load.ts";
import { TREND_DAYS, trendOf } from "./trend.ts";
import { UsualOfFactors } from "./usual-of-factors.ts";
import { YearOfReports } from "./year-of-reports.ts";

/** Changes whenever the same days would be scored differently: a score says which model made it. */
export const MODEL_VERSION = "1.2.0";

/** A person's daily strain before it is known: it wobbles by a standard deviation about the usual. */
const typicalProcess: AutoregressionPrior = { usual: 0, memory: 0.35, news: 0.88, days: 45 };
const WEEK = 7;

/** Stands in where nothing is known, and nothing is read by it. */
const unread: LoadScale = { gain: 0, noise: 1, gaps: 1 };
/** About the strain that stands, wide enough to pass over small steps. */
const NEARBY = 0.1;

/** While it is put together; spreading an optional part in is slow. */
type Writable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/** Points of sustained load that a standard deviation of strain makes, where it stands. */
function pointsOf(strain: number, scale: LoadScale): number {
  return (loadOf(strain + NEARBY, scale) - loadOf(strain - NEARBY, scale)) / (2 * NEARBY);
}

/** Days since the last Monday that begins a stretch of `days` (a multiple of 7); 0 on that Monday. */
export function daysIntoWeek(day: number, days = WEEK): number {
  return (((day + 3) % days) + days) % days;
}

/**
 * Scoring as a fold over days: `next` scores a day and moves on; `checkpoint` writes down what is carried
 * from day to day, and a fold begun from that goes on alike to the last bit. Each Monday the person's own
 * weights learn from the week whose answers are in, and how strain wobbles is worked out anew; checkpoints are
 * of Mondays, so that neither waits halfway.
 */
export class ScoreFold {
  readonly #reader: DayReader;
  readonly #usual: UsualOfFactors;
  readonly #known: (day: number) => Known;
  readonly #personal: PersonalWeights;
  readonly #year: YearOfReports;
  /** The stretches of days above the usual that the last year knows, the latest last. */
  #stretches: readonly StretchAbove[];
  #since = { number: Number.NaN, day: "" as LocalDay };
  readonly #strain: Float64Array;
  /** How strain has wobbled in the 90 days before this week. */
  #process: Autoregression = typicalProcess;
  /** Strain foreseen of each day the evening before. */
  readonly #foreseen: Float64Array;
  /** Of the last 28 days, today last, held against today's usual. */
  readonly #recent = new Float64Array(LOAD_DAYS);
  /** Four-week mean strain of each day that had a load. */
  readonly #means: Float64Array;
  /** The last days' inputs, the latest last: answers come a day later and are learned from weekly. */
  readonly #lately: DayInputs[] = [];
  readonly #nextDate: () => LocalDay;
  #lowHeld: boolean;
  readonly #loadForecaster: LoadForecaster;
  readonly #reportForecaster: ReportForecaster;
  readonly #first: number;
  #day: number;
  /** Where today stands in the columns of daily strain. */
  #index = RISK_DAYS;

  /** @param begin the first day to score; with a checkpoint, its day */
  constructor(
    columns: DayColumns,
    begin: number,
    to: number,
    checkpoint?: Checkpoint,
    prior = populationPrior,
  ) {
    this.#reader = new DayReader(columns, prior.scale);
    this.#usual = new UsualOfFactors(columns, this.#reader.reports, begin);
    this.#known = knownDays(columns, this.#reader.reports);
    this.#personal = new PersonalWeights(checkpoint?.personal, prior);
    const length = RISK_DAYS + Math.max(0, to - begin + 1) + 1;
    const column = (before: readonly (number | null)[] = [], after = 0) => {
      const values = new Float64Array(length).fill(Number.NaN);
      before.forEach((value, i) => {
        values[RISK_DAYS + after - before.length + i] = value ?? Number.NaN;
      });
      return values;
    };
    this.#year = new YearOfReports(this.#reader.reports);
    this.#stretches = checkpoint?.stretches ?? [];
    for (let day = columns.first; day < begin; day++)
      this.#year.note(day - columns.first, isWithin(this.#stretches, day));
    this.#strain = column(checkpoint?.strains);
    this.#foreseen = column(checkpoint?.foreseen, 1);
    this.#means = column(checkpoint?.means);
    this.#lowHeld = checkpoint?.lowHeldYesterday ?? false;
    this.#loadForecaster = new LoadForecaster(checkpoint?.forecast);
    this.#reportForecaster = new ReportForecaster(this.#reader.reports, checkpoint?.reports);
    this.#first = columns.first;
    this.#day = begin;
    this.#nextDate = daysInTurn(begin);
    for (let day = begin - WEEK - 1; day < begin; day++)
      keepLatest(this.#lately, this.#reader.read(day), WEEK + 1);
  }

  /** Scores the next day. */
  next(): DailyScore {
    const day = this.#day;
    const index = this.#index;
    if (daysIntoWeek(day) === 0) this.#learnWeek();
    const inputs = this.#reader.read(day);
    const known = this.#known(day);
    // The first days are worked out too, so that the first number shown stands on all of them.
    const { strain, relativeRisk } = strainOfDay(inputs, this.#personal.current, this.#usual.on(day));
    if (relativeRisk !== undefined) this.#foreseen[index + 1] = foreseenStrain(relativeRisk);
    const weeks = this.#weeks(day);
    this.#strain[index] = this.#recent[LOAD_DAYS - 1]!;
    const estimate = weeks && loadEstimate(weeks.mean, weeks.scale);
    const sustained = this.#sustained(day, sustainedLoad(estimate, known, this.#before(day)));
    const load = sustained.kind === "notEnoughData" ? undefined : sustained.estimate;
    const mean = load && weeks?.mean.strain;
    this.#means[index] = mean ?? Number.NaN;
    const process = this.#process;
    const scale = weeks?.scale ?? unread;
    const forecast = this.#loadForecaster.next(mean, this.#recent, process, scale);
    const means = this.#means.subarray(index - TREND_DAYS + 1, index + 1);
    const comingReports = this.#reportForecaster.next(day - this.#first, known.checkIns);
    this.#lowHeld = load !== undefined && load.low > HIGH_NEEDS_LOW;
    keepLatest(this.#lately, inputs, WEEK + 1);
    this.#day += 1;
    this.#index += 1;
    const score: Writable<DailyScore> = {
      day: this.#nextDate(),
      modelVersion: MODEL_VERSION,
      strain: known.days < needs.firstNumber ? { kind: "notEnoughData", coverage: strain.coverage } : strain,
      sustained,
      trend:
        mean !== undefined && sustained.kind === "load"
          ? trendOf(means, process, pointsOf(mean, scale))
          : { kind: "notClear" },
      forecast: sustained.kind === "load" ? forecast : { kind: "hidden" },
    };
    if (comingReports) score.comingReports = comingReports;
    return score;
  }

  /** What is carried on from the days scored so far. */
  checkpoint(): Checkpoint {
    const kept = (column: Float64Array, days: number, end = this.#index) => {
      const values: (number | null)[] = [];
      for (let i = end - days; i < end; i++) values.push(Number.isNaN(column[i]!) ? null : column[i]!);
      return values;
    };
    return {
      modelVersion: MODEL_VERSION,
      day: this.#day as DayNumber,
      personal: this.#personal.state(),
      stretches: this.#stretches,
      strains: kept(this.#strain, RISK_DAYS),
      foreseen: kept(this.#foreseen, LOAD_DAYS + 1, this.#index + 1),
      means: kept(this.#means, TREND_DAYS),
      lowHeldYesterday: this.#lowHeld,
      forecast: this.#loadForecaster.state(),
      reports: this.#reportForecaster.state(),
    };
  }

  #learnWeek(): void {
    this.#personal.learnWeek(this.#answeredWeek());
    const strains = this.#strain.subarray(this.#index - RISK_DAYS, this.#index);
    this.#process = fitAutoregression(strains, typicalProcess);
  }

  #before(day: number): Before {
    const since = aboveSince(this.#stretches, day - 1);
    return { lowHeld: this.#lowHeld, daysAbove: since === undefined ? 0 : day - since };
  }

  /** Notes whether a day is above the usual, and says since when. */
  #sustained(day: number, sustained: SustainedLoad): SustainedLoad {
    const isAbove = sustained.kind === "load" && aboveUsual.has(sustained.band);
    this.#year.note(day - this.#first, isAbove);
    this.#stretches = stretchesAfter(this.#stretches, day, isAbove);
    const since = aboveSince(this.#stretches, day);
    if (!isAbove || since === undefined) return sustained;
    // A date costs more to write out than the rest of this.
    if (since !== this.#since.number) this.#since = { number: since, day: dayFromNumber(since as DayNumber) };
    return { kind: "load", estimate: sustained.estimate, band: sustained.band, since: this.#since.day };
  }

  /** The four weeks up to a day; leaves their days in `#recent`. */
  #weeks(day: number): { mean: FourWeeks; scale: LoadScale } | undefined {
    const at = day - this.#first;
    const usual = this.#year.on(at);
    const mean =
      usual && fourWeeks(this.#reader.reports, at, this.#foreseen, this.#index, usual, this.#recent);
    if (!mean) this.#recent.fill(Number.NaN);
    return mean && { mean, scale: loadScale(mean, usual) };
  }

  /** The scored days from eight to two days ago whose next day has a report. */
  #answeredWeek(): Observation[] {
    const answered: Observation[] = [];
    for (let i = 0; i < WEEK; i++) {
      const { inputs, offset, coverage, worst } = this.#lately[i]!;
      const report = this.#reader.report(this.#day - WEEK + i);
      if (Number.isNaN(report) || coverage < COVERAGE_NEEDED) continue;
      answered.push({ inputs, offset, yes: report <= worst.atMost });
    }
    return answered;
  }
}
