import type { Cycle, ScoreState as ModelState, Recovery, Sleep, Workout } from "#core/model/whoop.ts";
import type { Instant } from "#core/time.ts";
import { finer, finerInstant } from "./finer.ts";
import type { Kept } from "./kept-record.ts";
import { toRecoveryScore } from "./to-recovery-score.ts";
import { toSleepScore } from "./to-sleep-score.ts";
import { toWorkoutScore } from "./to-workout-score.ts";
import type { CycleScore, ScoreState } from "./wire.ts";
import { activityId, cycleNumber } from "./wire-id.ts";
import { zoneText } from "./zone.ts";

const MINUTE = 60_000;
/** So long after its end WHOOP tells of a sleep or a workout. */
const SLEEP_DELAY = 4 * MINUTE;
const WORKOUT_DELAY = 2 * MINUTE;
/** A cycle whose night the band lost appears about when the person would have been up. */
const NO_SLEEP_DELAY = 9 * 60 * MINUTE;

const stateTexts: Record<ModelState, ScoreState> = {
  scored: "SCORED",
  pending: "PENDING_SCORE",
  unscorable: "UNSCORABLE",
};

/** When WHOOP tells of a cycle: once its night is over. */
export function cycleAppearsAt(cycle: Cycle, night: Sleep | undefined): Instant {
  return (night ? night.end + SLEEP_DELAY : cycle.start + NO_SLEEP_DELAY) as Instant;
}

/** @param closesAt when WHOOP knows where the cycle ended */
export function toWireCycle(
  userId: number,
  cycle: Cycle,
  appearsAt: Instant,
  closesAt: Instant,
): Kept<"cycle"> {
  const id = cycleNumber(userId, cycle.start);
  const start = finerInstant(cycle.start);
  const score = scored(cycle, toCycleScore);
  return {
    key: String(id),
    start,
    appearsAt,
    closesAt,
    record: {
      id,
      user_id: userId,
      created_at: iso(appearsAt),
      updated_at: iso(Number.isFinite(closesAt) ? closesAt : appearsAt),
      start: iso(start),
      ...(cycle.end !== undefined && { end: iso(finerInstant(cycle.end)) }),
      timezone_offset: zoneText(cycle.offset),
      ...score,
    },
  };
}

/** @param cycleStart of the cycle that the sleep lies in */
export function toWireSleep(userId: number, sleep: Sleep, cycleStart: Instant): Kept<"sleep"> {
  const id = activityId(userId, "sleep", sleep.start);
  const start = finerInstant(sleep.start);
  const appearsAt = (sleep.end + SLEEP_DELAY) as Instant;
  return {
    key: id,
    start,
    appearsAt,
    record: {
      id,
      cycle_id: cycleNumber(userId, cycleStart),
      user_id: userId,
      created_at: iso(appearsAt),
      updated_at: iso(appearsAt),
      start: iso(start),
      end: iso(finerInstant(sleep.end)),
      timezone_offset: zoneText(sleep.offset),
      nap: sleep.nap,
      ...scored(sleep, toSleepScore),
    },
  };
}

export function toWireRecovery(
  userId: number,
  recovery: Recovery,
  cycle: Cycle,
  night: Sleep,
): Kept<"recovery"> {
  const sleepId = activityId(userId, "sleep", night.start);
  const appearsAt = (night.end + SLEEP_DELAY) as Instant;
  return {
    key: sleepId,
    start: finerInstant(night.start),
    appearsAt,
    record: {
      cycle_id: cycleNumber(userId, cycle.start),
      sleep_id: sleepId,
      user_id: userId,
      created_at: iso(appearsAt),
      updated_at: iso(appearsAt),
      ...scored(recovery, toRecoveryScore),
    },
  };
}

export function toWireWorkout(userId: number, workout: Workout): Kept<"workout"> {
  const id = activityId(userId, "workout", workout.start);
  const start = finerInstant(workout.start);
  const appearsAt = (workout.end + WORKOUT_DELAY) as Instant;
  return {
    key: id,
    start,
    appearsAt,
    record: {
      id,
      user_id: userId,
      created_at: iso(appearsAt),
      updated_at: iso(appearsAt),
      start: iso(start),
      end: iso(finerInstant(workout.end)),
      timezone_offset: zoneText(workout.offset),
      sport_name: workout.sport.toLowerCase().replaceAll(" ", "-"),
      ...scored(workout, toWorkoutScore),
    },
  };
}

/** The state and, where there is one, the score. */
function scored<Row extends { readonly scoreState: ModelState }, Score>(
  row: Row,
  toScore: (row: Row) => Score,
): { readonly score_state: ScoreState; readonly score?: Score } {
  const score_state = stateTexts[row.scoreState];
  return score_state === "SCORED" ? { score_state, score: toScore(row) } : { score_state };
}

function toCycleScore({
  id,
  strain,
  energyKilojoule,
  averageHeartRateBpm,
  maxHeartRateBpm,
}: Cycle): CycleScore {
  return {
    strain: Math.max(0, finer(strain ?? 8, 0.05, `${id} strain`)),
    // The file has whole kilocalories.
    kilojoule: finer(energyKilojoule ?? 8000, 2.092, `${id} energy`),
    average_heart_rate: averageHeartRateBpm ?? 68,
    max_heart_rate: maxHeartRateBpm ?? 141,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
