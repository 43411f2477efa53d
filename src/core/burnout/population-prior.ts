import { cholesky, solveCholesky } from "../stats/cholesky.ts";
import table from "./population-prior.json" with { type: "json" };
import { type PopulationPrior, type TypicalScale, WEIGHTS } from "./weights.ts";

/** What the weights were learned from, and how surely; figures only, never a row of anybody's data. */
export interface PopulationTable {
  readonly day: string;
  readonly fittedOn: readonly {
    readonly set: string;
    readonly target: string;
    readonly people: number;
    readonly days: number;
  }[];
  readonly scale: TypicalScale;
  /** Each weight's mean over people, and how much people differ in it as a standard deviation. */
  readonly weights: readonly { readonly name: string; readonly mean: number; readonly differ: number }[];
  /** How surely the means are known: their covariance, row by row up to the diagonal. */
  readonly covariance: readonly (readonly number[])[];
}

/**
 * The belief about one more person: the means, as unsure as they are themselves and as people differ.
 *
 * @throws RangeError when the table is of another model's weights
 */
export function priorFrom({
  weights,
  covariance,
  scale,
}: Omit<PopulationTable, "day" | "fittedOn">): PopulationPrior {
  if (weights.length !== WEIGHTS || covariance.length !== WEIGHTS) {
    throw new RangeError(`The table has ${weights.length} weights, the model ${WEIGHTS}`);
  }
  const differ = weights.map((weight) => weight.differ);
  const precision = inverse(
    covariance.flatMap((row, i) =>
      Array.from({ length: WEIGHTS }, (_, j) => (row[j] ?? 0) + (i === j ? differ[i]! ** 2 : 0)),
    ),
  );
  const means = weights.map((weight) => weight.mean);
  const pull = means.map((_, i) =>
    means.reduce((sum, mean, j) => sum + precision[i * WEIGHTS + j]! * mean, 0),
  );
  return { belief: { size: WEIGHTS, precision, pull }, differ, scale };
}

/** The inverse of a symmetric matrix whose lower half is given. */
function inverse(lower: readonly number[]): number[] {
  const triangle = new Float64Array(WEIGHTS * WEIGHTS);
  if (!cholesky(lower, WEIGHTS, triangle)) throw new RangeError("The covariance must be positive definite");
  return Array.from({ length: WEIGHTS }, (_, i) => {
    const unit = new Float64Array(WEIGHTS);
    unit[i] = 1;
    const column = new Float64Array(WEIGHTS);
    solveCholesky(triangle, unit, WEIGHTS, column);
    return [...column];
  }).flat();
}

/** What everybody starts with. Written by `npm run fit -- FOLDER`. */
export const populationPrior: PopulationPrior = priorFrom(table);
