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
import { keepLatest } from "./keep-latest.ts";
import { LOAD_DAYS, loadWeights } from "./load-weights.ts";
import { roundPercent } from "./round.ts";
import { type LoadScale, loadOf } from "./sustained-load.ts";

export const FORECAST_DAYS = 7;
const RECENT_DAYS = 28;
const RECENT_KEEP = 0.75;
/** Forecasts are shown after this many could be held against what came. */
const CHECKED_NEEDED = 28;
/** How much a checked forecast still counts a day later: half after about 180 days. */
const KEPT = 0.996;
/** Errors in stated standard deviations: the stated width is trusted as if ten forecasts had borne it out. */
const typicalError: ReachPrior = { spread: 1, count: 10 };

/** The usual moves too: what a week brings is that much further off than the mean alone says. */
const DRIFT = 1.08;

/** The part of the four-week mean seven days ahead that days to come make up. */
const COMING_WEIGHT = loadWeights.slice(0, FORECAST_DAYS).reduce((sum, weight) => sum + weight, 0);

/** A forecast of the four-week mean strain that waits to be checked. */
interface Stated {
  readonly value: number;
  readonly variance: number;
}

/** A forecast a week ahead, and what it has to beat. */
interface Pending extends Stated {
  readonly recentMean: number;
}

/** How forecasts have done on this person so far. */
export interface ForecastState {
  /** The last seven days' forecasts of the seventh day after, the oldest first. */
  readonly pending: readonly (Pending | null)[];
  readonly checked: number;
  /** Squared errors of both ways, old ones fading. */
  readonly towardUsual: number;
  readonly recentMean: number;
  /** Of errors in stated standard deviations, of the first day ahead and of the seventh. */
  readonly nearReach: AdaptiveReach;
  readonly farReach: AdaptiveReach;
  /** Yesterday's forecast of today. */
  readonly tomorrow: Stated | null;
}

const noForecasts: ForecastState = {
  pending: [],
  checked: 0,
  towardUsual: 0,
  recentMean: 0,
  nearReach: noErrors,
  farReach: noErrors,
  tomorrow: null,
};

/**
 * Foresees the coming seven days of sustained load, day after day. Daily strain is let run back toward the
 * person's usual (an AR(1) process) and averaged with the known days as sustained load is; the 80 % interval
 * follows from what each new day brings, stretched or narrowed by how past intervals did. The same is done
 * with the recent mean held level, and the forecast is hidden until 28 could be checked and wherever it was
 * not closer, seven days ahead, than that.
 */
export class LoadForecaster {
  readonly #pending: (Pending | null)[];
  #checked: number;
  #towardUsual: number;
  #recentMean: number;
  #nearReach: AdaptiveReach;
  #farReach: AdaptiveReach;
  #tomorrow: Stated | null;

  constructor(state: ForecastState = noForecasts) {
    this.#pending = [...state.pending];
    this.#checked = state.checked;
    this.#towardUsual = state.towardUsual;
    this.#recentMean = state.recentMean;
    this.#nearReach = state.nearReach;
    this.#farReach = state.farReach;
    this.#tomorrow = state.tomorrow;
  }

