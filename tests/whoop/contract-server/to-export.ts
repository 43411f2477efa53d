import { kilojoules } from "#core/model/kilojoules.ts";
import type { Cycle, ScoreState as ModelState, Recovery, Sleep, Workout } from "#core/model/whoop.ts";
import { whoopId } from "#core/model/whoop-id.ts";
import { type Instant, localDay } from "#core/time.ts";
import type { ScoreState, WireCycle, WireRecovery, WireSleep, WireWorkout, WorkoutScore } from "./wire.ts";
import { zoneOffset } from "./zone.ts";

const states: Record<ScoreState, ModelState> = {
  SCORED: "scored",
  PENDING_SCORE: "pending",
  UNSCORABLE: "unscorable",
};

/** The file has whole seconds. */
export function wholeSecond(time: string): Instant {
  return (Math.floor(Date.parse(time) / 1000) * 1000) as Instant;
}

export function toExportedCycle({ score, ...record }: WireCycle): Cycle {
  return {
    ...spanOf("cycle", record.start, record.timezone_offset),
    ...(record.end !== undefined && { end: wholeSecond(record.end) }),
    scoreState: states[record.score_state],
    ...(score && {
      strain: digits(score.strain, 1),
      energyKilojoule: kilojoules(Math.round(score.kilojoule / 4.184)),
      averageHeartRateBpm: score.average_heart_rate,
      maxHeartRateBpm: score.max_heart_rate,
    }),
  };
}

export function toExportedRecovery(record: WireRecovery, cycle: WireCycle, sleep: WireSleep): Recovery {
  const { score } = record;
  const { source, day } = toExportedSleep(sleep);
  return {
    id: whoopId("recovery", wholeSecond(cycle.start)),
    source,
    cycleId: whoopId("cycle", wholeSecond(cycle.start)),
    sleepId: whoopId("sleep", wholeSecond(sleep.start)),
    day,
    scoreState: states[record.score_state],
    ...(score && {
      recoveryPercent: score.recovery_score,
      restingHeartRateBpm: score.resting_heart_rate,
      hrvRmssdMs: digits(score.hrv_rmssd_milli, 0),
      ...rounded("spo2Percent", score.spo2_percentage, 2),
      ...rounded("skinTemperatureCelsius", score.skin_temp_celsius, 2),
    }),
  };
}

export function toExportedSleep({ score, ...record }: WireSleep): Sleep {
  const end = wholeSecond(record.end);
  const offset = zoneOffset(record.timezone_offset);
  return {
    ...spanOf("sleep", record.start, record.timezone_offset),
    end,
    day: localDay(end, offset),
    nap: record.nap,
    scoreState: states[record.score_state],
    ...(score && measuresOf(score, record.nap)),
  };
}

export function toExportedWorkout({ score, ...record }: WireWorkout): Workout {
  const span = spanOf("workout", record.start, record.timezone_offset);
  const end = wholeSecond(record.end);
  return {
    ...span,
    end,
    sport: capitalised(record.sport_name),
    scoreState: states[record.score_state],
    ...(score && {
      strain: digits(score.strain, 1),
      energyKilojoule: kilojoules(Math.round(score.kilojoule / 4.184)),
      averageHeartRateBpm: score.average_heart_rate,
      maxHeartRateBpm: score.max_heart_rate,
      ...rounded("distanceM", score.distance_meter, 0),
      ...rounded("altitudeGainM", score.altitude_gain_meter, 0),
      ...rounded("altitudeChangeM", score.altitude_change_meter, 0),
      zonesMs: zonesOf(score.zone_durations, end - span.start),
    }),
  };
}

function measuresOf(score: NonNullable<WireSleep["score"]>, nap: boolean) {
  const stages = score.stage_summary;
  const light = stages.total_light_sleep_time_milli;
  const slowWave = stages.total_slow_wave_sleep_time_milli;
  const rem = stages.total_rem_sleep_time_milli;
  const need = score.sleep_needed;
  return {
    inBedMin: minutes(stages.total_in_bed_time_milli),
    asleepMin: minutes(light + slowWave + rem),
    awakeMin: minutes(stages.total_awake_time_milli),
    lightMin: minutes(light),
    slowWaveMin: minutes(slowWave),
    remMin: minutes(rem),
    // A nap's row has no need in the file.
    ...(!nap && {
      needMin: minutes(Object.values(need).reduce((sum, part) => sum + part, 0)),
      debtMin: minutes(need.need_from_sleep_debt_milli),
    }),
    ...rounded("respiratoryRateRpm", score.respiratory_rate, 1),
    ...rounded("performancePercent", score.sleep_performance_percentage, 0),
    ...rounded("consistencyPercent", score.sleep_consistency_percentage, 0),
    ...rounded("efficiencyPercent", score.sleep_efficiency_percentage, 0),
  };
}

function zonesOf(zones: WorkoutScore["zone_durations"], length: number): number[] {
  const { zone_one_milli, zone_two_milli, zone_three_milli, zone_four_milli, zone_five_milli } = zones;
  const five = [zone_one_milli, zone_two_milli, zone_three_milli, zone_four_milli, zone_five_milli].map(
    (time) => Math.round((Math.round((100 * time) / length) / 100) * length),
  );
  return [Math.max(0, length - five.reduce((sum, time) => sum + time, 0)), ...five];
}

function spanOf(table: "cycle" | "sleep" | "workout", startText: string, zone: string) {
  const start = wholeSecond(startText);
  const offset = zoneOffset(zone);
  return { id: whoopId(table, start), source: "whoop" as const, start, offset, day: localDay(start, offset) };
}

function rounded<Name extends string>(name: Name, value: number | undefined, places: number) {
  return (value === undefined ? {} : { [name]: digits(value, places) }) as {
    readonly [Field in Name]?: number;
  };
}

function digits(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}

function minutes(milliseconds: number): number {
  return Math.round(milliseconds / 60_000);
}

/** The API writes `hiking-rucking`, the file a name. */
function capitalised(sport: string): string {
  return sport.charAt(0).toUpperCase() + sport.slice(1).replaceAll("-", " ");
}
