import { type Metric, metrics } from "../model/metric.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { Span } from "./narrative.ts";
import { type Standing, standing } from "./standing.ts";

/** What is looked at to say how somebody is. Those in one row say much the same, so one of them is told. */
const families: readonly (readonly Metric[])[] = [
  ["mood"],
  ["energy"],
  ["stress"],
  ["asleep", "sleepDebt"],
  ["sleepMidpoint"],
  ["sleepEfficiency"],
  ["hrvRmssd", "restingHeartRate", "recovery"],
  ["strain", "workoutTime"],
  ["respiratoryRate"],
  ["skinTemperature"],
];
const MOST_TOLD = 3;

/** A metric with enough days to be held against its usual. */
export type Stands = Extract<Standing, { readonly kind: "standing" }>;

/** What left its usual, the bad news first, and all that was looked at. */
export interface WhatMoved {
  readonly moved: readonly Stands[];
  readonly looked: readonly Stands[];
  /** Metrics with values, but too few of them. */
  readonly tooFew: readonly Extract<Standing, { readonly kind: "tooFew" }>[];
}

/**
 * Holds all that tells how somebody is against its usual. Three at most are told: the clear before others, of
 * those the bad news, of those what went far; of metrics that say much the same only the first.
 */
export async function whatMoved(source: AssistantSource, span: Span): Promise<WhatMoved> {
  const all = await Promise.all(
    families.flat().map((metric) => standing(source, metric, span, families.length)),
  );
  const looked = all.filter((one) => one.kind === "standing");
  const left = looked.filter(({ side }) => side !== "within").toSorted(byWorth);
  const moved = left.filter(
    (one, place) => !left.slice(0, place).some((earlier) => familyOf(earlier) === familyOf(one)),
  );
  return {
    moved: moved.slice(0, MOST_TOLD).toSorted((left, right) => badness(right) - badness(left)),
    looked,
    tooFew: all.filter((one) => one.kind === "tooFew"),
  };
}

function byWorth(left: Stands, right: Stands): number {
  return (
    Number(right.sure === "clear") - Number(left.sure === "clear") ||
    badness(right) - badness(left) ||
    right.distance - left.distance
  );
}

function badness({ days, side }: Stands): number {
  const { better } = metrics[days.metric];
  if (better === "neither") return 0;
  return (better === "higher") === (side === "above") ? -1 : 1;
}

function familyOf({ days }: Stands) {
  return families.find((family) => family.includes(days.metric));
}
