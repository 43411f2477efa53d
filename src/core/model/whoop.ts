import type { Instant, LocalDay, OffsetMinutes } from "../time.ts";
import type { RecordId } from "./id.ts";

/** Where a measured record came from. More sources join with their importers. */
export type Source = "whoop";

/** Whether WHOOP scored a record. An unscored one has no metrics and may get them later. */
export type ScoreState = "scored" | "pending" | "unscorable";

/** A WHOOP physiological cycle: from falling asleep to falling asleep again. */
export interface Cycle {
  readonly id: RecordId;
  readonly source: Source;
  /** The source's own id, where it came from its API rather than from a file. */
  readonly sourceId?: string;
  readonly start: Instant;
  /** Absent while the cycle is open. */
  readonly end?: Instant;
  readonly offset: OffsetMinutes;
  /** The day of waking; see assignCycleDays for cycles that claim one day. */
  readonly day: LocalDay;
  readonly scoreState: ScoreState;
  /** Day strain, 0 to 21. */
  readonly strain?: number;
  readonly energyKilojoule?: number;
  readonly averageHeartRateBpm?: number;
  readonly maxHeartRateBpm?: number;
}

/** What WHOOP makes of a night: readiness for the day that follows. */
export interface Recovery {
  readonly id: RecordId;
  readonly source: Source;
  /** The source's own id, where it came from its API rather than from a file. */
  readonly sourceId?: string;
  readonly cycleId: RecordId;
  readonly sleepId?: RecordId;
  readonly day: LocalDay;
  readonly scoreState: ScoreState;
  /** 0 to 100. */
  readonly recoveryPercent?: number;
  readonly restingHeartRateBpm?: number;
  /** Heart-rate variability as rMSSD; never mixed with SDNN. */
  readonly hrvRmssdMs?: number;
  readonly spo2Percent?: number;
  readonly skinTemperatureCelsius?: number;
  /** The sensor was still getting to know the person. */
  readonly calibrating?: boolean;
}

/** A sleep or a nap. Sums are in minutes. */
export interface Sleep {
  readonly id: RecordId;
  readonly source: Source;
  /** The source's own id, where it came from its API rather than from a file. */
  readonly sourceId?: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly offset: OffsetMinutes;
  /** The day of waking. */
  readonly day: LocalDay;
  readonly nap: boolean;
  readonly scoreState: ScoreState;
  readonly inBedMin?: number;
  readonly asleepMin?: number;
  readonly awakeMin?: number;
  readonly lightMin?: number;
  readonly slowWaveMin?: number;
  readonly remMin?: number;
  readonly noDataMin?: number;
  readonly disturbances?: number;
  readonly cycles?: number;
  /** Sleep that WHOOP held the person to need, and the part of it that is debt. */
  readonly needMin?: number;
  readonly debtMin?: number;
  readonly respiratoryRateRpm?: number;
  readonly performancePercent?: number;
  readonly consistencyPercent?: number;
  readonly efficiencyPercent?: number;
}

/** Training or another activity that the sensor recognised or the person recorded. */
export interface Workout {
  readonly id: RecordId;
  readonly source: Source;
  /** The source's own id, where it came from its API rather than from a file. */
  readonly sourceId?: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly offset: OffsetMinutes;
  /** The day it started. */
  readonly day: LocalDay;
  readonly sport: string;
  readonly scoreState: ScoreState;
  /** 0 to 21. */
  readonly strain?: number;
  readonly energyKilojoule?: number;
  readonly averageHeartRateBpm?: number;
  readonly maxHeartRateBpm?: number;
  readonly distanceM?: number;
  readonly altitudeGainM?: number;
  readonly altitudeChangeM?: number;
  /** Milliseconds in heart-rate zones 0 to 5, in this order. */
  readonly zonesMs?: readonly number[];
}

/** A yes or no to one of WHOOP's journal questions, for the day of waking. */
export interface JournalAnswer {
  readonly id: RecordId;
  readonly source: Source;
  readonly cycleId: RecordId;
  readonly day: LocalDay;
  readonly question: string;
  readonly yes: boolean;
  readonly note?: string;
}
