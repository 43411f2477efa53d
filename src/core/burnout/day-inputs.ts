import { beyond, departure } from "../baseline/departure.ts";
import { reportDeparture } from "../baseline/report-departure.ts";
import type { DayColumns } from "../model/day-columns.ts";
import type { Metric } from "../model/metric.ts";
import { Gapless } from "../stats/gapless.ts";
import { logOdds } from "../stats/logistic.ts";
import type { MeanAndSpread } from "../stats/mean-and-spread.ts";
import { recencyMean } from "../stats/recency-mean.ts";
import { SortedWindow } from "../stats/sorted-window.ts";
import { TrailingSpread } from "../stats/trailing-spread.ts";
import { dailyReports, type WorstFifth, worstFifth } from "./reports.ts";
import { FIRST_FACTOR, FIRST_WEEKDAY, LEVEL, modelFactors, type TypicalScale, WEIGHTS } from "./weights.ts";

/** One factor of one day, before any weight. */
export interface FactorInput {
  /** Known, 1; carried forward from some days ago, less; missing, 0. */
  readonly trust: number;
  /** Standard deviations above the usual. */
  readonly z: number;
  /** What the weight is multiplied with: z, of heart-rate variability only what lies beyond its dead zone. */
  readonly input: number;
  /** How far off `input` may be, as a variance: 1 for a missing factor. */
  readonly variance: number;
  /** The day's value in the metric's unit; NaN where missing. */
  readonly value: number;
}

/** Everything the model knows about one day before it applies weights. */
export interface DayInputs {
  /** Multiplied with the weights, in their order. */
  readonly inputs: readonly number[];
  /** Log odds from the share of this person's own days that are in their worst fifth. */
  readonly offset: number;
  /** In the order of `modelFactors`. */
  readonly factors: readonly FactorInput[];
  readonly coverage: number;
  readonly worst: WorstFifth;
}

/** The usual of reports is that of a year: a bad month must not become its own yardstick. */
export const REPORT_DAYS = 365;
const MEASURED_DAYS = 60;
const CARRY_DAYS = 3;
const CARRY_KEEP = 0.8;
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

/** A day's inputs before any factor is known. */
const onlyLevel: readonly number[] = Array.from({ length: WEIGHTS }, (_, at) => (at === LEVEL ? 1 : 0));
const MISSING: FactorInput = { trust: 0, z: 0, input: 0, variance: 1, value: Number.NaN };

/** Round guesses, since no data set has these, that own days overrule within weeks. In ln ms, and of 0 to 21. */
const guessed = { logHrv: 0.2, strain: 4 } as const;
type Held = "restingHeartRate" | "asleep" | "sleepEfficiency" | "strain";

/**
 * Reads days out of columns, one after the other. What it says of a day depends on that day and at most
 * the 368 before it, never on later ones.
 */
export class DayReader {
  readonly reports: Float64Array;
  readonly #first: number;
  readonly #columns: DayColumns;
  readonly #typical: TypicalScale & typeof guessed;
  readonly #nothing: Float64Array;
  readonly #logHrv: Float64Array;
  readonly #gaplessLogHrv: Gapless;
  /** What is usual: of reports in a year, of all else in 60 days. */
  readonly #usual: Readonly<Record<"reports" | "logHrv" | Held, TrailingSpread>>;
  readonly #year: SortedWindow;

