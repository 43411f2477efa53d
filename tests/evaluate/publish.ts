import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type {
  EvaluationRow,
  EvaluationTable,
  Figure,
  NamedArea,
} from "../../src/core/burnout/evaluation-table.ts";
import type { LocalDay } from "../../src/core/time.ts";
import { toBeat } from "./baselines.ts";
import type { Contender, Evaluation } from "./evaluate.ts";
import type { Interval } from "./within-person.ts";

/** Where the table lies that the app shows. */
export const publishedTable = join(import.meta.dirname, "../../src/core/burnout/evaluation-table.json");

/** What the app shows of evaluations: the figures, rounded, and which model they are of. */
export function publishable(
  evaluations: readonly Evaluation[],
  modelVersion: string,
  day: LocalDay,
): EvaluationTable {
  return { modelVersion, day, rows: evaluations.map(rowOf) };
}

/** Writes the table as the formatter would, so that a new one differs in its figures only. */
export async function writeTable(table: EvaluationTable, file = publishedTable): Promise<void> {
  await writeFile(file, `${JSON.stringify(table, null, 2)}\n`);
}

function rowOf(evaluation: Evaluation): EvaluationRow {
  const { set, target, rows, people, baseRate, model, elsewhere, baselines, gain, calibrationError } =
    evaluation;
  const best = baselines.toSorted((a, b) => (b.area?.value ?? 0) - (a.area?.value ?? 0))[0];
  const simple = baselines.find(({ name }) => name === toBeat);
  if (!best || !simple) throw new Error(`${set} was not held against "${toBeat}"`);
  return {
    set,
    target,
    rows,
    people,
    baseRate: rounded(baseRate),
    area: figure(model.area),
    elsewhere: figure(elsewhere?.area),
    bestBaseline: named(best),
    simpleRule: named(simple),
    gain: figure(gain),
    brierSkill: rounded(model.brierSkill),
    calibrationError: rounded(calibrationError),
    coverage: evaluation.coverage.map(({ forecast, days, held }) => {
      return { forecast, days, held: rounded(held) };
    }),
  };
}

function named({ name, area }: Contender): NamedArea {
  return { name, area: figure(area) };
}

function figure(interval: Interval | undefined): Figure | null {
  if (!interval) return null;
  return { value: rounded(interval.value), low: rounded(interval.low), high: rounded(interval.high) };
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
