import type { MeanAndSpread } from "../stats/mean-and-spread.ts";
import { type Departure, MOST } from "./departure.ts";

/**
 * What reports are like before a person's own are known, and how many of their own draw level with that. Chosen
 * on PMData and SoccerMon; a mean of 3.2 to 3.6 and a spread of 0.4 to 0.6 do about as well.
 */
const TYPICAL_MEAN = 3.4;
const MEAN_DAYS = 5;
const TYPICAL_SPREAD = 0.5;
const SPREAD_DAYS = 20;

/**
 * How far a report, or a mean of recent ones, lies from the person's own usual, in standard deviations,
 * clipped to ±4. Unlike a night (see `departure`) it is not drawn toward 0 while days are few: reports have
 * common steps for everybody, so that even the first ones say where a person stands.
 *
 * @param usual the person's reports up to and including the day
 * @returns undefined when the value is missing
 * @example reportDeparture(2, meanAndSpread(reports, today - 364, today + 1)) // { z: -1.4, … }
 */
export function reportDeparture(value: number, usual: MeanAndSpread): Departure | undefined {
  return Number.isNaN(value) ? undefined : knownReportDeparture(value, usual);
}

/** The same of a value that is there. */
export function knownReportDeparture(value: number, { count, mean, squares }: MeanAndSpread): Departure {
  const middle = (count * mean + MEAN_DAYS * TYPICAL_MEAN) / (count + MEAN_DAYS);
  const spread = Math.sqrt((squares + SPREAD_DAYS * TYPICAL_SPREAD ** 2) / (count + SPREAD_DAYS));
  const z = Math.max(-MOST, Math.min(MOST, (value - middle) / spread));
  return { z, variance: 1 / (count + MEAN_DAYS) + (z * z) / 2 / (count + SPREAD_DAYS) };
}
