import { localDay } from "./local-day.ts";
import { defined, ranges, thousandth, within } from "./ranges.ts";
import type { WorkoutRow } from "./rows.ts";
import type { ApiWorkout } from "./schemas.ts";
import { scoreStates } from "./score-state.ts";
import { readSpan, type SkipReason } from "./span.ts";
import { sportName } from "./sport-name.ts";
import { whoopId } from "./whoop-id.ts";

const LONGEST = 86_400_000;

/** An activity as a row, or why not. */
export function toWorkout(workout: ApiWorkout, now: number): WorkoutRow | SkipReason {
  const span = readSpan(workout, now, LONGEST);
  if (typeof span === "string") return span;
  const { score } = workout;
  return {
    id: whoopId("workout", span.start),
    source: "whoop",
    source_id: workout.id,
    start: span.start,
    end: span.end,
    offset: workout.timezone_offset,
    day: localDay(span.start, workout.timezone_offset),
    sport: sportName(workout.sport_name),
    score_state: scoreStates[workout.score_state],
    ...defined({
      strain: within(score?.strain, ranges.strain),
      energy_kilojoule: within(thousandth(score?.kilojoule), ranges.energyKilojoule),
      average_heart_rate_bpm: within(score?.average_heart_rate, ranges.heartRate),
      max_heart_rate_bpm: within(score?.max_heart_rate, ranges.heartRate),
      distance_m: within(thousandth(score?.distance_meter), ranges.distanceM),
      altitude_gain_m: within(thousandth(score?.altitude_gain_meter), ranges.altitudeM),
      altitude_change_m: within(thousandth(score?.altitude_change_meter), ranges.altitudeM),
      zones_ms: zonesOf(score?.zone_durations),
    }),
  };
}

type Zones = NonNullable<ApiWorkout["score"]>["zone_durations"];

/** All six or none. */
function zonesOf(zones: Zones): number[] | undefined {
  const all = [
    zones?.zone_zero_milli,
    zones?.zone_one_milli,
    zones?.zone_two_milli,
    zones?.zone_three_milli,
    zones?.zone_four_milli,
    zones?.zone_five_milli,
  ].map((zone) => within(zone, [0, LONGEST]));
  return all.every((zone) => zone !== undefined) ? all : undefined;
}
