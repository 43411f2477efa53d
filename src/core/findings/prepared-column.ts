import { normalScores } from "../stats/normal-scores.ts";
import { carryOver } from "./carry-over.ts";
import { apartFromUsual, freedomLeft } from "./usual-around.ts";

/** A column of days made ready to be compared with others. */
export interface PreparedColumn {
  readonly values: Float64Array;
  /** Apart from what was usual around each day, in the column's own unit. */
  readonly apart: Float64Array;
  /** The same of the values' ranks as normal scores, so that outliers count no more than their place. */
  readonly scoreApart: Float64Array;
  /** Share of a departure that is left a day later. */
  readonly memory: number;
  /** Share of the column's freedom that is left. */
  readonly freedom: number;
}

/**
 * Takes weekday and slow drift out of a column, and finds how long its departures last.
 *
 * @param values one number a day, NaN where there is none
 */
export function prepareColumn(values: Float64Array): PreparedColumn {
  const scores = normalScores(values);
  const scoreApart = apartFromUsual(scores);
  return {
    values,
    apart: apartFromUsual(values),
    scoreApart,
    memory: carryOver(scoreApart),
    freedom: freedomLeft(values),
  };
}
