import type { Instant } from "#core/time.ts";
import type { WhoopEvent } from "./changes.ts";
import { finerInstant } from "./finer.ts";
import type { RecordStore } from "./record-store.ts";
import type { RecoveryScore, SleepScore } from "./wire.ts";
import { activityId, cycleNumber } from "./wire-id.ts";

/** A night that ends now. */
export interface NightJustOver {
  /** Percent; 55 unless told. */
  readonly recovery?: number;
  /** Where the person wakes up, as ±hh:mm; Z unless told. */
  readonly zone?: string;
}

const MINUTE = 60_000;
const NIGHT = 450 * MINUTE;
/** What began so lately gives way to the night. */
const WAKING_DAY = 16 * 60 * MINUTE;
const NEVER = Number.POSITIVE_INFINITY as Instant;

/**
 * Lets a person have slept until now, whatever their life says of the last sixteen hours or of what lies
 * ahead, so that a test has a last night at any time of any day. Gives the events that WHOOP would send.
 */
export function wakeUp(
  userId: number,
  store: RecordStore,
  now: Instant,
  { recovery = 55, zone = "Z" }: NightJustOver,
): WhoopEvent[] {
  const gone = store.removeFrom((now - WAKING_DAY) as Instant);
  const fellAsleep = (Math.floor((now - NIGHT) / 1000) * 1000) as Instant;
  const start = finerInstant(fellAsleep);
  const times = { start: iso(start), timezone_offset: zone };
  const envelope = {
    user_id: userId,
    created_at: iso(now),
    updated_at: iso(now),
    score_state: "SCORED",
  } as const;
  const [before] = store.records("cycle");
  if (before) {
    const record = store.whole("cycle", before.key) ?? before.record;
    store.put("cycle", {
      ...before,
      closesAt: now,
      record: { ...record, end: times.start, updated_at: iso(now) },
    });
  }
  const cycleId = cycleNumber(userId, fellAsleep);
  const sleepId = activityId(userId, "sleep", fellAsleep);
  store.put("cycle", {
    key: String(cycleId),
    start,
    appearsAt: now,
    closesAt: NEVER,
    record: {
      ...envelope,
      ...times,
      id: cycleId,
      score: { strain: 9.4, kilojoule: 8288.297, average_heart_rate: 68, max_heart_rate: 141 },
    },
  });
  store.put("sleep", {
    key: sleepId,
    start,
    appearsAt: now,
    record: {
      ...envelope,
      ...times,
      id: sleepId,
      cycle_id: cycleId,
      end: iso(now),
      nap: false,
      score: sleepScore(now - start),
    },
  });
  store.put("recovery", {
    key: sleepId,
    start,
    appearsAt: now,
    record: { ...envelope, cycle_id: cycleId, sleep_id: sleepId, score: recoveryScore(recovery) },
  });
  const told = (id: string, type: WhoopEvent["type"]): WhoopEvent => ({ user_id: userId, id, type });
  return [
    ...gone.flatMap(({ kind, key }) => (kind === "cycle" ? [] : [told(key, `${kind}.deleted`)])),
    told(sleepId, "sleep.updated"),
    told(sleepId, "recovery.updated"),
  ];
}

function recoveryScore(recovery: number): RecoveryScore {
  return {
    user_calibrating: false,
    recovery_score: recovery,
    resting_heart_rate: 54,
    hrv_rmssd_milli: 58.813562,
    spo2_percentage: 95.6875,
    skin_temp_celsius: 33.7,
  };
}

function sleepScore(inBed: number): SleepScore {
  const [awake, slowWave, rem] = [31 * MINUTE, 84 * MINUTE, 97 * MINUTE];
  return {
    stage_summary: {
      total_in_bed_time_milli: inBed,
      total_awake_time_milli: awake,
      total_no_data_time_milli: 0,
      total_light_sleep_time_milli: inBed - awake - slowWave - rem,
      total_slow_wave_sleep_time_milli: slowWave,
      total_rem_sleep_time_milli: rem,
      sleep_cycle_count: 4,
      disturbance_count: 9,
    },
    sleep_needed: {
      baseline_milli: 27_395_716,
      need_from_sleep_debt_milli: 352_230,
      need_from_recent_strain_milli: 208_595,
      need_from_recent_nap_milli: 0,
    },
    respiratory_rate: 14.61328125,
    sleep_performance_percentage: 90,
    sleep_consistency_percentage: 81,
    sleep_efficiency_percentage: 93.1,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
