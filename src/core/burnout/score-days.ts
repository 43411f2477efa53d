import type { DailyScore } from "../model/daily-score.ts";
import type { DayColumns } from "../model/day-columns.ts";
import type { DayNumber } from "../time.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { daysIntoWeek, MODEL_VERSION, ScoreFold } from "./score-fold.ts";
import type { PopulationPrior } from "./weights.ts";

/** How many days before the first scored day (or the checkpoint) the columns must reach back, if there are any. */
export const HISTORY_DAYS = 380;

/** What to score. */
export interface ScoreRequest {
  readonly columns: DayColumns;
  readonly from: DayNumber;
  /** The last day, included. */
  readonly to: DayNumber;
  /** Where to go on from. Without one, scoring begins at the columns' first day: give all there is. */
  readonly checkpoint?: Checkpoint;
  /** What to start from in place of what the app ships with; a checkpoint must come from the same. */
  readonly prior?: PopulationPrior;
}

/** Scores of each day asked for, and places to go on from later. */
export interface ScoredDays {
  readonly scores: DailyScore[];
  readonly checkpoints: Checkpoint[];
}

/** Checkpoints come every four weeks and on a Monday, as learning does. */
const CHECKPOINT_EVERY = 28;

/**
 * Scores days one after the other: strain risk, sustained load with its trend, and the coming week. What is
 * said of a day depends on that day and earlier ones only. A full rebuild is linear in days; going on from
 * a checkpoint costs a constant a day and gives exactly what scoring everything anew gives.
 *
 * @returns one score for each day from `from` to `to`, and a checkpoint for every fourth Monday passed
 * @throws RangeError when the checkpoint lies after `from` or was made by another model version
 * @example scoreDays({ columns, from: columns.first, to: today }).scores.at(-1)?.strain
 */
export function scoreDays({ columns, from, to, checkpoint, prior }: ScoreRequest): ScoredDays {
  if (checkpoint && checkpoint.day > from) throw new RangeError("The checkpoint lies after the first day");
  if (checkpoint && checkpoint.modelVersion !== MODEL_VERSION) {
    throw new RangeError("The checkpoint was made by another model version");
  }
  const scores: DailyScore[] = [];
  const checkpoints: Checkpoint[] = [];
  const begin = checkpoint?.day ?? Math.min(columns.first, from);
  const fold = new ScoreFold(columns, begin, to, checkpoint, prior);
  for (let day = begin; day <= to; day++) {
    const score = fold.next();
    if (day >= from) scores.push(score);
    if (daysIntoWeek(day + 1, CHECKPOINT_EVERY) === 0) checkpoints.push(fold.checkpoint());
  }
  return { scores, checkpoints };
}
