import type { Workout } from "#core/model/whoop.ts";
import { drawnBy, finer, finerInstant } from "./finer.ts";
import type { WorkoutScore } from "./wire.ts";

/** A scored workout's effort, its way, and its time in each heart-rate zone. */
export function toWorkoutScore(workout: Workout): WorkoutScore {
  const { id, distanceM, altitudeGainM, altitudeChangeM } = workout;
  return {
    strain: Math.max(0, finer(workout.strain ?? 8, 0.05, `${id} strain`)),
    average_heart_rate: workout.averageHeartRateBpm ?? 123,
    max_heart_rate: workout.maxHeartRateBpm ?? 146,
    kilojoule: finer(workout.energyKilojoule ?? 1500, 2.092, `${id} energy`),
    percent_recorded: drawnBy(`${id} recorded`) < 0.05 ? 97.5 : 100,
    ...(distanceM !== undefined && { distance_meter: finer(distanceM, 0.5, `${id} distance`) }),
    ...(altitudeGainM !== undefined && {
      altitude_gain_meter: Math.max(0, finer(altitudeGainM, 0.5, `${id} gain`)),
    }),
    ...(altitudeChangeM !== undefined && {
      altitude_change_meter: finer(altitudeChangeM, 0.5, `${id} change`),
    }),
    zone_durations: zonesOf(workout),
  };
}

/** A little less than the file's whole percentages in each zone, so that they round to them; zone 0 is the rest. */
function zonesOf(workout: Workout): WorkoutScore["zone_durations"] {
  const length = finerInstant(workout.end) - finerInstant(workout.start);
  const less = (zone: number): number => {
    const time = workout.zonesMs?.[zone] ?? 0;
    return Math.max(0, Math.round(time - 0.004 * length * drawnBy(`${workout.id} zone ${zone}`)));
  };
  const [one, two, three, four, five] = [less(1), less(2), less(3), less(4), less(5)];
  return {
    zone_zero_milli: Math.max(0, length - one - two - three - four - five),
    zone_one_milli: one,
    zone_two_milli: two,
    zone_three_milli: three,
    zone_four_milli: four,
    zone_five_milli: five,
  };
}
