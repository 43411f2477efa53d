import type { ComingReports, Estimate } from "../model/daily-score.ts";
import {
  type AdaptiveReach,
  learnReach,
  noErrors,
  type ReachPrior,
  reachOf,
} from "../stats/adaptive-reach.ts";
import { valueAt } from "../stats/value-at.ts";
import { keepLatest } from "./keep-latest.ts";
import { roundPercent } from "./round.ts";

/** Check-ins of the last 60 days that a forecast of reports needs. */
export const FORECAST_CHECK_INS = 7;
/** The days whose mean report is foreseen, and how many of them must have one for it to be checked. */
export const REPORT_WEEK = 7;
const WEEK_NEEDS = 4;

/** How much a report still counts for the person's usual when the next one is in: half after 138. */
const USUAL_KEEP = 0.995;
/** A 7-day exponential mean: 1 − 2 ÷ (7 + 1). */
const RECENT_KEEP = 0.75;
const RULE_KEEP = 0.995;
/** What people report before they are known, worth so many reports: just above the middle of 1 to 5. */
const typicalUsual = { mean: 3.2, reports: 5 } as const;
/**
 * How much of a recent departure from the usual is left tomorrow and in the mean of the next week, worth so
 * many squared departures. Any start near these does as well: the person's own days take over.
 */
const typicalRule = { tomorrow: 0.45, week: 0.4, squares: 4 } as const;
const typicalError: Readonly<Record<Ahead, ReachPrior>> = {
  tomorrow: { spread: 0.45, count: 10 },
  week: { spread: 0.3, count: 10 },
};
/** The days whose answers count as answers this person gives. */
const ANSWER_DAYS = 60;
const WORST_AND_BEST = [1, 5] as const;
/** Sums of reports differ in their last bits. */
const TINY = 1e-9;

type Ahead = "tomorrow" | "week";

/** A forecast that waits to be checked: where the person stood, and what was said. */
interface Said {
  readonly usual: number;
  readonly departure: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How one kind of forecast has done: what departures were followed by, and how far off it was. */
interface Rule {
  readonly together: number;
  readonly squares: number;
  readonly reach: AdaptiveReach;
}

/** All that is carried from day to day, as numbers that can be stored. */
export interface ReportForecastState {
  /** Sum and weight of reports, old ones fading slowly (the usual) and fast (lately). */
  readonly usual: { readonly sum: number; readonly weight: number };
  readonly recent: { readonly sum: number; readonly weight: number };
  readonly rules: Readonly<Record<Ahead, Rule>>;
  /** Yesterday's forecast of today, and the last seven days' of their week, the oldest first. */
  readonly tomorrow: Said | null;
  readonly weeks: readonly (Said | null)[];
}

const untried: Rule = { together: 0, squares: 0, reach: noErrors };
const nothing: ReportForecastState = {
  usual: { sum: 0, weight: 0 },
  recent: { sum: 0, weight: 0 },
  rules: { tomorrow: untried, week: untried },
  tomorrow: null,
  weeks: [],
};

/**
 * Foresees the next day's report and the mean of the next seven days' reports, day after day.
 *
 * The forecast lies between the person's usual and how it has been lately (an exponential mean of 7 days),
 * by as much as departures have lasted with this person so far. The 80 % interval follows the person's own
 * misses (see `reachOf`). Reports come in steps, so the answer nearest to the forecast is always inside: who
 * has answered 3 for weeks is told "3", not "2.98 to 3.02". With such people it holds more than 80 %, and
 * nothing narrower would be true. What is foreseen of a day rests on that day and earlier ones only.
 *
 * @example new ReportForecaster(dailyReports(columns)).next(0, 1) // undefined: too few check-ins
 */
export class ReportForecaster {
  readonly #reports: Float64Array;
  #usual: Faded;
  #recent: Faded;
  #tomorrowRule: Rule;
  #weekRule: Rule;
  #tomorrow: Said | null;
  readonly #weeks: (Said | null)[];

  /** @param reports one number a day, 1 to 5, NaN where there is none */
  constructor(reports: Float64Array, state: ReportForecastState = nothing) {
    this.#reports = reports;
    this.#usual = state.usual;
    this.#recent = state.recent;
    this.#tomorrowRule = state.rules.tomorrow;
    this.#weekRule = state.rules.week;
    this.#tomorrow = state.tomorrow;
    this.#weeks = [...state.weeks];
  }

