import type { DailyScore } from "../model/daily-score.ts";
import type { DayColumns } from "../model/day-columns.ts";
import { type AutoregressionPrior, fitAutoregression } from "../stats/autoregression.ts";
import type { Observation } from "../stats/gaussian-belief.ts";
import { meanAndSpread } from "../stats/mean-and-spread.ts";
import type { DayNumber, LocalDay } from "../time.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { type DayInputs, DayReader } from "./day-inputs.ts";
import { daysInTurn } from "./days-in-turn.ts";
import { checkForecast, type ForecastState, noForecasts, outlook } from "./forecast.ts";
import { type Known, knownDays } from "./known-days.ts";
import { PersonalWeights } from "./personal-weights.ts";
import { ReportForecaster } from "./report-forecast.ts";
import { COVERAGE_NEEDED, strainOfDay, type UsualOf } from "./strain-risk.ts";
import {
  HIGH_NEEDS_LOW,
  LOAD_DAYS,
  loadEstimate,
  needs,
  RISK_DAYS,
  sustainedLoad,
} from "./sustained-load.ts";
import { trendOf } from "./trend.ts";
import { usualOfFactors } from "./usual-of-factors.ts";

/** Changes whenever the same days would be scored differently: a score says which model made it. */
export const MODEL_VERSION = "1.0.0";

/** A person's daily risk before it is known: it wobbles by 10 points about 20. */
const typicalProcess: AutoregressionPrior = { usual: 20, memory: 0.6, news: 64, days: 14 };
const WEEK = 7;

/** Days since the last Monday that begins a stretch of `days` (a multiple of 7); 0 on that Monday. */
export function daysIntoWeek(day: number, days = WEEK): number {
  return (((day + 3) % days) + days) % days;
}

/**
 * Scoring as a fold over days: `next` scores a day and moves on; `checkpoint` writes down what is carried
 * from day to day, and a fold begun from that goes on alike to the last bit. Each Monday the person's own
 * weights learn from the week whose answers are in.
 */
export class ScoreFold {
  readonly #reader: DayReader;
  readonly #usualOf: (day: number) => UsualOf;
  readonly #known: (day: number) => Known;
  readonly #personal: PersonalWeights;
  readonly #risk: Float64Array;
  readonly #sharedSpread: Float64Array;
  readonly #ownSpread: Float64Array;
  readonly #loads: Float64Array;
  /** The last days' inputs, the latest last: answers come a day later and are learned from weekly. */
  #lately: DayInputs[] = [];
  readonly #nextDate: () => LocalDay;
  #lowHeld: boolean;
  #forecast: ForecastState;
  readonly #reportForecaster: ReportForecaster;
  readonly #first: number;
  #day: number;
  /** Where today stands in the columns of daily risk. */
  #index = RISK_DAYS;

  /** @param begin the first day to score; with a checkpoint, its day */
  constructor(columns: DayColumns, begin: number, to: number, checkpoint?: Checkpoint) {
    this.#reader = new DayReader(columns);
    this.#usualOf = usualOfFactors(columns, this.#reader.reports, begin);
    this.#known = knownDays(columns, this.#reader.reports);
    this.#personal = new PersonalWeights(checkpoint?.personal);
    const length = RISK_DAYS + Math.max(0, to - begin + 1);
    const column = (before: readonly (number | null | undefined)[] = []) => {
      const values = new Float64Array(length).fill(Number.NaN);
      before.forEach((value, i) => {
        values[RISK_DAYS - before.length + i] = value ?? Number.NaN;
      });
      return values;
    };
    this.#risk = column(checkpoint?.risks.map((day) => day?.risk));
    this.#sharedSpread = column(checkpoint?.risks.map((day) => day?.sharedSpread));
    this.#ownSpread = column(checkpoint?.risks.map((day) => day?.ownSpread));
    this.#loads = column(checkpoint?.loads);
    this.#lowHeld = checkpoint?.lowHeldYesterday ?? false;
    this.#forecast = checkpoint?.forecast ?? noForecasts;
    this.#reportForecaster = new ReportForecaster(this.#reader.reports, checkpoint?.reports);
    this.#first = columns.first;
    this.#day = begin;
    this.#nextDate = daysInTurn(begin);
    for (let day = begin - WEEK - 1; day < begin; day++) this.#remember(this.#reader.read(day));
  }

