import type { Cause, Lag, Pair } from "../model/finding.ts";
import type { Metric } from "../model/metric.ts";

/** What a day may end in that people care about. */
export const outcomes = ["mood", "energy", "stress", "hrvRmssd", "recovery", "asleep"] as const;

type Outcome = (typeof outcomes)[number];

/** Measured causes: how the person slept, and what they did. */
export const measuredCauses = ["asleep", "sleepMidpoint", "sleepDebt", "strain", "workouts"] as const;

/** Measured in the night, which belongs to the day of waking: over before anything that the day brings. */
const ofTheNight: ReadonlySet<Metric> = new Set<Metric>([
  "hrvRmssd",
  "recovery",
  "asleep",
  "sleepMidpoint",
  "sleepDebt",
]);

/**
 * Outcomes that are worked out from the cause on the same day, so that they must go together: WHOOP makes
 * recovery out of the night's sleep among other things, and a night that ends later has a later middle.
 */
const coupledSameDay: Partial<Record<Metric, readonly Outcome[]>> = {
  asleep: ["recovery"],
  sleepDebt: ["recovery"],
  sleepMidpoint: ["asleep"],
};

/** Coupled at every lag: sleep debt is what earlier nights fell short by. */
const coupledAlways: Partial<Record<Metric, readonly Outcome[]>> = {
  asleep: ["asleep"],
  sleepDebt: ["asleep"],
};

/**
 * How many days after a cause an outcome is looked at; none where the two are coupled by construction.
 *
 * Day 0 of an outcome of the night lies before day 0 of whatever the day brings: training, a journal answer,
 * a context. There the outcome is looked at from the next night on.
 *
 * @example lagsOf({ cause: { kind: "metric", metric: "strain" }, outcome: "hrvRmssd" }) // [1, 2]
 */
export function lagsOf({ cause, outcome }: Pair): readonly Lag[] {
  const metric = cause.kind === "metric" ? cause.metric : undefined;
  if (metric && coupledAlways[metric]?.some((one) => one === outcome)) return [];
  const sameNight = metric !== undefined && ofTheNight.has(metric);
  if (ofTheNight.has(outcome) && !sameNight) return [1, 2];
  if (metric && coupledSameDay[metric]?.some((one) => one === outcome)) return [1, 2];
  return [0, 1, 2];
}

/** A text that only this pair has, the same on every device. */
export function pairKey({ cause, outcome }: Pair): string {
  return JSON.stringify([cause.kind, causeName(cause), outcome]);
}

function causeName(cause: Cause): string {
  if (cause.kind === "metric") return cause.metric;
  return cause.kind === "journal" ? cause.question : cause.tag;
}
