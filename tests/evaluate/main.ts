import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { MODEL_VERSION } from "../../src/core/burnout/score-fold.ts";
import type { LocalDay } from "../../src/core/time.ts";
import { evaluate } from "./evaluate.ts";
import { readDataSets, UnusableFolder } from "./person-days.ts";
import { publishable, writeTable } from "./publish.ts";
import { report } from "./report.ts";

const SEED = 20_260_101;

/**
 * `npm run evaluate -- FOLDER [--json FILE] [--publish]`: how well the strain risk does on a folder of person-day
 * CSV files. `--publish` writes the table that the app shows.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: "string" }, publish: { type: "boolean" } },
    allowPositionals: true,
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    throw new UnusableFolder(
      "Give one folder of CSV files: npm run evaluate -- FOLDER [--json FILE] [--publish].",
    );
  }
  const evaluations = evaluate(await readDataSets(folder), SEED);
  if (evaluations.length === 0) {
    throw new UnusableFolder(
      `No file in ${folder} has enough days of a known target (fatigue, mood, stress, readiness or negative).`,
    );
  }
  console.log(report(evaluations, SEED));
  if (values.json !== undefined)
    await writeFile(values.json, JSON.stringify({ seed: SEED, evaluations }, null, 2));
  if (values.publish) {
    const day = new Date().toISOString().slice(0, 10) as LocalDay;
    await writeTable(publishable(evaluations, MODEL_VERSION, day));
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UnusableFolder || isUsage(error))) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function isUsage(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
