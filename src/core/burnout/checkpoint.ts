import type { DayNumber } from "../time.ts";
import type { ForecastState } from "./forecast.ts";
import type { PersonalState } from "./personal-weights.ts";
import type { ReportForecastState } from "./report-forecast.ts";
import type { RelativeRisk } from "./strain-risk.ts";

/**
 * All that scoring remembers at the beginning of a day, as plain values that survive JSON and structured
 * clone bit for bit: scoring on from it gives exactly what scoring from the beginning gives.
 */
export interface Checkpoint {
  readonly modelVersion: string;
  /** The first day that is not yet included. */
  readonly day: DayNumber;
  readonly personal: PersonalState;
  /** The last 90 days, the latest last; null for a day without a score. */
  readonly risks: readonly (RelativeRisk | null)[];
  /** Sustained load of the last 28 days. */
  readonly loads: readonly (number | null)[];
  readonly lowHeldYesterday: boolean;
  readonly forecast: ForecastState;
  readonly reports: ReportForecastState;
}
