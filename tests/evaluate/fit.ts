import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PopulationTable } from "../../src/core/burnout/population-prior.ts";
import { fitPopulation, groupsOf } from "./fit-population.ts";
import { readDataSets, UnusableFolder } from "./person-days.ts";

const file = join(import.meta.dirname, "../../src/core/burnout/population-prior.json");

/**
 * `npm run fit -- FOLDER`: learns from a folder of person-day CSV files what the model starts from with
 * everybody, and writes it where the app reads it. Afterwards raise MODEL_VERSION and publish the evaluation.
 */
async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new UnusableFolder("Give one folder of CSV files: npm run fit -- FOLDER.");
  const groups = (await readDataSets(folder)).flatMap(groupsOf);
  if (groups.length === 0) throw new UnusableFolder(`No file in ${folder} has days of a known target.`);
  // A study has a week of its own (matches, lectures), which is nobody else's.
  const { fittedOn, scale, weights, covariance } = fitPopulation(groups, { weekdays: false });
  const table: PopulationTable = {
    day: new Date().toISOString().slice(0, 10),
    fittedOn,
    scale,
    weights: weights.map((weight) => ({ ...weight, mean: rounded(weight.mean) })),
    covariance: covariance.map((row) => row.map(rounded)),
  };
  await writeFile(file, `${JSON.stringify(table, null, 2)}\n`);
  for (const { name, mean } of table.weights) console.log(name.padEnd(16), mean.toFixed(3).padStart(7));
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

try {
  await main(process.argv[2]);
} catch (error) {
  if (!(error instanceof UnusableFolder)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
