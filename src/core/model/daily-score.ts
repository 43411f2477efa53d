import type { LocalDay } from "../time.ts";
import type { Metric } from "./metric.ts";

/** How a risk compares with the person's own usual. */
export type Band = "low" | "usual" | "raised" | "high";

/** A number with its 80 % interval; in percent where nothing else is said. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a factor of the score stands on. Each is shown as one bar on Today. */
export type FactorName =
  | "lastReport"
  | "recentReports"
  | "restingHeartRate"
  | "asleep"
  | "sleepEfficiency"
  | "hrvLastNight"
  | "hrvWeek"
  | "load"
  | "weekday";

/** One reason for a score, in the person's own numbers. */
export interface Factor {
  readonly name: FactorName;
  /** The metric to open for more; absent where a factor is no single metric. */
  readonly metric?: Metric;
  /** Added to (or taken from) the score, in percentage points. The factors sum to score − starting point. */
  readonly contribution: number;
  /** The value of the day in the metric's unit, and the middle 50 % of the person's trailing 60 days. */
  readonly value?: number;
  readonly usualLow?: number;
  readonly usualHigh?: number;
  /** Standard deviations above the person's own usual, clipped to ±4. */
  readonly z: number;
  /** False where the value is missing and the factor adds only uncertainty. */
  readonly known: boolean;
}

/** Today's strain risk: the chance that the next check-in falls in this person's own worst fifth. */
export type StrainRisk =
  | { readonly kind: "notEnoughData"; readonly coverage: number }
  | {
      readonly kind: "risk";
      readonly estimate: Estimate;
      /** The score a wholly usual day would have; factors start from here. */
      readonly startingPoint: number;
      readonly coverage: number;
      readonly factors: readonly Factor[];
    };

/** What daysKnown and daysNeeded count: days with anything known, or days with a check-in. */
export type Counting = "days" | "checkIns";

/** Sustained load: how long and how far the last 28 days have run above the person's own usual. */
export type SustainedLoad =
  | {
      readonly kind: "notEnoughData";
      readonly daysKnown: number;
      readonly daysNeeded: number;
      readonly counting?: Counting;
    }
  /** Wide and uncoloured: fewer than 14 nights or 10 check-ins so far. */
  | {
      readonly kind: "learning";
      readonly estimate: Estimate;
      readonly daysKnown: number;
      readonly daysNeeded: number;
      readonly counting?: Counting;
    }
  | {
      readonly kind: "load";
      readonly estimate: Estimate;
      readonly band: Band;
      /** The day on which the present time above the usual began; only while raised or high. */
      readonly since?: LocalDay;
    };

/** Where sustained load has been going over 14 days (Theil–Sen slope with its interval). */
export type Trend =
  | { readonly kind: "notClear" }
  | { readonly kind: "rising" | "falling"; readonly pointsPerDay: number; readonly sinceDays: number };

/** The coming days, or nothing where forecasting this person did not beat their recent average. */
export type Forecast =
  | { readonly kind: "hidden" }
  | { readonly kind: "days"; readonly days: readonly Estimate[] };

/** What the person is expected to report, 1 to 5, 5 best: the mean of mood, energy and 6 − stress. */
export interface ComingReports {
  /** The next day's report. */
  readonly tomorrow: Estimate;
  /** The mean of the next seven days' reports. */
  readonly week: Estimate;
}

/** All that was concluded about one day, kept with the version of the model that concluded it. */
export interface DailyScore {
  readonly day: LocalDay;
  readonly modelVersion: string;
  readonly strain: StrainRisk;
  readonly sustained: SustainedLoad;
  readonly trend: Trend;
  readonly forecast: Forecast;
  /** Absent with too few check-ins, and in scores of older models. */
  readonly comingReports?: ComingReports;
}
