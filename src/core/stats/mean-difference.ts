import { type DayRange, lastingNoise, withoutMean } from "./lasting-noise.ts";
import { meanAndSpread } from "./mean-and-spread.ts";
import { studentQuantile } from "./student-t.ts";
import { weightedSumVariance } from "./weighted-sum-variance.ts";

/** Two means of one column and how far apart they are. */
export type MeanDifference =
  | { readonly kind: "notEnoughData"; readonly known: number; readonly knownThen: number }
  | {
      readonly kind: "difference";
      readonly mean: number;
      readonly meanThen: number;
      readonly known: number;
      readonly knownThen: number;
      /** `mean` − `meanThen`, with the interval that holds the true one. */
      readonly difference: number;
      readonly low: number;
      readonly high: number;
    };

/** How many days on each side before anything is said. */
export const KNOWN_DAYS_NEEDED = 3;
const FREEDOM_NEEDED = 3;
const DAYS_FOR_NOISE = 60;

/**
 * How much one stretch of days differs from another, with an interval that knows that days resemble their
 * neighbours: the two means are a weighted sum of days, whose variance under AR(1) is exact. Memory and
 * variance come from both stretches and, where the first is short, from the 60 days before it, each about its
 * own mean, so that the difference itself does not count as noise.
 *
 * @param values one number a day, NaN where there is none
 * @param share of the interval, 0.95 where nothing is said
 * @returns "notEnoughData" with fewer than 3 known days on a side, or too few for the noise
 * @example meanDifference(hrv, { from: 83, end: 90 }, { from: 76, end: 83 })
 */
export function meanDifference(
  values: Float64Array,
  now: DayRange,
  then: DayRange,
  share = 0.95,
): MeanDifference {
  const own = meanAndSpread(values, now.from, now.end);
  const other = meanAndSpread(values, then.from, then.end);
  const few = { kind: "notEnoughData", known: own.count, knownThen: other.count } as const;
  if (Math.min(own.count, other.count) < KNOWN_DAYS_NEEDED) return few;
  const noise = lastingNoise(
    [now, then, earlier(now, then)].flatMap((range) => withoutMean(values, range) ?? []),
  );
  // With fewer the interval would be wider than anything that a person could be.
  if (!noise || noise.freedom < FREEDOM_NEEDED) return few;
  const weights = new Float64Array(values.length);
  for (let day = now.from; day < now.end; day++) {
    if (!Number.isNaN(values[day])) weights[day]! += 1 / own.count;
  }
  for (let day = then.from; day < then.end; day++) {
    if (!Number.isNaN(values[day])) weights[day]! -= 1 / other.count;
  }
  const scale = Math.sqrt(noise.variance * weightedSumVariance(weights, noise.memory));
  const location = own.mean - other.mean;
  const reach =
    scale * studentQuantile({ freedom: noise.freedom, location: 0, scale: 1 }, 1 - (1 - share) / 2);
  return {
    kind: "difference",
    mean: own.mean,
    meanThen: other.mean,
    known: own.count,
    knownThen: other.count,
    difference: location,
    low: location - reach,
    high: location + reach,
  };
}

/** The days before the first stretch that belong to neither. */
function earlier(now: DayRange, then: DayRange): DayRange {
  const from = Math.max(0, now.from - DAYS_FOR_NOISE);
  const end = then.end > from && then.from < now.from ? then.from : now.from;
  return { from, end: Math.max(from, end) };
}
