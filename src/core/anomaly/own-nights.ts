import { sortedQuantile } from "../series/quantile.ts";
import { medianDistance } from "../stats/median-distance.ts";
import { SortedWindow } from "../stats/sorted-window.ts";
import type { Sign } from "./signs.ts";

/** How many nights a range is made of, how many must be known, and its reach to each side in spreads. */
export const range = { nights: 60, atLeast: 14, reach: 2 } as const;

/** What is typical weighs as much as this many of the person's nights. */
const PRIOR_NIGHTS = 14;
/** Turns the median distance of a normal scatter into its standard deviation. */
const TO_DEVIATION = 1.4826;

/** Each night of one metric against the nights before it; NaN where too little is known. */
export interface OwnNights {
  /** Spreads above the middle of the nights before; below it when negative. */
  readonly departure: Float64Array;
  /** The edges of the person's range in the metric's unit. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * The range that 19 of 20 of a person's nights lie in, as the 60 nights before each tell it: their median
 * plus and minus two spreads. The night itself is no part of it. Median and median distance are used, not
 * mean and standard deviation, since the last illness must not widen the range for the next one. The spread
 * leans on what is typical as if 14 such nights had been seen before.
 *
 * @param values one number a night in the metric's unit, NaN where there is none
 * @returns NaN for nights with fewer than 14 known among the 60 before
 * @example ownNights(restingHeartRates, signs.restingHeartRate).high[90] // 58
 */
export function ownNights(values: Float64Array, sign: Sign): OwnNights {
  const scaled = sign.log ? values.map(Math.log) : values;
  const unscaled = sign.log ? Math.exp : (value: number) => value;
  const departure = new Float64Array(values.length).fill(Number.NaN);
  const low = departure.slice();
  const high = departure.slice();
  const window = new SortedWindow(scaled);
  for (let night = 0; night < values.length; night++) {
    window.moveTo(night - range.nights, night);
    const { sorted, count } = window;
    if (count < range.atLeast) continue;
    const middle = sortedQuantile(sorted, 0.5, count);
    const own = TO_DEVIATION * medianDistance(sorted, middle, count);
    const spread = Math.sqrt(
      (count * own ** 2 + PRIOR_NIGHTS * sign.typicalSpread ** 2) / (count + PRIOR_NIGHTS),
    );
    departure[night] = (scaled[night]! - middle) / spread;
    low[night] = unscaled(middle - range.reach * spread);
    high[night] = unscaled(middle + range.reach * spread);
  }
  return { departure, low, high };
}
