import type { Trend } from "../model/daily-score.ts";
import type { Autoregression } from "../stats/autoregression.ts";
import { theilSenSlope } from "../stats/theil-sen.ts";
import { LOAD_DAYS, loadWeights } from "./sustained-load.ts";

/** How many days a trend is looked for in, and how many of them must be known. */
export const TREND_DAYS = 14;
const KNOWN_NEEDED = 10;
/** Half the width of a 95 % interval, in standard deviations. */
const NINETY_FIVE = 1.96;

/**
 * How strongly a straight line through 14 days of sustained load answers to the daily risk of each of the
 * last 41 days, and from that the sums of products that its variance is made of, by days apart.
 */
const lagProducts: readonly number[] = (() => {
  const middle = (TREND_DAYS - 1) / 2;
  const response = Array<number>(TREND_DAYS + LOAD_DAYS - 1).fill(0);
  let squares = 0;
  for (let day = 0; day < TREND_DAYS; day++) squares += (day - middle) ** 2;
  for (let back = 0; back < TREND_DAYS; back++) {
    loadWeights.forEach((weight, i) => {
      response[back + i]! += ((middle - back) / squares) * weight;
    });
  }
  return response.map((_, lag) =>
    response.reduce((sum, value, i) => sum + value * (response[i + lag] ?? 0), 0),
  );
})();

/**
 * Whether sustained load has been rising or falling over 14 days: the Theil–Sen slope, said only when its
 * 95 % interval excludes 0. Sustained load remembers four weeks, so its days are far from independent and
 * the usual interval of a slope would call most histories a trend; the interval used here is that of the
 * slope in a life whose daily risk only wobbles about its usual, as an AR(1) process with this person's own
 * memory and scatter.
 *
 * `sinceDays` counts back to the turning point: the lowest (or highest) sustained load of the last 28 days.
 *
 * @param loads sustained load of the last 28 days, today last, NaN where missing
 * @param process the person's daily risk
 * @returns "notClear" with fewer than 10 of the 14 days known, or where a steady life would do as much
 */
export function trendOf(loads: Float64Array, process: Autoregression): Trend {
  const recent = loads.subarray(Math.max(0, loads.length - TREND_DAYS));
  let known = 0;
  for (const load of recent) if (!Number.isNaN(load)) known += 1;
  if (known < KNOWN_NEEDED) return { kind: "notClear" };
  const slope = theilSenSlope(recent, NINETY_FIVE * Math.sqrt(slopeVariance(process)));
  if (slope === undefined) return { kind: "notClear" };
  const kind = slope > 0 ? "rising" : "falling";
  return { kind, pointsPerDay: Math.round(slope * 1000) / 1000, sinceDays: sinceTurn(loads, kind) };
}

function slopeVariance({ memory, news }: Autoregression): number {
  let sum = lagProducts[0]!;
  let echo = 1;
  for (let lag = 1; lag < lagProducts.length; lag++) {
    echo *= memory;
    sum += 2 * echo * lagProducts[lag]!;
  }
  return Math.max(0, sum) * (news / (1 - memory * memory));
}

function sinceTurn(loads: Float64Array, kind: "rising" | "falling"): number {
  const sign = kind === "rising" ? 1 : -1;
  let turn = loads.length - 1;
  for (let i = loads.length - 1; i >= 0; i--) {
    if (sign * loads[i]! < sign * loads[turn]! || Number.isNaN(loads[turn]!)) turn = i;
  }
  return loads.length - 1 - turn;
}
