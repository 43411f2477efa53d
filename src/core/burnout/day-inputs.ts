import { beyond, type Departure, knownDeparture } from "../baseline/departure.ts";
import { knownReportDeparture } from "../baseline/report-departure.ts";
import type { DayColumns } from "../model/day-columns.ts";
import type { Metric } from "../model/metric.ts";
import { Gapless } from "../stats/gapless.ts";
import { logOdds } from "../stats/logistic.ts";
import type { MeanAndSpread } from "../stats/mean-and-spread.ts";
import { recencyMean } from "../stats/recency-mean.ts";
import { SortedWindow } from "../stats/sorted-window.ts";
import { TrailingSpread } from "../stats/trailing-spread.ts";
import { valueAt } from "../stats/value-at.ts";
import { type FactorInput, type FactorPlace, factorPlace, setFactor, setMissing } from "./factor-input.ts";
import { dailyReports, type WorstFifth, worstFifth } from "./reports.ts";
import {
  FIRST_FACTOR,
  FIRST_WEEKDAY,
  LEVEL,
  type MeasuredFactor,
  modelFactors,
  type TypicalScale,
  WEIGHTS,
} from "./weights.ts";

/** Everything the model knows about one day before it applies weights. */
export interface DayInputs {
  /** Multiplied with the weights, in their order. */
  readonly inputs: readonly number[];
  /** Log odds from the share of this person's own days that are in their worst fifth. */
  readonly offset: number;
  /** In the order of `modelFactors`. The next day that is read is written over them. */
  readonly factors: readonly FactorInput[];
  readonly coverage: number;
  readonly worst: WorstFifth;
}

/** The usual of reports is that of a year: a bad month must not become its own yardstick. */
export const REPORT_DAYS = 365;
const MEASURED_DAYS = 60;
const CARRY_DAYS = 3;
const CARRY_KEEP = 0.8;
/** How far a report of so many days ago is trusted. */
const carried = Array.from({ length: CARRY_DAYS + 1 }, (_, age) => CARRY_KEEP ** age);
const RECENT_DAYS = 28;
/** An exponential mean of 13 days: 1 − 2 ÷ (13 + 1). One of 7 foresaw less on every data set. */
const RECENT_KEEP = 0.86;
const HRV_WEEK_DAYS = 7;
const HRV_WEEK_NEEDS = 3;
const HRV_DEAD_ZONE = 0.5;
/**
 * Days that the expected share of one in five weighs against the person's own share. Many: reports come in
 * steps, so the own share jumps when the line moves to the next step, and the risk must not jump with it.
 */
const SHARE_PRIOR_DAYS = 1000;
export const EXPECTED_SHARE = 0.2;

/** A list that begins with whole numbers is copied as soon as it gets another; one that begins with NaN is not. */
const noInputs: readonly number[] = Array<number>(WEIGHTS).fill(Number.NaN);

/** Round guesses, since no data set has these, that own days overrule within weeks. In ln ms, and of 0 to 21. */
const guessed = { logHrv: 0.2, strain: 4 } as const;
/** The factors that are a night's or a day's value as it was measured. */
const asMeasured = ["restingHeartRate", "asleep", "sleepEfficiency", "strain"] as const;

/** A measured value: its days, what is usual in them, and the factor that it is. */
interface Measured {
  readonly values: Float64Array;
  readonly usual: TrailingSpread;
  readonly typicalSpread: number;
  readonly factor: FactorPlace;
}

/**
 * Reads days out of columns, one after the other. What it says of a day depends on that day and at most
 * the 368 before it, never on later ones.
 */
export class DayReader {
  readonly reports: Float64Array;
  readonly #first: number;
  readonly #usualReports: TrailingSpread;
  readonly #year: SortedWindow;
  readonly #measured: readonly Measured[];
  readonly #logHrv: Float64Array;
  readonly #gaplessLogHrv: Gapless;
  readonly #usualLogHrv: TrailingSpread;
  /** In the order of `modelFactors`. */
  readonly #factors: readonly FactorPlace[] = modelFactors.map(factorPlace);
  readonly #lastReport = this.#factor("lastReport");
  readonly #recentReports = this.#factor("recentReports");
  readonly #hrvLastNight = this.#factor("hrvLastNight");
  readonly #hrvWeek = this.#factor("hrvWeek");

