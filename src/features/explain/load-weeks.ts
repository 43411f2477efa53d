import { LOAD_DAYS, loadWeights } from "#core/burnout/load-weights.ts";
import { meanAndSpread } from "#core/stats/mean-and-spread.ts";

/** A week of the four that burnout risk is made of. */
export interface LoadWeek {
  /** Mean of the week's check-ins, 1 to 5; undefined where there is none. */
  readonly mean: number | undefined;
  /** The week's part of the weight, 0 to 1. */
  readonly weight: number;
  /** Days with a check-in. */
  readonly known: number;
}

export const WEEK_DAYS = 7;

/**
 * The last four weeks, the latest first.
 *
 * @param reports a report a day, the last one on the day that is explained; NaN where there is none
 */
export function loadWeeks(reports: Float64Array): readonly LoadWeek[] {
  return Array.from({ length: LOAD_DAYS / WEEK_DAYS }, (_, week) => {
    const end = reports.length - week * WEEK_DAYS;
    const { count, mean } = meanAndSpread(reports, end - WEEK_DAYS, end);
    const weights = loadWeights.slice(week * WEEK_DAYS, (week + 1) * WEEK_DAYS);
    return {
      mean: count > 0 ? mean : undefined,
      weight: weights.reduce((sum, weight) => sum + weight, 0),
      known: count,
    };
  });
}
