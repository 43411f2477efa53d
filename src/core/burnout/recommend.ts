import { assertNever } from "../model/assert-never.ts";
import type { DailyScore, FactorName } from "../model/daily-score.ts";
import { type DayColumns, valueOn } from "../model/day-columns.ts";
import { sortedKnown, sortedQuantile } from "../series/quantile.ts";
import { dayNumber } from "../time.ts";
import { dailyReports, worstFifth } from "./reports.ts";
import type { SourceId } from "./sources.ts";

/** Something a person can do, that their own days can be looked at for. */
export type Deed = "longerNight" | "steadyBedtime" | "easierDay";

/** One suggestion, as code and numbers: the words are the screen's. */
export type Recommendation =
  /** Sustained load is high: show where to find help. Always first. */
  | { readonly code: "findHelp"; readonly sourceId: SourceId }
  | {
      readonly code: Deed;
      /** The factor that raised the score and led here. */
      readonly factor: FactorName;
      /** After days with the deed: check-ins outside the person's worst fifth, of all check-ins. */
      readonly days: number;
      readonly of: number;
      /** The same after the other days. */
      readonly otherDays: number;
      readonly otherOf: number;
      readonly sourceId: SourceId;
    };

/** What leads where. A factor that nobody can act on by tomorrow leads nowhere. */
const deedFor: Readonly<Partial<Record<FactorName, Deed>>> = {
  asleep: "longerNight",
  sleepEfficiency: "steadyBedtime",
  restingHeartRate: "easierDay",
  hrvLastNight: "easierDay",
  hrvWeek: "easierDay",
  load: "easierDay",
  lastReport: "easierDay",
  recentReports: "longerNight",
};

const sourceOf: Readonly<Record<Deed, SourceId>> = {
  longerNight: "sleepConsensus",
  steadyBedtime: "sleepRegularity",
  easierDay: "recoveryParadox",
};

const AT_MOST = 2;
const POINTS_NEEDED = 1;
const COVERAGE_NEEDED = 0.5;
/** How many days, the score's own included, are counted. */
export const LOOKED_AT_DAYS = 180;
const DAYS_NEEDED = 10;
/** Below this difference between the shares there is nothing worth saying. */
const SHARE_NEEDED = 0.1;
const STEADY_HOURS = 0.5;

/**
 * What the person's own days suggest today, at most two things: for the factors that raise the score most,
 * something that can be done about them, with how the person's check-ins went after days with and without
 * it. It is counted, not concluded: no cause is claimed, and a suggestion is only made from at least 10
 * days of each kind within the last 180 that differ by ten points or more. A sustained high load puts
 * "findHelp" first, whatever else is known.
 *
 * @param score the day's score
 * @param columns the same days, with sleepMidpoint and strain too where there are any
 * @returns an empty list where the data say nothing
 * @example recommend(score, columns) // [{ code: "longerNight", factor: "asleep", days: 38, of: 44, … }]
 */
export function recommend(score: DailyScore, columns: DayColumns): Recommendation[] {
  const found: Recommendation[] = [];
  if (score.sustained.kind === "load" && score.sustained.band === "high") {
    found.push({ code: "findHelp", sourceId: "burnOutIcd11" });
  }
  const { strain } = score;
  if (strain.kind !== "risk" || strain.coverage < COVERAGE_NEEDED) return found;
  const raising = strain.factors
    .filter((factor) => factor.known && factor.contribution >= POINTS_NEEDED)
    .toSorted((a, b) => b.contribution - a.contribution);
  const tried = new Set<Deed>();
  for (const { name } of raising) {
    const deed = deedFor[name];
    if (!deed || tried.has(deed) || found.length >= AT_MOST) continue;
    tried.add(deed);
    const counts = count(deed, columns, dayNumber(score.day));
    if (counts) found.push({ code: deed, factor: name, ...counts, sourceId: sourceOf[deed] });
  }
  return found;
}

type Counts = Readonly<Record<"days" | "of" | "otherDays" | "otherOf", number>>;

/** How check-ins went after days with the deed and after the others; undefined where there is too little. */
function count(deed: Deed, columns: DayColumns, today: number): Counts | undefined {
  const reports = dailyReports(columns);
  const first = Math.max(0, today - LOOKED_AT_DAYS + 1 - columns.first);
  const end = Math.min(columns.length, today + 1 - columns.first);
  const worst = worstFifth(sortedKnown(reports.slice(first, end)));
  const done = deedOn(deed, columns, first, end);
  const counts = { days: 0, of: 0, otherDays: 0, otherOf: 0 };
  for (let index = first; index < end; index++) {
    // A night is over before the day's check-in; a day's load is followed by tomorrow's.
    const after = deed === "easierDay" ? index + 1 : index;
    const report = after < end ? reports[after]! : Number.NaN;
    const did = done(index);
    if (did === undefined || Number.isNaN(report)) continue;
    const good = report > worst.atMost ? 1 : 0;
    if (did) {
      counts.days += good;
      counts.of += 1;
    } else {
      counts.otherDays += good;
      counts.otherOf += 1;
    }
  }
  if (Math.min(counts.of, counts.otherOf) < DAYS_NEEDED) return undefined;
  return counts.days / counts.of - counts.otherDays / counts.otherOf >= SHARE_NEEDED ? counts : undefined;
}

/** Whether the deed was done on a day, against the person's middle value; undefined where that is not known. */
function deedOn(
  deed: Deed,
  columns: DayColumns,
  first: number,
  end: number,
): (index: number) => boolean | undefined {
  const metric = deedMetric(deed);
  const known = columns.values[metric]?.slice(first, end) ?? new Float64Array();
  const middle = sortedQuantile(sortedKnown(known), 0.5);
  return (index) => {
    const value = valueOn(columns, metric, columns.first + index);
    if (Number.isNaN(value)) return undefined;
    switch (deed) {
      case "longerNight":
        return value >= middle;
      case "steadyBedtime":
        return Math.abs(value - middle) <= STEADY_HOURS;
      case "easierDay":
        return value <= middle;
      default:
        return assertNever(deed);
    }
  };
}

function deedMetric(deed: Deed): "asleep" | "sleepMidpoint" | "strain" {
  switch (deed) {
    case "longerNight":
      return "asleep";
    case "steadyBedtime":
      return "sleepMidpoint";
    case "easierDay":
      return "strain";
    default:
      return assertNever(deed);
  }
}

/** The metrics that recommendations look at beside those of the score. */
export const recommendationMetrics = ["sleepMidpoint", "strain"] as const;
