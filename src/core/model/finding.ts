import type { Instant, LocalDay } from "../time.ts";
import type { RecordId } from "./id.ts";
import type { Metric } from "./metric.ts";

/** Something that an outcome may go with: a value of the day, a journal question, a context. */
export type Cause =
  | { readonly kind: "metric"; readonly metric: Metric }
  /** Yes or no, on the days with an answer. */
  | { readonly kind: "journal"; readonly question: string }
  /** Tagged or not, on the days with a check-in. */
  | { readonly kind: "context"; readonly tag: RecordId };

/** How many days after the cause the outcome is looked at. */
export type Lag = 0 | 1 | 2;

/** A cause and the outcome that may go with it. */
export interface Pair {
  readonly cause: Cause;
  readonly outcome: Metric;
}

/** The days on one side of a comparison. */
export interface FindingGroup {
  /**
   * Mean of the outcome in its own unit, weekday and slow drift taken out: the two means lie around the
   * outcome's mean over all paired days, `effect` apart.
   */
  readonly mean: number;
  readonly days: number;
  /** A measured cause only: in its own unit, the values that make a day one of these. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Something that goes together more than chance explains. It never says that one makes the other. */
export interface Finding extends Pair {
  readonly lag: Lag;
  /**
   * Difference of the outcome in its own unit: days with minus days without; of a measured cause, the upper
   * third of its days minus the lower third.
   */
  readonly effect: number;
  /** 95 % interval of the effect; it never holds 0. */
  readonly low: number;
  readonly high: number;
  /** Rank correlation of cause and outcome, weekday and slow drift taken out, −1 to 1. */
  readonly correlation: number;
  /** Share of shuffled histories that show as much, and the same after counting all that was looked at. */
  readonly p: number;
  readonly q: number;
  /** Paired days. */
  readonly days: number;
  readonly with: FindingGroup;
  readonly without: FindingGroup;
}

/** A pair that was looked at and stayed silent: the lag that came nearest to a finding. */
export interface LookedAt extends Pair {
  readonly lag: Lag;
  readonly days: number;
  readonly q: number;
}

/** A pair that cannot be looked at yet. */
export interface TooFew extends Pair {
  /** Paired days so far, at the lag that has most. */
  readonly days: number;
  /** At least so many more paired days are needed, at least 1. */
  readonly daysNeeded: number;
}

/**
 * All that was looked at, each pair in one of the lists and once: of lags that all show something, the
 * clearest stands for the pair. Found ones lie in order, the clearest first.
 */
export interface Findings {
  readonly madeAt: Instant;
  /** First and last day that had any value. */
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly found: readonly Finding[];
  readonly silent: readonly LookedAt[];
  readonly tooFew: readonly TooFew[];
}