  /**
   * Holds what was foreseen of a day against it, and looks ahead.
   *
   * @param mean the day's four-week mean strain; undefined hides the forecast
   * @param strains daily strain of the last 28 days, the day itself last, NaN where missing
   * @param scale how a four-week mean is read on the day
   */
  next(mean: number | undefined, strains: Float64Array, process: Autoregression, scale: LoadScale): Forecast {
    const due = this.#pending.length === FORECAST_DAYS ? this.#pending[0]! : null;
    if (mean !== undefined) this.#check(mean, due);
    const recent = recencyMean(strains, strains.length - 1, RECENT_DAYS, RECENT_KEEP);
    if (mean === undefined || !recent) {
      this.#tomorrow = null;
      keepLatest(this.#pending, null, FORECAST_DAYS);
      return { kind: "hidden" };
    }
    lookAhead(mean, strains, process);
    this.#tomorrow = { value: ahead.value[0]!, variance: ahead.variance[0]! };
    const week: Pending = {
      value: ahead.value[FORECAST_DAYS - 1]!,
      variance: ahead.variance[FORECAST_DAYS - 1]!,
      recentMean: ahead.known[FORECAST_DAYS - 1]! + COMING_WEIGHT * recent.mean,
    };
    keepLatest(this.#pending, week, FORECAST_DAYS);
    return this.#isCloser() ? this.#shown(scale) : { kind: "hidden" };
  }

  state(): ForecastState {
    return {
      pending: [...this.#pending],
      checked: this.#checked,
      towardUsual: this.#towardUsual,
      recentMean: this.#recentMean,
      nearReach: this.#nearReach,
      farReach: this.#farReach,
      tomorrow: this.#tomorrow,
    };
  }

  #check(mean: number, due: Pending | null): void {
    this.#nearReach = learned(this.#nearReach, this.#tomorrow, mean);
    this.#farReach = learned(this.#farReach, due, mean);
    if (!due) return;
    this.#checked += 1;
    this.#towardUsual = KEPT * this.#towardUsual + (mean - due.value) ** 2;
    this.#recentMean = KEPT * this.#recentMean + (mean - due.recentMean) ** 2;
  }

  /** Whether running back to the usual has been closer, on this person, than the recent mean held level. */
  #isCloser(): boolean {
    return this.#checked >= CHECKED_NEEDED && this.#towardUsual < this.#recentMean;
  }

  #shown(scale: LoadScale): Forecast {
    const near = reachOf(this.#nearReach, typicalError);
    const far = DRIFT * reachOf(this.#farReach, typicalError);
    const days = new Array<Estimate>(FORECAST_DAYS);
    for (let day = 0; day < FORECAST_DAYS; day++) {
      const mean = ahead.value[day]!;
      const spreads = near + (day / (FORECAST_DAYS - 1)) * (far - near);
      const reach = spreads * Math.sqrt(ahead.variance[day]!);
      days[day] = {
        value: roundPercent(loadOf(mean, scale)),
        low: roundPercent(loadOf(mean - reach, scale)),
        high: roundPercent(loadOf(mean + reach, scale)),
      };
    }
    return { kind: "days", days };
  }
}

function learned(reach: AdaptiveReach, said: Stated | null, came: number): AdaptiveReach {
  if (!said) return reach;
  const error = (came - said.value) / Math.sqrt(said.variance);
  return learnReach(reach, error, Math.abs(error) <= reachOf(reach, typicalError));
}

/** The coming days as `lookAhead` last saw them, kept in one place: new objects each day cost more than the sums. */
const ahead = {
  /** Daily strain. */
  strain: new Float64Array(FORECAST_DAYS),
  /** Its four-week mean, and the variance of that. */
  value: new Float64Array(FORECAST_DAYS),
  variance: new Float64Array(FORECAST_DAYS),
  /** What days that are known already add to it. */
  known: new Float64Array(FORECAST_DAYS),
};

/** Works out the coming days. Each day's news echoes in the days after it, so that later ones are less certain. */
function lookAhead(mean: number, strains: Float64Array, process: Autoregression): void {
  const { usual, memory, news } = process;
  const now = departureNow(strains, process);
  let departure = now.departure;
  let variance = 0;
  let echo = 0;
  for (let day = 0; day < FORECAST_DAYS; day++) {
    departure *= memory;
    ahead.strain[day] = usual + departure;
    echo = echo * memory + loadWeights[day]!;
    variance += news * echo * echo;
    ahead.variance[day] = variance + now.variance * (memory * echo) ** 2;
    ahead.known[day] = knownPart(day + 1, mean, strains);
    let value = ahead.known[day]!;
    for (let step = 0; step <= day; step++) value += loadWeights[day - step]! * ahead.strain[step]!;
    ahead.value[day] = value;
  }
}

/** What days that are known already add to the mean some days ahead; unknown ones count as today's mean. */
function knownPart(daysAhead: number, mean: number, strains: Float64Array): number {
  const today = strains.length - 1;
  let known = 0;
  for (let back = daysAhead; back < LOAD_DAYS; back++) {
    const strain = strains[today + daysAhead - back]!;
    if (Number.isNaN(strain)) known += loadWeights[back]! * mean;
    else known += loadWeights[back]! * strain;
  }
  return known;
}

/** How far today's strain lies from the usual: of the last known day, faded to today. */
function departureNow(
  strains: Float64Array,
  { usual, memory, news }: Autoregression,
): { departure: number; variance: number } {
  let age = 0;
  while (age < strains.length && Number.isNaN(strains[strains.length - 1 - age]!)) age += 1;
  const departure = (strains[strains.length - 1 - age] ?? usual) - usual;
  const variance = (news * (1 - memory ** (2 * age))) / (1 - memory ** 2);
  return { departure: departure * memory ** age, variance };
}
