import { decimate } from "#core/series/decimate.ts";
import { rollingMean } from "#core/series/rolling-mean.ts";
import { type SeriesSummary, summarise } from "#core/series/series-summary.ts";
import { type UsualBand, usual, usualBand } from "#core/series/usual-band.ts";

/** How many days before the first shown one are read, so that its mean and its usual are as on any day. */
export const LEAD_DAYS = usual.days + 6;

/** What a metric looks like over the shown days. Columns have one number a point, NaN where there is none. */
export interface TrendColumns {
  /** The value of every shown day. */
  readonly daily: Float64Array;
  /** The line: 7-day means, or means of the days that a point stands for. */
  readonly line: Float64Array;
  readonly usual: UsualBand;
  /** From the lowest to the highest day of a point; only where a point stands for several. */
  readonly spread: UsualBand | undefined;
  readonly summary: SeriesSummary;
  /** The 7-day mean on the last day that has a value, and what was usual then; NaN where too little is known. */
  readonly now: { readonly mean: number; readonly low: number; readonly high: number };
}

const DAILY_UP_TO = 800;
const MOST_POINTS = 600;

/**
 * How many days one point stands for: a day as long as a screen can tell days apart, then whole weeks.
 *
 * @example daysPerPoint(3650) // 7
 */
export function daysPerPoint(days: number): number {
  return days <= DAILY_UP_TO ? 1 : 7 * Math.ceil(days / 7 / MOST_POINTS);
}

/**
 * A metric as it is drawn.
 *
 * @param values one number a day up to the last shown one, NaN where there is none
 * @param lead how many of them lie before the first shown day
 * @param step how many days one point stands for
 * @param isRare a value comes once a month or so: neither a mean of a week nor a usual can be made of it
 */
export function trendColumns(values: Float64Array, lead: number, step: number, isRare = false): TrendColumns {
  const daily = values.subarray(lead);
  if (isRare) return rareColumns(daily, step);
  const means = rollingMean(values);
  const band = usualBand(values);
  const last = values.findLastIndex((value) => !Number.isNaN(value));
  const now = {
    mean: means[last] ?? Number.NaN,
    low: band.low[last] ?? Number.NaN,
    high: band.high[last] ?? Number.NaN,
  };
  const shown: UsualBand = { low: band.low.subarray(lead), high: band.high.subarray(lead) };
  const summary = summarise(daily);
  if (step === 1) {
    return { daily, line: means.subarray(lead), usual: shown, spread: undefined, summary, now };
  }
  const runs = decimate(daily, step);
  return {
    daily,
    line: runs.mean,
    usual: { low: atRunEnds(shown.low, step), high: atRunEnds(shown.high, step) },
    spread: { low: runs.lowest, high: runs.highest },
    summary,
    now,
  };
}

/** Single values: dots, and no line that would claim to know what lay between them. */
function rareColumns(daily: Float64Array, step: number): TrendColumns {
  const unknown = (length: number) => new Float64Array(length).fill(Number.NaN);
  const runs = step === 1 ? undefined : decimate(daily, step);
  const count = runs?.mean.length ?? daily.length;
  return {
    daily,
    line: runs?.mean ?? unknown(count),
    usual: { low: unknown(count), high: unknown(count) },
    spread: runs && { low: runs.lowest, high: runs.highest },
    summary: summarise(daily),
    now: { mean: Number.NaN, low: Number.NaN, high: Number.NaN },
  };
}

/** The value on the last day of each run. */
function atRunEnds(values: Float64Array, step: number): Float64Array {
  return Float64Array.from(
    { length: Math.ceil(values.length / step) },
    (_, run) => values[Math.min((run + 1) * step, values.length) - 1] as number,
  );
}
