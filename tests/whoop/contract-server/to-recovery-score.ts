import type { Recovery } from "#core/model/whoop.ts";
import { finer } from "./finer.ts";
import type { RecoveryScore } from "./wire.ts";

/** What WHOOP made of a night; an old band or a loose one could not measure all. */
export function toRecoveryScore(row: Recovery): RecoveryScore {
  const { id, spo2Percent, skinTemperatureCelsius } = row;
  return {
    user_calibrating: row.calibrating ?? false,
    recovery_score: row.recoveryPercent ?? 50,
    resting_heart_rate: row.restingHeartRateBpm ?? 60,
    hrv_rmssd_milli: finer(row.hrvRmssdMs ?? 40, 0.5, `${id} hrv`),
    ...(spo2Percent !== undefined && {
      spo2_percentage: Math.min(100, finer(spo2Percent, 0.005, `${id} spo2`)),
    }),
    ...(skinTemperatureCelsius !== undefined && {
      skin_temp_celsius: finer(skinTemperatureCelsius, 0.005, `${id} skin`),
    }),
  };
}
