import type { DayColumns } from "../model/day-columns.ts";
import type { Cause } from "../model/finding.ts";

/** A cause that is answered by yes or no: 1, 0, or NaN without an answer, beside the columns' days. */
export interface AnswerColumn {
  readonly cause: Cause;
  readonly values: Float64Array;
}

/** All that findings are made of. */
export interface FindingData {
  readonly columns: DayColumns;
  readonly answers: readonly AnswerColumn[];
}