  constructor(columns: DayColumns, scale: TypicalScale) {
    const typical = { ...scale, ...guessed };
    const nothing = new Float64Array(columns.length).fill(Number.NaN);
    const column = (metric: Metric) => columns.values[metric] ?? nothing;
    this.#first = columns.first;
    this.reports = dailyReports(columns);
    this.#usualReports = new TrailingSpread(new Gapless(this.reports), REPORT_DAYS);
    this.#year = new SortedWindow(this.reports);
    this.#measured = asMeasured.map((metric) => ({
      values: column(metric),
      usual: new TrailingSpread(new Gapless(column(metric)), MEASURED_DAYS),
      typicalSpread: typical[metric],
      factor: this.#factor(metric === "strain" ? "load" : metric),
    }));
    this.#logHrv = column("hrvRmssd").map(Math.log);
    this.#gaplessLogHrv = new Gapless(this.#logHrv);
    this.#usualLogHrv = new TrailingSpread(this.#gaplessLogHrv, MEASURED_DAYS);
  }

  /** The report of a day; NaN where there is none. */
  report(day: number): number {
    return valueAt(this.reports, day - this.#first);
  }

  /** What the model knows on a day. Days are to be asked for in rising order. */
  read(day: number): DayInputs {
    const index = day - this.#first;
    this.#year.moveTo(index - REPORT_DAYS + 1, index + 1);
    const worst = worstFifth(this.#year.sorted, this.#year.count);
    const share =
      (worst.share * worst.days + EXPECTED_SHARE * SHARE_PRIOR_DAYS) / (worst.days + SHARE_PRIOR_DAYS);
    this.#readReports(index);
    for (let i = 0; i < this.#measured.length; i++) readMeasured(this.#measured[i]!, index);
    this.#readHrv(index);
    const factors = this.#factors;
    const inputs = noInputs.slice().fill(0);
    inputs[LEVEL] = 1;
    let coverage = 0;
    for (let i = 0; i < factors.length; i++) {
      inputs[FIRST_FACTOR + i] = factors[i]!.input;
      coverage += modelFactors[i]!.share * factors[i]!.trust;
    }
    const tomorrow = (((day + 4) % 7) + 7) % 7;
    inputs[FIRST_WEEKDAY + tomorrow] = 1;
    return { inputs, offset: logOdds(share), factors, coverage, worst };
  }

  #factor(name: MeasuredFactor): FactorPlace {
    return this.#factors[modelFactors.findIndex((one) => one.name === name)]!;
  }

  /** The last report and the recent ones; a report is known, ever less surely, on the days after it too. */
  #readReports(index: number): void {
    let age = 0;
    while (age <= CARRY_DAYS && Number.isNaN(valueAt(this.reports, index - age))) age += 1;
    const recent = recencyMean(this.reports, index, RECENT_DAYS, RECENT_KEEP);
    if (age > CARRY_DAYS || !recent) {
      setMissing(this.#lastReport);
      setMissing(this.#recentReports);
      return;
    }
    const usual = this.#usualReports.before(index + 1);
    const last = this.reports[index - age]!;
    setReport(this.#lastReport, last, knownReportDeparture(last, usual), carried[age]!);
    setReport(this.#recentReports, recent.mean, knownReportDeparture(recent.mean, usual), carried[age]!);
  }

  /** Heart-rate variability of last night and of the week, both against the same usual. */
  #readHrv(index: number): void {
    const week = this.#gaplessLogHrv.meanAndSpread(index - HRV_WEEK_DAYS + 1, index + 1);
    const weekMean = week.count >= HRV_WEEK_NEEDS ? week.mean : Number.NaN;
    const usual = this.#usualLogHrv.before(index);
    readHrv(this.#hrvLastNight, valueAt(this.#logHrv, index), usual);
    readHrv(this.#hrvWeek, weekMean, usual);
  }
}

function setReport(place: FactorPlace, value: number, { z, variance }: Departure, trust: number): void {
  setFactor(place, trust, z, trust * trust * variance + 1 - trust * trust, value);
}

function readMeasured({ values, usual, typicalSpread, factor }: Measured, index: number): void {
  const value = valueAt(values, index);
  const before = usual.before(index);
  if (Number.isNaN(value) || before.count === 0) {
    setMissing(factor);
    return;
  }
  const { z, variance } = knownDeparture(value, before, typicalSpread);
  setFactor(factor, 1, z, variance, value);
}

function readHrv(factor: FactorPlace, log: number, usual: MeanAndSpread): void {
  if (Number.isNaN(log) || usual.count === 0) {
    setMissing(factor);
    return;
  }
  const { z, variance } = knownDeparture(log, usual, guessed.logHrv);
  setFactor(factor, 1, z, variance, Math.exp(log));
  factor.input = beyond(z, HRV_DEAD_ZONE);
}
