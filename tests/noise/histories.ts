import type { AnswerColumn, FindingData } from "../../src/core/findings/finding-data.ts";
import type { Metric } from "../../src/core/model/metric.ts";
import { createChance } from "../../src/core/sample/chance.ts";
import { seeded } from "../../src/core/sample/seeded.ts";
import type { DayNumber } from "../../src/core/time.ts";

/** Ten metrics that have nothing to do with each other: five that are causes too, six outcomes. */
const tenMetrics = [
  "mood",
  "energy",
  "stress",
  "hrvRmssd",
  "recovery",
  "asleep",
  "sleepMidpoint",
  "sleepDebt",
  "strain",
  "workouts",
] as const satisfies readonly Metric[];

/** A made-up history of noise. */
export interface NoiseOptions {
  readonly seed: number;
  readonly days: number;
  /** Share of a departure that is left a day later, in each metric. */
  readonly memory: number;
  /** Share of days without a value. */
  readonly missing?: number;
  /** Standard deviations that mood is higher on each third day on which a journal question is answered yes. */
  readonly effect?: number;
  /** Standard deviations of what is the same each week, and of what drifts over a season. */
  readonly weekday?: number;
  readonly season?: number;
  /** Journal questions that have nothing to do with anything. */
  readonly questions?: number;
}

/** The question whose answer goes with mood, where anything does. */
export const THE_QUESTION = "Something?";

const FIRST = 19_000;

/** A history in which nothing goes together but what `effect` says. */
export function noiseHistory(options: NoiseOptions): FindingData {
  const { seed, days, memory, missing = 0, effect = 0, weekday = 0, season = 0, questions = 0 } = options;
  const chance = createChance(seeded(seed));
  const wandering = () => {
    const series = new Float64Array(days);
    let place = chance.normal(0, 1);
    for (let day = 0; day < days; day++) {
      series[day] = place;
      place = memory * place + Math.sqrt(1 - memory * memory) * chance.normal(0, 1);
    }
    return series.map(
      (value, day) =>
        value + (day % 7 >= 5 ? 2 * weekday : 0) + season * Math.SQRT2 * Math.sin((2 * Math.PI * day) / 365),
    );
  };
  const answer = () => Float64Array.from({ length: days }, () => (chance.happens(1 / 3) ? 1 : 0));
  const values: Partial<Record<Metric, Float64Array>> = {};
  for (const metric of tenMetrics) values[metric] = wandering();
  const answers: AnswerColumn[] = Array.from({ length: questions }, (_, index) => ({
    cause: { kind: "journal", question: `Nothing ${index}?` },
    values: answer(),
  }));
  if (effect !== 0) {
    const yes = answer();
    values.mood = values.mood!.map((value, day) => value + effect * yes[day]!);
    answers.push({ cause: { kind: "journal", question: THE_QUESTION }, values: yes });
  }
  const gaps = (column: Float64Array) =>
    column.forEach((_, day) => {
      if (chance.happens(missing)) column[day] = Number.NaN;
    });
  for (const column of [...Object.values(values), ...answers.map((one) => one.values)]) gaps(column);
  return { columns: { first: FIRST as DayNumber, length: days, values }, answers };
}
