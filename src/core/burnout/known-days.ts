import type { DayColumns } from "../model/day-columns.ts";
import type { Metric } from "../model/metric.ts";

/** The metrics that the score reads. */
export const scoreMetrics = [
  "mood",
  "energy",
  "stress",
  "restingHeartRate",
  "asleep",
  "sleepEfficiency",
  "hrvRmssd",
  "strain",
] as const satisfies readonly Metric[];

/** A day's load alone says nothing of how somebody is. */
const countedMetrics = scoreMetrics.filter((metric) => metric !== "strain");

const KNOWN_DAYS = 60;

/** How much is known about a person. */
export interface Known {
  readonly days: number;
  readonly checkIns: number;
}

/**
 * How much is known about a person on each day: of the 60 days up to and including it, how many have
 * a report or a night that the score reads, and how many have a check-in. Running counts of whole numbers, so exact.
 *
 * @param reports as made by `dailyReports`
 * @example knownDays(columns, dailyReports(columns))(day) // { days: 21, checkIns: 12 }
 */
export function knownDays(columns: DayColumns, reports: Float64Array): (day: number) => Known {
  const days = new Int32Array(columns.length + 1);
  const checkIns = new Int32Array(columns.length + 1);
  const counted = countedMetrics.flatMap((metric) => columns.values[metric] ?? []);
  for (let i = 0; i < columns.length; i++) {
    let at = 0;
    while (at < counted.length && Number.isNaN(counted[at]![i]!)) at += 1;
    days[i + 1] = days[i]! + (at < counted.length ? 1 : 0);
    checkIns[i + 1] = checkIns[i]! + (Number.isNaN(reports[i]!) ? 0 : 1);
  }
  const within = (index: number) => Math.min(columns.length, Math.max(0, index));
  return (day) => {
    const to = within(day - columns.first + 1);
    const from = within(day - columns.first + 1 - KNOWN_DAYS);
    return { days: days[to]! - days[from]!, checkIns: checkIns[to]! - checkIns[from]! };
  };
}
