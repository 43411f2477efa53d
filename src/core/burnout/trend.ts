import type { Trend } from "../model/daily-score.ts";
import type { Autoregression } from "../stats/autoregression.ts";
import { theilSenSlope } from "../stats/theil-sen.ts";
import { valueAt } from "../stats/value-at.ts";
import { loadWeights } from "./load-weights.ts";

/** A stretch of four-week means that a line is laid through: every so many days, so many of them. */
interface Stretch {
  readonly every: number;
  readonly points: number;
  readonly needs: number;
  /** See `lagProducts`. */
  readonly products: readonly number[];
}

/** Half the width of a 97.5 % interval, in standard deviations: two looks share the 5 % of false alarms. */
const REACH = 2.24;
const WEEK = 7;

/** Two weeks show a sudden change. A slow slide hides in their wobble and takes eight weeks to be told from it. */
const fortnight = stretch({ every: 1, points: 14, needs: 10 });
const eightWeeks = stretch({ every: WEEK, points: 9, needs: 7 });

/** How many days of four-week means a trend looks at. */
export const TREND_DAYS = (eightWeeks.points - 1) * WEEK + 1;
const daily = new Float64Array(fortnight.points);
const weekly = new Float64Array(eightWeeks.points);

/**
 * Whether sustained load has been rising or falling over 14 days or, where they show nothing, over 8 weeks:
 * the Theil–Sen slope, said only when its 97.5 % interval excludes 0. Sustained load remembers four weeks, so
 * its days are far from independent and the usual interval of a slope would call most histories a trend; the
 * interval used here is that of the slope in a life whose daily strain only wobbles about its usual, as an
 * AR(1) process with this person's own memory and scatter.
 *
 * `sinceDays` counts back to the turning point: the lowest (or highest) load of the last 28 days,
 * or of the 8 weeks.
 *
 * It is looked for in the mean strain that sustained load is made of, which is straight where the load bends.
 *
 * @param means four-week mean strain of the last 57 days, today last, NaN where missing
 * @param process the person's daily strain
 * @param points of sustained load that a standard deviation of lasting strain makes, where it stands now
 * @returns "notClear" with fewer than 10 of the 14 days (7 of the 9 weeks) known, or where a steady life would
 *   do as much
 */
export function trendOf(means: Float64Array, process: Autoregression, points: number): Trend {
  if (process !== steady.process) liveSteadily(process);
  takeEvery(1, means, daily);
  const sudden = clearSlope(daily, fortnight.needs, steady.fortnight);
  if (sudden !== undefined)
    return trend(points * sudden, means.subarray(Math.max(0, means.length - 2 * fortnight.points)));
  takeEvery(WEEK, means, weekly);
  const slow = clearSlope(weekly, eightWeeks.needs, steady.eightWeeks);
  // What has turned in the last fortnight is no longer rising or falling.
  const lately = weekly[weekly.length - 1]! - weekly[weekly.length - 3]!;
  if (slow === undefined || !(slow * lately > 0)) return { kind: "notClear" };
  return trend(points * (slow / WEEK), means);
}

function trend(slope: number, means: Float64Array): Trend {
  const pointsPerDay = Math.round(slope * 1000) / 1000;
  // In the first weeks the usual is made of them alone, and what moves in them moves no load.
  if (pointsPerDay === 0) return { kind: "notClear" };
  const kind = slope > 0 ? "rising" : "falling";
  return { kind, pointsPerDay, sinceDays: sinceTurn(means, kind) };
}

/** Takes every so many means, the last one last. */
function takeEvery(days: number, means: Float64Array, into: Float64Array): void {
  for (let back = 0; back < into.length; back++) {
    into[into.length - 1 - back] = valueAt(means, means.length - 1 - days * back);
  }
}

/** The slope per point where it is beyond what a steady life does. */
function clearSlope(means: Float64Array, needs: number, reach: number): number | undefined {
  let known = 0;
  for (let i = 0; i < means.length; i++) if (!Number.isNaN(means[i]!)) known += 1;
  return known < needs ? undefined : theilSenSlope(means, reach);
}

/** How far slopes reach in a steady life, per point; kept, since a process is that of a whole week. */
const steady = { process: undefined as Autoregression | undefined, fortnight: 0, eightWeeks: 0 };

function liveSteadily(process: Autoregression): void {
  const reach = ({ every, products }: Stretch) => REACH * every * Math.sqrt(slopeVariance(products, process));
  steady.fortnight = reach(fortnight);
  steady.eightWeeks = reach(eightWeeks);
  steady.process = process;
}

/**
 * How strongly a straight line through a stretch of four-week means answers to the daily strain of each day
 * that it remembers, and from that the sums of products that the variance of its slope a day is made of, by
 * days apart.
 */
function stretch({ every, points, needs }: Omit<Stretch, "products">): Stretch {
  const middle = (points - 1) / 2;
  const response = Array<number>((points - 1) * every + loadWeights.length).fill(0);
  let squares = 0;
  for (let point = 0; point < points; point++) squares += (point - middle) ** 2;
  for (let back = 0; back < points; back++) {
    loadWeights.forEach((weight, i) => {
      response[back * every + i]! += ((middle - back) / (squares * every)) * weight;
    });
  }
  const products = response.map((_, lag) =>
    response.reduce((sum, value, i) => sum + value * (response[i + lag] ?? 0), 0),
  );
  return { every, points, needs, products };
}

function slopeVariance(products: readonly number[], { memory, news }: Autoregression): number {
  let sum = products[0]!;
  let echo = 1;
  for (let lag = 1; lag < products.length; lag++) {
    echo *= memory;
    sum += 2 * echo * products[lag]!;
  }
  return Math.max(0, sum) * (news / (1 - memory * memory));
}

function sinceTurn(means: Float64Array, kind: "rising" | "falling"): number {
  const sign = kind === "rising" ? 1 : -1;
  let turn = means.length - 1;
  for (let i = means.length - 1; i >= 0; i--) {
    if (sign * means[i]! < sign * means[turn]! || Number.isNaN(means[turn]!)) turn = i;
  }
  return means.length - 1 - turn;
}
