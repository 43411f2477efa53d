import { lastingNoise, withoutMean } from "./lasting-noise.ts";
import { meanAndSpread } from "./mean-and-spread.ts";
import { studentQuantile } from "./student-t.ts";
import { theilSenSlope } from "./theil-sen.ts";
import { weightedSumVariance } from "./weighted-sum-variance.ts";

/** Where a run of days has been going. */
export type LastingTrend =
  | { readonly kind: "notEnoughData"; readonly known: number; readonly needed: number }
  | {
      readonly kind: "trend";
      readonly known: number;
      /** What the line rises from the first to the last day, with its 95 % interval. */
      readonly change: number;
      readonly low: number;
      readonly high: number;
    };

/** Known days before a direction is told. */
export const TREND_DAYS_NEEDED = 10;
/** Points that a line is laid through: more say no more, and slopes between all of them cost their square. */
const MOST_POINTS = 90;
/** A Theil–Sen slope scatters by so much more than that of least squares where noise is normal (Sen 1968). */
const WIDER = 1.024;

/**
 * The typical change over a run of days: the Theil–Sen line, which a few odd days cannot tip, with an interval
 * that knows that days resemble their neighbours (AR(1) noise about the line). Long runs are looked at in
 * means of several days. A short run says too little of its own noise, so days before it are heard as well.
 *
 * @param values one number a day, NaN where there is none
 * @param before the 60 days before, of the same person; empty where there are none
 * @returns "notEnoughData" with fewer than 10 known days, or where they span less than half of the run
 * @example lastingTrend(hrvOf90Days, hrvOf60DaysBefore) // { kind: "trend", change: -6.1, low: -9.8, high: -2.4, known: 81 }
 */
export function lastingTrend(values: Float64Array, before: Float64Array = new Float64Array()): LastingTrend {
  const known = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
  const few = { kind: "notEnoughData", known, needed: TREND_DAYS_NEEDED } as const;
  const step = Math.ceil(values.length / MOST_POINTS);
  const points = Float64Array.from({ length: Math.floor(values.length / step) }, (_, point) => {
    // Counted from the end, so that the newest days are whole.
    const end = values.length - (Math.floor(values.length / step) - 1 - point) * step;
    const { count, mean } = meanAndSpread(values, end - step, end);
    return count * 3 >= step ? mean : Number.NaN;
  });
  const first = points.findIndex((value) => !Number.isNaN(value));
  const last = points.findLastIndex((value) => !Number.isNaN(value));
  const slope = theilSenSlope(points);
  const places = meanAndSpread(
    points.map((value, place) => value - value + place),
    0,
    points.length,
  );
  if (known < TREND_DAYS_NEEDED || places.count < TREND_DAYS_NEEDED || slope === undefined) return few;
  if ((last - first) * 2 < points.length) return few;
  const rest = points.map((value, place) => value - slope * (place - places.mean));
  const { mean } = meanAndSpread(rest, 0, rest.length);
  const line = points.map((value, place) =>
    Number.isNaN(value) ? 0 : (place - places.mean) / Math.sqrt(places.squares),
  );
  const level = points.map((value) => (Number.isNaN(value) ? 0 : 1 / Math.sqrt(places.count)));
  const noise = lastingNoise([
    { values: rest.map((value) => value - mean), fitted: [level, line] },
    // Means of several days wobble less than days do: there the run itself is long enough.
    ...(step === 1 ? [withoutMean(before, { from: 0, end: before.length }) ?? []].flat() : []),
  ]);
  const length = points.length - 1;
  const change = slope * length;
  // Days that all lie on the line leave no doubt about it.
  if (!noise) return { kind: "trend", known, change, low: change, high: change };
  const scale =
    WIDER * Math.sqrt((noise.variance * weightedSumVariance(line, noise.memory)) / places.squares);
  const reach = length * scale * studentQuantile({ freedom: noise.freedom, location: 0, scale: 1 }, 0.975);
  return { kind: "trend", known, change, low: change - reach, high: change + reach };
}
