import { defined, ranges, within } from "./ranges.ts";
import type { CycleRow, RecoveryRow, SleepRow } from "./rows.ts";
import type { ApiRecovery } from "./schemas.ts";
import { scoreStates } from "./score-state.ts";
import { whoopId } from "./whoop-id.ts";

/**
 * A recovery as a row. It has no time of its own: its cycle gives its id and, without a night, its day.
 *
 * @param sleep the night that WHOOP names, where it is known
 */
export function toRecovery(
  recovery: ApiRecovery,
  cycle: Pick<CycleRow, "id" | "start" | "day">,
  sleep: Pick<SleepRow, "id" | "day"> | undefined,
): RecoveryRow {
  const { score } = recovery;
  return {
    id: whoopId("recovery", cycle.start),
    source: "whoop",
    source_id: recovery.sleep_id,
    cycle_id: cycle.id,
    ...(sleep && { sleep_id: sleep.id }),
    day: sleep?.day ?? cycle.day,
    score_state: scoreStates[recovery.score_state],
    ...defined({
      recovery_percent: within(score?.recovery_score, ranges.percent),
      resting_heart_rate_bpm: within(score?.resting_heart_rate, ranges.restingHeartRate),
      hrv_rmssd_ms: within(score?.hrv_rmssd_milli, ranges.hrvRmssd),
      spo2_percent: within(score?.spo2_percentage, ranges.spo2),
      skin_temperature_celsius: within(score?.skin_temp_celsius, ranges.skinTemperature),
      calibrating: score?.user_calibrating ?? undefined,
    }),
  };
}
