/** Whether WHOOP scored a record. An unscored one has no metrics and may get them later. */
export type ScoreState = "scored" | "pending" | "unscorable";

interface SourceRow {
  readonly id: string;
  readonly source: "whoop";
  /** WHOOP's own id; a recovery has that of its sleep, as its events do. Absent on rows from an export file. */
  readonly source_id?: string;
  /** `YYYY-MM-DD` where the person was. */
  readonly day: string;
  readonly score_state: ScoreState;
}

interface Spanned {
  /** Milliseconds since 1970, in whole seconds as an export file has them. */
  readonly start: number;
  /** Minutes that the person's clock was ahead of UTC. */
  readonly offset: number;
}

/** A physiological cycle, by the columns of its table. Open while it has no end. */
export interface CycleRow extends SourceRow, Spanned {
  readonly end?: number;
  readonly strain?: number;
  readonly energy_kilojoule?: number;
  readonly average_heart_rate_bpm?: number;
  readonly max_heart_rate_bpm?: number;
}

/** What WHOOP makes of a night. */
export interface RecoveryRow extends SourceRow {
  readonly cycle_id: string;
  readonly sleep_id?: string;
  readonly recovery_percent?: number;
  readonly resting_heart_rate_bpm?: number;
  readonly hrv_rmssd_ms?: number;
  readonly spo2_percent?: number;
  readonly skin_temperature_celsius?: number;
  readonly calibrating?: boolean;
}

/** A sleep or a nap. Sums are in minutes. */
export interface SleepRow extends SourceRow, Spanned {
  readonly end: number;
  readonly nap: boolean;
  readonly in_bed_min?: number;
  readonly asleep_min?: number;
  readonly awake_min?: number;
  readonly light_min?: number;
  readonly slow_wave_min?: number;
  readonly rem_min?: number;
  readonly no_data_min?: number;
  readonly disturbances?: number;
  readonly cycles?: number;
  readonly need_min?: number;
  readonly debt_min?: number;
  readonly respiratory_rate_rpm?: number;
  readonly performance_percent?: number;
  readonly consistency_percent?: number;
  readonly efficiency_percent?: number;
}

/** Training or another activity. */
export interface WorkoutRow extends SourceRow, Spanned {
  readonly end: number;
  readonly sport: string;
  readonly strain?: number;
  readonly energy_kilojoule?: number;
  readonly average_heart_rate_bpm?: number;
  readonly max_heart_rate_bpm?: number;
  readonly distance_m?: number;
  readonly altitude_gain_m?: number;
  readonly altitude_change_m?: number;
  /** Milliseconds in heart-rate zones 0 to 5, in this order. */
  readonly zones_ms?: readonly number[];
}

/** Rows by table. */
export interface WhoopRows {
  readonly cycle: readonly CycleRow[];
  readonly recovery: readonly RecoveryRow[];
  readonly sleep: readonly SleepRow[];
  readonly workout: readonly WorkoutRow[];
}

export type WhoopTable = keyof WhoopRows;

/** What others point at comes first. */
export const whoopTables: readonly WhoopTable[] = ["cycle", "sleep", "recovery", "workout"];

export const noRows: WhoopRows = { cycle: [], recovery: [], sleep: [], workout: [] };
