import type { Lag } from "../model/finding.ts";
import { blockPermutation } from "../stats/block-permutation.ts";
import { correlation } from "../stats/correlation.ts";
import { blockLength } from "./block-length.ts";
import { news } from "./carry-over.ts";
import { at, pairedDays } from "./paired-days.ts";
import type { PreparedColumn } from "./prepared-column.ts";

/** What one lag of a pair says before it is held against all others. */
export interface LagLook {
  readonly lag: Lag;
  readonly days: number;
  /** Rank correlation (of normal scores), weekday and slow drift taken out; 0 where a column does not vary apart from them. */
  readonly correlation: number;
  readonly p: number;
}

/**
 * How closely cause and outcome go together, and how often chance alone makes them.
 *
 * What the outcome carries over from day to day is taken out of both: without it, two series that merely
 * wander would meet for weeks and look like a finding. Then blocks of days are shuffled, which keeps whatever
 * else lasts.
 */
export function lookAtLag(
  cause: PreparedColumn,
  outcome: PreparedColumn,
  lag: Lag,
  random: () => number,
): LagLook {
  const days = pairedDays(cause.values, outcome.values, lag);
  const left = at(cause.scoreApart, days, 0);
  const right = at(outcome.scoreApart, days, lag);
  const { p } = blockPermutation(
    news(left, days, outcome.memory),
    news(right, days, outcome.memory),
    blockLength(days.length),
    random,
    { freedom: Math.min(cause.freedom, outcome.freedom) },
  );
  return { lag, days: days.length, correlation: correlation(left, right) ?? 0, p };
}