  /**
   * Checks what was said of the day, learns from it and looks ahead. Days are to be given one after the other.
   *
   * @param index of the day among the reports
   * @param checkIns of the last 60 days, the day included
   */
  next(index: number, checkIns: number): ComingReports | undefined {
    const report = valueAt(this.#reports, index);
    const due = this.#weeks.length === REPORT_WEEK ? this.#weeks[0] : undefined;
    this.#tomorrowRule = checked(this.#tomorrowRule, this.#tomorrow, report);
    if (due) this.#weekRule = checked(this.#weekRule, due, weekMean(this.#reports, index - REPORT_WEEK + 1));
    this.#usual = withReport(this.#usual, report, Number.isNaN(report) ? 1 : USUAL_KEEP);
    this.#recent = withReport(this.#recent, report, RECENT_KEEP);
    const isKnown = checkIns >= FORECAST_CHECK_INS;
    this.#tomorrow = isKnown ? this.#ahead("tomorrow", this.#tomorrowRule, index) : null;
    const week = isKnown ? this.#ahead("week", this.#weekRule, index) : null;
    keepLatest(this.#weeks, week, REPORT_WEEK);
    return this.#tomorrow && week ? { tomorrow: estimate(this.#tomorrow), week: estimate(week) } : undefined;
  }

  state(): ReportForecastState {
    return {
      usual: this.#usual,
      recent: this.#recent,
      rules: { tomorrow: this.#tomorrowRule, week: this.#weekRule },
      tomorrow: this.#tomorrow,
      weeks: [...this.#weeks],
    };
  }

  #ahead(kind: Ahead, rule: Rule, index: number): Said {
    const { mean, reports } = typicalUsual;
    const usual = (this.#usual.sum + reports * mean) / (this.#usual.weight + reports);
    const { sum, weight } = this.#recent;
    // After days without a report the recent mean stands for less and less.
    const departure = (sum - usual * weight) / Math.max(1, weight);
    const { squares } = typicalRule;
    const lasts = (rule.together + squares * typicalRule[kind]) / (rule.squares + squares);
    const value = inScale(usual + Math.min(1, Math.max(0, lasts)) * departure);
    const reach = reachOf(rule.reach, typicalError[kind]);
    const answer = kind === "tomorrow" ? this.#nearestAnswer(value, index) : value;
    // Outward, so that thirds stay inside.
    const low = Math.floor(100 * inScale(Math.min(value - reach, answer)) + TINY) / 100;
    const high = Math.ceil(100 * inScale(Math.max(value + reach, answer)) - TINY) / 100;
    return { usual, departure, value, low, high };
  }

  /** Of the last 60 days' reports. */
  #nearestAnswer(value: number, index: number): number {
    let nearest = Number.POSITIVE_INFINITY;
    let distance = Number.POSITIVE_INFINITY;
    for (let i = Math.max(0, index - ANSWER_DAYS + 1); i <= index; i++) {
      const report = valueAt(this.#reports, i);
      if (Math.abs(report - value) >= distance || Number.isNaN(report)) continue;
      nearest = report;
      distance = Math.abs(report - value);
    }
    return nearest;
  }
}

/** A sum of reports and the weight of those in it. */
type Faded = ReportForecastState["usual"];

/** Older reports fade as a new one, or for `recent` a day, goes by. */
function withReport({ sum, weight }: Faded, report: number, keep: number): Faded {
  if (Number.isNaN(report)) return { sum: keep * sum, weight: keep * weight };
  return { sum: keep * sum + report, weight: keep * weight + 1 };
}

/** Holds what was said against what came; NaN where nothing came. */
function checked(rule: Rule, said: Said | null, came: number): Rule {
  if (!said || Number.isNaN(came)) return rule;
  const held = said.low - TINY <= came && came <= said.high + TINY;
  return {
    together: RULE_KEEP * rule.together + said.departure * (came - said.usual),
    squares: RULE_KEEP * rule.squares + said.departure * said.departure,
    reach: learnReach(rule.reach, came - said.value, held),
  };
}

/**
 * The mean report of seven days, NaN where fewer than four of them have one.
 *
 * @param from index of the first of them
 */
export function weekMean(reports: Float64Array, from: number): number {
  let sum = 0;
  let count = 0;
  for (let i = from; i < from + REPORT_WEEK; i++) {
    const report = valueAt(reports, i);
    if (Number.isNaN(report)) continue;
    sum += report;
    count += 1;
  }
  return count >= WEEK_NEEDS ? sum / count : Number.NaN;
}

function inScale(report: number): number {
  return Math.min(WORST_AND_BEST[1], Math.max(WORST_AND_BEST[0], report));
}

function estimate({ value, low, high }: Said): Estimate {
  return { value: Math.min(high, Math.max(low, roundPercent(value))), low, high };
}
