/** Records as WHOOP's API v2 writes them; times are ISO 8601 in UTC, `*_milli` are milliseconds. */
export interface Wire {
  readonly cycle: WireCycle;
  readonly recovery: WireRecovery;
  readonly sleep: WireSleep;
  readonly workout: WireWorkout;
}

export type Kind = keyof Wire;

export type ScoreState = "SCORED" | "PENDING_SCORE" | "UNSCORABLE";

interface Envelope<Score> {
  readonly user_id: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly score_state: ScoreState;
  /** Only when SCORED. */
  readonly score?: Score;
}

interface Span {
  readonly start: string;
  readonly end: string;
  /** ±hh:mm or Z. */
  readonly timezone_offset: string;
}

export interface WireCycle extends Envelope<CycleScore>, Omit<Span, "end"> {
  readonly id: number;
  /** Absent while the cycle is open. */
  readonly end?: string;
}

export interface CycleScore {
  readonly strain: number;
  readonly kilojoule: number;
  readonly average_heart_rate: number;
  readonly max_heart_rate: number;
}

export interface WireRecovery extends Envelope<RecoveryScore> {
  readonly cycle_id: number;
  readonly sleep_id: string;
}

export interface RecoveryScore {
  readonly user_calibrating: boolean;
  readonly recovery_score: number;
  readonly resting_heart_rate: number;
  readonly hrv_rmssd_milli: number;
  readonly spo2_percentage?: number;
  readonly skin_temp_celsius?: number;
}

export interface WireSleep extends Envelope<SleepScore>, Span {
  readonly id: string;
  readonly cycle_id: number;
  readonly nap: boolean;
}

export interface SleepScore {
  readonly stage_summary: {
    readonly total_in_bed_time_milli: number;
    readonly total_awake_time_milli: number;
    readonly total_no_data_time_milli: number;
    readonly total_light_sleep_time_milli: number;
    readonly total_slow_wave_sleep_time_milli: number;
    readonly total_rem_sleep_time_milli: number;
    readonly sleep_cycle_count: number;
    readonly disturbance_count: number;
  };
  readonly sleep_needed: {
    readonly baseline_milli: number;
    readonly need_from_sleep_debt_milli: number;
    readonly need_from_recent_strain_milli: number;
    /** Never above 0: a nap takes need away. */
    readonly need_from_recent_nap_milli: number;
  };
  readonly respiratory_rate?: number;
  readonly sleep_performance_percentage?: number;
  readonly sleep_consistency_percentage?: number;
  readonly sleep_efficiency_percentage?: number;
}

export interface WireWorkout extends Envelope<WorkoutScore>, Span {
  readonly id: string;
  readonly sport_name: string;
}

export interface WorkoutScore {
  readonly strain: number;
  readonly average_heart_rate: number;
  readonly max_heart_rate: number;
  readonly kilojoule: number;
  readonly percent_recorded: number;
  readonly distance_meter?: number;
  readonly altitude_gain_meter?: number;
  readonly altitude_change_meter?: number;
  readonly zone_durations: {
    readonly zone_zero_milli: number;
    readonly zone_one_milli: number;
    readonly zone_two_milli: number;
    readonly zone_three_milli: number;
    readonly zone_four_milli: number;
    readonly zone_five_milli: number;
  };
}
