import { EXPECTED_SHARE } from "../../src/core/burnout/day-inputs.ts";
import { ODDS_PER_DEVIATION } from "../../src/core/burnout/four-weeks.ts";
import { loadWeights } from "../../src/core/burnout/load-weights.ts";
import { scoreDays } from "../../src/core/burnout/score-days.ts";
import type { Band, DailyScore, Estimate } from "../../src/core/model/daily-score.ts";
import { logistic, logOdds } from "../../src/core/stats/logistic.ts";
import type { DayNumber } from "../../src/core/time.ts";
import type { Life } from "./life.ts";

/** What was said of one day of a life. */
export interface Told {
  readonly estimate: Estimate | undefined;
  readonly band: Band | undefined;
  readonly score: DailyScore;
}

/** Scores a whole life. */
export function tell({ columns }: Life): Told[] {
  const { scores } = scoreDays({
    columns,
    from: columns.first,
    to: (columns.first + columns.length - 1) as DayNumber,
  });
  return scores.map((score) => ({
    estimate: score.sustained.kind === "load" ? score.sustained.estimate : undefined,
    band: score.sustained.kind === "load" ? score.sustained.band : undefined,
    score,
  }));
}

/** Whether a day was told to be above the usual. */
export function isAbove({ band }: Told): boolean {
  return band === "raised" || band === "high";
}

/** The load that the strain of a day and the four weeks up to it truly makes, in percent. */
export function trueLoad({ strain }: Life, day: number): number {
  const weeks = loadWeights.reduce((sum, weight, back) => sum + weight * strain[day - back]!, 0);
  return 100 * logistic(logOdds(EXPECTED_SHARE) + ODDS_PER_DEVIATION * weeks);
}
