import { centre, independentBelief, learn, type Observation } from "../../src/core/stats/gaussian-belief.ts";
import { logistic } from "../../src/core/stats/logistic.ts";
import type { Row } from "./rows.ts";

/** Something simple that the model has to beat. */
export interface Baseline {
  readonly name: string;
  readonly inputs: (row: Row) => readonly number[];
}

const weekdays = (row: Row) => Array.from({ length: 7 }, (_, day) => (day === row.weekday ? 1 : 0));

/** The one that the model's gain is measured against. */
export const toBeat = "last + EWMA + weekday";

export const baselines: readonly Baseline[] = [
  { name: "weekday", inputs: weekdays },
  { name: "last report", inputs: (row) => [row.last] },
  { name: "last + EWMA", inputs: (row) => [row.last, row.recent] },
  { name: toBeat, inputs: (row) => [row.last, row.recent, ...weekdays(row)] },
  { name: "linear sensors", inputs: (row) => [row.last, row.recent, ...weekdays(row), ...row.sensors] },
];

const STEPS = 8;
/** A ridge: weights are held near 0 unless the data say otherwise. */
const WEIGHT_DEVIATION = 1;
const LEVEL_DEVIATION = 10;

/** A baseline's chance for each row, from a logistic regression on everybody but the row's own person. */
export function leaveOneOut(rows: readonly Row[], { inputs }: Baseline): Float64Array {
  const observations = rows.map(
    (row): Observation => ({ inputs: [1, ...inputs(row)], offset: 0, yes: row.bad }),
  );
  const size = observations[0]?.inputs.length ?? 0;
  const deviations = Array.from({ length: size }, (_, i) => (i === 0 ? LEVEL_DEVIATION : WEIGHT_DEVIATION));
  const prior = independentBelief(new Float64Array(size), deviations);
  const chances = new Float64Array(rows.length);
  for (const person of new Set(rows.map((row) => row.person))) {
    const others = observations.filter((_, i) => rows[i]!.person !== person);
    const weights = centre(learn(prior, others, STEPS)).mean;
    rows.forEach((row, i) => {
      if (row.person !== person) return;
      let odds = 0;
      for (let k = 0; k < size; k++) odds += weights[k]! * observations[i]!.inputs[k]!;
      chances[i] = logistic(odds);
    });
  }
  return chances;
}

/** The base rate of everybody but the row's own person: what a Brier skill is measured from. */
export function othersRate(rows: readonly Row[]): Float64Array {
  const bad = rows.filter((row) => row.bad).length;
  const own = Map.groupBy(rows, (row) => row.person);
  return Float64Array.from(rows, (row) => {
    const mine = own.get(row.person)!;
    const others = rows.length - mine.length;
    return others > 0 ? (bad - mine.filter((one) => one.bad).length) / others : bad / rows.length;
  });
}
