import type { FactorName } from "../model/daily-score.ts";
import type { DayColumns } from "../model/day-columns.ts";
import type { DayNumber } from "../time.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { PersonalWeights } from "./personal-weights.ts";
import { ScoreFold } from "./score-fold.ts";
import { FIRST_FACTOR, FIRST_WEEKDAY, modelFactors } from "./weights.ts";

/** What one factor counts: log odds that it adds when it lies one standard deviation above the usual. */
export interface FactorWeight {
  readonly name: FactorName;
  /** As the day was scored with. */
  readonly used: number;
  /** What everybody starts with. */
  readonly everybody: number;
  /** Its part of coverage; 0 for what is always known. */
  readonly share: number;
}

/** The weights that a day was scored with. */
export interface WeightsInUse {
  /** Whether the person's own were used, since they foresaw their days better; otherwise everybody's. */
  readonly own: boolean;
  readonly factors: readonly FactorWeight[];
}

/**
 * The weights that this model scored a day with, for explaining it. Scoring goes on from the checkpoint to
 * that day, a few weeks at most, and what had been learned until then is read off; the scores themselves are
 * not used, so what is kept of the past stays as it was.
 *
 * @param columns as scoring needs them: `HISTORY_DAYS` before the checkpoint, or from the first known day
 * @param checkpoint the latest at or before the day, of the current model; absent for a person's first weeks
 * @example weightsOn(columns, day, checkpoint).factors[0] // { name: "lastReport", used: -0.4, … }
 */
export function weightsOn(columns: DayColumns, day: DayNumber, checkpoint?: Checkpoint): WeightsInUse {
  const begin = checkpoint?.day ?? Math.min(columns.first, day);
  const fold = new ScoreFold(columns, begin, day, checkpoint);
  for (let next = begin; next <= day; next++) fold.next();
  const { start, current } = new PersonalWeights(fold.checkpoint().personal);
  const tomorrow = FIRST_WEEKDAY + ((((day + 4) % 7) + 7) % 7);
  const weight = (at: number) => ({ used: current.mean[at]!, everybody: start.mean[at]! });
  return {
    own: current !== start,
    factors: [
      ...modelFactors.map(({ name, share }, i) => ({ name, share, ...weight(FIRST_FACTOR + i) })),
      { name: "weekday", share: 0, ...weight(tomorrow) },
    ],
  };
}
