import type { Estimate, Forecast } from "../model/daily-score.ts";
import {
  type AdaptiveReach,
  learnReach,
  noErrors,
  type ReachPrior,
  reachOf,
} from "../stats/adaptive-reach.ts";
import type { Autoregression } from "../stats/autoregression.ts";
import { recencyMean } from "../stats/recency-mean.ts";
import { roundPercent } from "./round.ts";
import { LOAD_DAYS, loadWeights } from "./sustained-load.ts";

export const FORECAST_DAYS = 7;
const RECENT_DAYS = 28;
const RECENT_KEEP = 0.75;
/** Forecasts are shown after this many could be held against what came. */
const CHECKED_NEEDED = 28;
/** How much a checked forecast still counts a day later: half after about 180 days. */
const KEPT = 0.996;
/** Errors in stated standard deviations: the stated width is trusted as if ten forecasts had borne it out. */
const typicalError: ReachPrior = { spread: 1, count: 10 };

/** The part of sustained load seven days ahead that days to come make up. */
const COMING_WEIGHT = loadWeights.slice(0, FORECAST_DAYS).reduce((sum, weight) => sum + weight, 0);

/** A forecast a week ahead that waits to be checked. */
export interface Pending {
  readonly towardUsual: number;
  readonly recentMean: number;
  readonly variance: number;
}

/** How forecasts have done on this person so far. */
export interface ForecastState {
  /** The last seven days' forecasts of the seventh day after, the oldest first. */
  readonly pending: readonly (Pending | null)[];
  readonly checked: number;
  /** Squared errors of both ways, old ones fading. */
  readonly towardUsual: number;
  readonly recentMean: number;
  /** Of errors in stated standard deviations. */
  readonly reach: AdaptiveReach;
}

export const noForecasts: ForecastState = {
  pending: [],
  checked: 0,
  towardUsual: 0,
  recentMean: 0,
  reach: noErrors,
};

/** Holds the forecast made seven days ago against the load that came; undefined where none came. */
export function checkForecast(state: ForecastState, load: number | undefined): ForecastState {
  const isFull = state.pending.length === FORECAST_DAYS;
  const due = isFull ? state.pending[0] : null;
  const rest = isFull ? state.pending.slice(1) : state.pending;
  if (!due || load === undefined) return { ...state, pending: rest };
  const error = load - due.towardUsual;
  const standardised = error / Math.sqrt(due.variance);
  return {
    pending: rest,
    checked: state.checked + 1,
    towardUsual: KEPT * state.towardUsual + error ** 2,
    recentMean: KEPT * state.recentMean + (load - due.recentMean) ** 2,
    reach: learnReach(
      state.reach,
      standardised,
      Math.abs(standardised) <= reachOf(state.reach, typicalError),
    ),
  };
}

/** The coming week of sustained load. */
export interface Outlook {
  readonly forecast: Forecast;
  readonly state: ForecastState;
}

/**
 * The coming seven days of sustained load. Daily risk is let run back toward the person's usual (an AR(1)
 * process) and averaged with the known days as sustained load is; the 80 % interval follows from what each
 * new day brings, stretched or narrowed by how past intervals did. The same is done with the recent mean
 * held level, and the forecast is hidden until 28 could be checked and wherever it was not closer, seven
 * days ahead, than that.
 *
 * @param load today's sustained load; undefined hides the forecast
 * @param risks daily relative risk of at least the last 28 days, today last, NaN where missing
 * @param state after `checkForecast` for today
 */
export function outlook(
  load: number | undefined,
  risks: Float64Array,
  process: Autoregression,
  state: ForecastState,
): Outlook {
  const recent = recencyMean(risks, risks.length - 1, RECENT_DAYS, RECENT_KEEP);
  if (load === undefined || !recent) {
    return { forecast: { kind: "hidden" }, state: { ...state, pending: [...state.pending, null] } };
  }
  lookAhead(load, risks, process);
  const pending: Pending = {
    towardUsual: ahead.value[FORECAST_DAYS - 1]!,
    recentMean: ahead.known[FORECAST_DAYS - 1]! + COMING_WEIGHT * recent.mean,
    variance: ahead.variance[FORECAST_DAYS - 1]!,
  };
  return {
    forecast: isCloser(state) ? shown(state) : { kind: "hidden" },
    state: { ...state, pending: [...state.pending, pending] },
  };
}

/** The coming days as `lookAhead` last saw them, kept in one place: new objects each day cost more than the sums. */
const ahead = {
  /** Daily risk. */
  risk: new Float64Array(FORECAST_DAYS),
  /** Sustained load and its variance. */
  value: new Float64Array(FORECAST_DAYS),
  variance: new Float64Array(FORECAST_DAYS),
  /** What days that are known already add to it. */
  known: new Float64Array(FORECAST_DAYS),
};

/** Works out the coming days. Each day's news echoes in the days after it, so that later ones are less certain. */
function lookAhead(load: number, risks: Float64Array, process: Autoregression): void {
  const { usual, memory, news } = process;
  const now = departureNow(risks, process);
  let departure = now.departure;
  let variance = 0;
  let echo = 0;
  for (let day = 0; day < FORECAST_DAYS; day++) {
    departure *= memory;
    ahead.risk[day] = usual + departure;
    echo = echo * memory + loadWeights[day]!;
    variance += news * echo * echo;
    ahead.variance[day] = variance + now.variance * (memory * echo) ** 2;
    ahead.known[day] = knownPart(day + 1, load, risks);
    let value = ahead.known[day]!;
    for (let step = 0; step <= day; step++) value += loadWeights[day - step]! * ahead.risk[step]!;
    ahead.value[day] = value;
  }
}

/** What days that are known already add to sustained load some days ahead; unknown ones count as today's load. */
function knownPart(daysAhead: number, load: number, risks: Float64Array): number {
  const today = risks.length - 1;
  let known = 0;
  for (let back = daysAhead; back < LOAD_DAYS; back++) {
    const risk = risks[today + daysAhead - back]!;
    if (Number.isNaN(risk)) known += loadWeights[back]! * load;
    else known += loadWeights[back]! * risk;
  }
  return known;
}

/** Whether running back to the usual has been closer, on this person, than the recent mean held level. */
function isCloser(state: ForecastState): boolean {
  return state.checked >= CHECKED_NEEDED && state.towardUsual < state.recentMean;
}

function shown(state: ForecastState): Forecast {
  const spreads = reachOf(state.reach, typicalError);
  const days: Estimate[] = [];
  for (let day = 0; day < FORECAST_DAYS; day++) {
    const value = ahead.value[day]!;
    const reach = spreads * Math.sqrt(ahead.variance[day]!);
    days.push({ value: percent(value), low: percent(value - reach), high: percent(value + reach) });
  }
  return { kind: "days", days };
}

function percent(value: number): number {
  return roundPercent(Math.min(100, Math.max(0, value)));
}

/** How far today's risk lies from the usual: of the last known day, faded to today. */
function departureNow(
  risks: Float64Array,
  { usual, memory, news }: Autoregression,
): { departure: number; variance: number } {
  let age = 0;
  while (age < risks.length && Number.isNaN(risks[risks.length - 1 - age]!)) age += 1;
  const departure = (risks[risks.length - 1 - age] ?? usual) - usual;
  const variance = (news * (1 - memory ** (2 * age))) / (1 - memory ** 2);
  return { departure: departure * memory ** age, variance };
}