  constructor(columns: DayColumns, scale: TypicalScale) {
    this.#columns = columns;
    this.#typical = { ...scale, ...guessed };
    this.#first = columns.first;
    this.reports = dailyReports(columns);
    this.#nothing = new Float64Array(columns.length).fill(Number.NaN);
    this.#logHrv = this.#column("hrvRmssd").map(Math.log);
    this.#gaplessLogHrv = new Gapless(this.#logHrv);
    const measured = (metric: Held) => new TrailingSpread(new Gapless(this.#column(metric)), MEASURED_DAYS);
    this.#usual = {
      reports: new TrailingSpread(new Gapless(this.reports), REPORT_DAYS),
      logHrv: new TrailingSpread(this.#gaplessLogHrv, MEASURED_DAYS),
      restingHeartRate: measured("restingHeartRate"),
      asleep: measured("asleep"),
      sleepEfficiency: measured("sleepEfficiency"),
      strain: measured("strain"),
    };
    this.#year = new SortedWindow(this.reports);
  }

  /** The report of a day; NaN where there is none. */
  report(day: number): number {
    return this.reports[day - this.#first] ?? Number.NaN;
  }

  /** What the model knows on a day. Days are to be asked for in rising order. */
  read(day: number): DayInputs {
    const index = day - this.#first;
    this.#year.moveTo(index - REPORT_DAYS + 1, index + 1);
    const worst = worstFifth(this.#year.sorted, this.#year.count);
    const share =
      (worst.share * worst.days + EXPECTED_SHARE * SHARE_PRIOR_DAYS) / (worst.days + SHARE_PRIOR_DAYS);
    const factors = this.#factors(index);
    const inputs = onlyLevel.slice();
    let coverage = 0;
    for (let i = 0; i < factors.length; i++) {
      inputs[FIRST_FACTOR + i] = factors[i]!.input;
      coverage += modelFactors[i]!.share * factors[i]!.trust;
    }
    const tomorrow = (((day + 4) % 7) + 7) % 7;
    inputs[FIRST_WEEKDAY + tomorrow] = 1;
    return { inputs, offset: logOdds(share), factors, coverage, worst };
  }

  #column(metric: Metric): Float64Array {
    return this.#columns.values[metric] ?? this.#nothing;
  }

  /** In the order of `modelFactors`. */
  #factors(index: number): FactorInput[] {
    const reports = this.#usual.reports.before(index + 1);
    const hrv = this.#usual.logHrv.before(index);
    const week = this.#gaplessLogHrv.meanAndSpread(index - HRV_WEEK_DAYS + 1, index + 1);
    const weekMean = week.count >= HRV_WEEK_NEEDS ? week.mean : Number.NaN;
    return [
      this.#lastReport(index, reports),
      this.#recentReports(index, reports),
      this.#measured("restingHeartRate", index),
      this.#measured("asleep", index),
      this.#measured("sleepEfficiency", index),
      ofHrv(this.#logHrv[index] ?? Number.NaN, hrv, this.#typical.logHrv),
      ofHrv(weekMean, hrv, this.#typical.logHrv),
      this.#measured("strain", index),
    ];
  }

  /** Days since the last report when that is recent enough to stand for today. */
  #age(index: number): number | undefined {
    for (let age = 0; age <= CARRY_DAYS; age++) {
      if (!Number.isNaN(this.reports[index - age] ?? Number.NaN)) return age;
    }
    return undefined;
  }

  #lastReport(index: number, usual: MeanAndSpread): FactorInput {
    const age = this.#age(index);
    return age === undefined ? MISSING : ofReport(this.reports[index - age]!, usual, CARRY_KEEP ** age);
  }

  #recentReports(index: number, usual: MeanAndSpread): FactorInput {
    const age = this.#age(index);
    const recent = recencyMean(this.reports, index, RECENT_DAYS, RECENT_KEEP);
    return age === undefined || !recent ? MISSING : ofReport(recent.mean, usual, CARRY_KEEP ** age);
  }

  #measured(metric: Held, index: number): FactorInput {
    const column = this.#column(metric);
    const value = column[index] ?? Number.NaN;
    if (Number.isNaN(value)) return MISSING;
    const own = departure(value, this.#usual[metric].before(index), this.#typical[metric]);
    return own ? { trust: 1, z: own.z, input: own.z, variance: own.variance, value } : MISSING;
  }
}

function ofReport(value: number, usual: MeanAndSpread, trust: number): FactorInput {
  const own = reportDeparture(value, usual);
  if (!own) return MISSING;
  const variance = trust * trust * own.variance + 1 - trust * trust;
  return { trust, z: own.z, input: own.z, variance, value };
}

function ofHrv(log: number, usual: MeanAndSpread, typicalSpread: number): FactorInput {
  const own = departure(log, usual, typicalSpread);
  if (!own) return MISSING;
  const input = beyond(own.z, HRV_DEAD_ZONE);
  return { trust: 1, z: own.z, input, variance: own.variance, value: Math.exp(log) };
}
