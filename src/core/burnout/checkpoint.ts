import type { DayNumber } from "../time.ts";
import type { ForecastState } from "./forecast.ts";
import type { PersonalState } from "./personal-weights.ts";
import type { ReportForecastState } from "./report-forecast.ts";
import type { StretchAbove } from "./stretches-above.ts";

/**
 * All that scoring remembers at the beginning of a day, as plain values that survive JSON and structured
 * clone bit for bit: scoring on from it gives exactly what scoring from the beginning gives.
 */
export interface Checkpoint {
  readonly modelVersion: string;
  /** The first day that is not yet included. */
  readonly day: DayNumber;
  readonly personal: PersonalState;
  /** Days above the usual, of the last year. */
  readonly stretches: readonly StretchAbove[];
  /** Strain of the last 90 days, the latest last; null for a day of which nothing is known. */
  readonly strains: readonly (number | null)[];
  /** The strain that was foreseen of each of the last 28 days, and of the first day not yet included. */
  readonly foreseen: readonly (number | null)[];
  /** Four-week mean strain of the last 57 days, null for a day without a sustained load. */
  readonly means: readonly (number | null)[];
  readonly lowHeldYesterday: boolean;
  readonly forecast: ForecastState;
  readonly reports: ReportForecastState;
}