  /** Scores the next day. */
  next(): DailyScore {
    const day = this.#day;
    const index = this.#index;
    if (daysIntoWeek(day) === 0) this.#personal.learnWeek(this.#answeredWeek());
    const inputs = this.#reader.read(day);
    const known = this.#known(day);
    // The first days are worked out too, so that the first number shown stands on all of them.
    const { strain, relative } = strainOfDay(inputs, this.#personal.current, this.#usualOf(day));
    if (relative) {
      this.#risk[index] = relative.risk;
      this.#sharedSpread[index] = relative.sharedSpread;
      this.#ownSpread[index] = relative.ownSpread;
    }
    const columns = { risk: this.#risk, sharedSpread: this.#sharedSpread, ownSpread: this.#ownSpread };
    const lately = meanAndSpread(this.#risk, index - RISK_DAYS + 1, index + 1);
    const estimate = loadEstimate(columns, index, lately);
    const sustained = sustainedLoad(estimate, known, this.#lowHeld);
    const load = sustained.kind === "notEnoughData" ? undefined : sustained.estimate;
    this.#loads[index] = load?.value ?? Number.NaN;
    const risks = this.#risk.subarray(index - RISK_DAYS + 1, index + 1);
    const process = fitAutoregression(risks, typicalProcess, lately);
    const coming = outlook(load?.value, risks, process, checkForecast(this.#forecast, load?.value));
    const loads = this.#loads.subarray(index - LOAD_DAYS + 1, index + 1);
    const comingReports = this.#reportForecaster.next(day - this.#first, known.checkIns);
    this.#forecast = coming.state;
    this.#lowHeld = load !== undefined && load.low > HIGH_NEEDS_LOW;
    this.#remember(inputs);
    this.#day += 1;
    this.#index += 1;
    return {
      day: this.#nextDate(),
      modelVersion: MODEL_VERSION,
      strain: known.days < needs.firstNumber ? { kind: "notEnoughData", coverage: strain.coverage } : strain,
      sustained,
      trend: sustained.kind === "load" ? trendOf(loads, process) : { kind: "notClear" },
      forecast: sustained.kind === "load" ? coming.forecast : { kind: "hidden" },
      ...(comingReports && { comingReports }),
    };
  }

  /** What is carried on from the days scored so far. */
  checkpoint(): Checkpoint {
    const risks = Array.from({ length: RISK_DAYS }, (_, i) => {
      const at = this.#index - RISK_DAYS + i;
      const risk = this.#risk[at]!;
      if (Number.isNaN(risk)) return null;
      return { risk, sharedSpread: this.#sharedSpread[at]!, ownSpread: this.#ownSpread[at]! };
    });
    const loads = Array.from(this.#loads.subarray(this.#index - LOAD_DAYS, this.#index), (load) =>
      Number.isNaN(load) ? null : load,
    );
    return {
      modelVersion: MODEL_VERSION,
      day: this.#day as DayNumber,
      personal: this.#personal.state(),
      risks,
      loads,
      lowHeldYesterday: this.#lowHeld,
      forecast: this.#forecast,
      reports: this.#reportForecaster.state(),
    };
  }

  #remember(inputs: DayInputs): void {
    this.#lately.push(inputs);
    if (this.#lately.length > WEEK + 1) this.#lately.shift();
  }

  /** The scored days from eight to two days ago whose next day has a report. */
  #answeredWeek(): Observation[] {
    return this.#lately.slice(0, WEEK).flatMap((inputs, i) => {
      const report = this.#reader.report(this.#day - WEEK - 1 + i + 1);
      if (Number.isNaN(report) || inputs.coverage < COVERAGE_NEEDED) return [];
      return [{ inputs: inputs.inputs, offset: inputs.offset, yes: report <= inputs.worst.atMost }];
    });
  }
}
