import type { Sleep } from "#core/model/whoop.ts";
import { drawnBy, finer, finerInstant } from "./finer.ts";
import type { SleepScore } from "./wire.ts";

const MINUTE = 60_000;
/** Three stages off by so much still sum to the same whole minutes. */
const STAGE_HALF = 9_000;

/** A scored sleep's stages, need and percentages; the stages and the time awake add up to the time in bed. */
export function toSleepScore(sleep: Sleep): SleepScore {
  const { id, lightMin = 240, slowWaveMin = 80, remMin = 90 } = sleep;
  const stage = (minutes: number, name: string): number =>
    minutes === 0 ? 0 : Math.round(finer(minutes * MINUTE, STAGE_HALF, `${id} ${name}`));
  const light = stage(lightMin, "light");
  const slowWave = stage(slowWaveMin, "slow wave");
  const rem = stage(remMin, "rem");
  const inBed = finerInstant(sleep.end) - finerInstant(sleep.start);
  return {
    stage_summary: {
      total_in_bed_time_milli: inBed,
      total_awake_time_milli: inBed - light - slowWave - rem,
      total_no_data_time_milli: 0,
      total_light_sleep_time_milli: light,
      total_slow_wave_sleep_time_milli: slowWave,
      total_rem_sleep_time_milli: rem,
      sleep_cycle_count: Math.round(inBed / (100 * MINUTE)),
      disturbance_count: Math.round((20 * drawnBy(`${id} disturbances`) * inBed) / (480 * MINUTE)),
    },
    sleep_needed: needOf(sleep),
    ...percentagesOf(sleep),
  };
}

/** The parts of the need sum to it, in the minutes that the file has. */
function needOf({ id, needMin = 470, debtMin = 0 }: Sleep): SleepScore["sleep_needed"] {
  const debt = debtMin * MINUTE;
  const strain = Math.round(1_200_000 * drawnBy(`${id} strain need`));
  const nap = drawnBy(`${id} nap need`) < 0.1 ? -Math.round(1_500_000 * drawnBy(`${id} nap`)) : 0;
  return {
    baseline_milli: Math.round(finer(needMin * MINUTE - debt - strain - nap, 25_000, `${id} need`)),
    need_from_sleep_debt_milli: debt,
    need_from_recent_strain_milli: strain,
    need_from_recent_nap_milli: nap,
  };
}

function percentagesOf(sleep: Sleep) {
  const { id, respiratoryRateRpm, performancePercent, consistencyPercent, efficiencyPercent } = sleep;
  return {
    ...(respiratoryRateRpm !== undefined && {
      respiratory_rate: finer(respiratoryRateRpm, 0.05, `${id} breaths`),
    }),
    ...(performancePercent !== undefined && { sleep_performance_percentage: performancePercent }),
    ...(consistencyPercent !== undefined && { sleep_consistency_percentage: consistencyPercent }),
    ...(efficiencyPercent !== undefined && {
      sleep_efficiency_percentage: Math.min(100, finer(efficiencyPercent, 0.5, `${id} efficiency`)),
    }),
  };
}
