import type { Cause, FindingGroup, Lag } from "../model/finding.ts";
import { sortedQuantile } from "../series/quantile.ts";
import { blockBootstrapSlope } from "../stats/block-bootstrap.ts";
import { blockLength } from "./block-length.ts";
import { news } from "./carry-over.ts";
import { at, pairedDays } from "./paired-days.ts";
import type { PreparedColumn } from "./prepared-column.ts";

/** How much an outcome differs between a cause's days, in the outcome's own unit. */
export interface Effect {
  readonly effect: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly with: FindingGroup;
  readonly without: FindingGroup;
}

/**
 * The difference of the outcome between days with and without the cause, or between the upper and the lower
 * third of a measured cause's days, with weekday, slow drift and carry-over taken out: the slope of what is
 * new in the outcome over what is new in the cause, times the distance between the two groups of days.
 *
 * @returns undefined with too few days for an interval
 */
export function measureEffect(
  kind: Cause["kind"],
  cause: PreparedColumn,
  outcome: PreparedColumn,
  lag: Lag,
  random: () => number,
): Effect | undefined {
  const days = pairedDays(cause.values, outcome.values, lag);
  const interval = blockBootstrapSlope(
    news(at(cause.apart, days, 0), days, outcome.memory),
    news(at(outcome.apart, days, lag), days, outcome.memory),
    blockLength(days.length),
    random,
  );
  if (!interval) return undefined;
  const causes = at(cause.values, days, 0);
  const groups = kind === "metric" ? thirds(causes) : { atMost: 0, atLeast: 1 };
  const upper = causes.filter((value) => value >= groups.atLeast);
  const lower = causes.filter((value) => value <= groups.atMost);
  const [usualCause, upperCause, lowerCause] = [mean(causes), mean(upper), mean(lower)];
  const usual = mean(at(outcome.values, days, lag));
  const { slope } = interval;
  const distance = upperCause - lowerCause;
  return {
    effect: slope * distance,
    low: interval.low * distance,
    high: interval.high * distance,
    with: {
      mean: usual + slope * (upperCause - usualCause),
      days: upper.length,
      ...(kind === "metric" && { atLeast: groups.atLeast }),
    },
    without: {
      mean: usual + slope * (lowerCause - usualCause),
      days: lower.length,
      ...(kind === "metric" && { atMost: groups.atMost }),
    },
  };
}

/** The values that begin the upper and end the lower third; they never meet, however many days are alike. */
function thirds(values: Float64Array): { readonly atMost: number; readonly atLeast: number } {
  const sorted = values.toSorted();
  const atMost = sortedQuantile(sorted, 1 / 3);
  const atLeast = sortedQuantile(sorted, 2 / 3);
  if (atMost < atLeast) return { atMost, atLeast };
  // A third of the days and more are alike, days without training say: they are one side.
  const above = sorted.find((value) => value > atMost);
  if (above !== undefined) return { atMost, atLeast: above };
  return { atMost: sorted.findLast((value) => value < atMost) ?? atMost, atLeast };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
