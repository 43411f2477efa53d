import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crowd } from "./crowd.ts";
import type { Evaluation } from "./evaluate.ts";
import { evaluate } from "./evaluate.ts";
import { parseDataSet } from "./person-days.ts";

const run = promisify(execFile);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "evaluate-"));
});
afterAll(() => rm(folder, { recursive: true }));

function moodOf(table: string): Evaluation {
  const found = evaluate([parseDataSet("crowd", table)], 1).find(
    (one) => one.target === "fatigue+mood+stress",
  );
  if (!found) throw new Error("The crowd has moods");
  return found;
}

test("days that hang together are foreseen, days that do not are not", () => {
  const together = moodOf(crowd(8, 200, 0.85));
  expect(together.people).toBe(8);
  expect(together.model.area?.low).toBeGreaterThan(0.6);
  expect(together.model.brierSkill).toBeGreaterThan(0.05);
  const apart = moodOf(crowd(8, 200, 0));
  expect(apart.model.area?.value).toBeGreaterThan(0.42);
  expect(apart.model.area?.value).toBeLessThan(0.58);
}, 60_000);

test("all contenders are judged on the same rows, and tenths hold them all", () => {
  const one = moodOf(crowd(5, 120, 0.7));
  expect(one.baselines.map((baseline) => baseline.name)).toEqual([
    "weekday",
    "last report",
    "last + EWMA",
    "last + EWMA + weekday",
    "linear sensors",
  ]);
  expect(one.calibration.reduce((sum, tenth) => sum + tenth.days, 0)).toBe(one.rows);
  const area = one.baselines[3]?.area?.value ?? 0;
  expect(one.gain?.value).toBeCloseTo((one.model.area?.value ?? 0) - area, 9);
});

test("the model is told as learned from the set's others, as shipped, and from other sets", () => {
  const table = crowd(5, 120, 0.7);
  const alone = moodOf(table);
  expect(alone.elsewhere).toBeUndefined();
  expect(alone.shipped.area?.value).not.toBe(alone.model.area?.value);
  const both = evaluate([parseDataSet("one", table), parseDataSet("other", crowd(5, 120, 0.2))], 1);
  const moods = both.filter((one) => one.target === "fatigue+mood+stress");
  expect(moods.map(({ elsewhere }) => elsewhere?.area !== undefined)).toEqual([true, true]);
});

test("bands hold every row, and the calibration error is the mean distance over the tenths", () => {
  const one = moodOf(crowd(5, 120, 0.7));
  expect(one.bands.reduce((sum, { days }) => sum + days, 0)).toBe(one.rows);
  const off = one.calibration.map(({ days, predicted, observed }) => days * Math.abs(predicted - observed));
  expect(one.calibrationError).toBeCloseTo(off.reduce((sum, each) => sum + each, 0) / one.rows, 12);
});

test("nothing of the day that is to be foreseen reaches a score", () => {
  // A sensor that tells the same day's mood outright would foresee nothing on random days, unless it leaked.
  const lines = crowd(8, 200, 0).split("\n");
  const telling = lines.map((line, i) => {
    const mood = line.split(",")[2];
    if (i === 0) return `${line},resting_heart_rate_bpm`;
    return `${line},${mood === "" ? "" : 80 - 5 * Number(mood)}`;
  });
  const found = moodOf(telling.join("\n"));
  for (const { area } of [found.model, ...found.baselines]) expect(area?.value).toBeLessThan(0.58);
}, 60_000);

test("a set of yes-or-no bad days is judged by those", () => {
  const lines = crowd(6, 150, 0.85).split("\n");
  const table = lines.map((line, i) => {
    const [person, day, mood] = line.split(",");
    if (i === 0) return "person,day,negative";
    return `${person},${day},${mood === "" ? "" : Number(mood) <= 2 ? 1 : 0}`;
  });
  const [one, ...more] = evaluate([parseDataSet("crowd", table.join("\n"))], 1);
  expect(more).toEqual([]);
  expect(one?.target).toBe("negative");
  expect(one?.model.area?.value).toBeGreaterThan(0.6);
});

async function command(...args: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  const main = join(import.meta.dirname, "main.ts");
  return run(process.execPath, [main, ...args]).then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    (error) => ({ stdout: error.stdout, stderr: error.stderr, code: error.code }),
  );
}

test("the command prints the table and writes it as JSON", async () => {
  await writeFile(join(folder, "crowd.csv"), crowd(4, 90, 0.8));
  const json = join(folder, "out.json");
  const { stdout, stderr, code } = await command(folder, "--json", json);
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  expect(stdout).toContain("crowd · fatigue+mood+stress");
  expect(stdout).toMatch(/model − last \+ EWMA \+ weekday: [+−]0\.\d{3} \/ /);
  const written = JSON.parse(await readFile(json, "utf8"));
  expect(written.seed).toBeTypeOf("number");
  expect(written.evaluations[0].rows).toBeGreaterThan(200);
}, 60_000);

test("what is wrong with a folder is said in one sentence", async () => {
  const missing = await command(join(folder, "nowhere"));
  expect(missing).toMatchObject({ code: 1, stdout: "" });
  expect(missing.stderr).toMatch(/^There is no folder .*nowhere\.\n$/);
  const empty = await mkdtemp(join(folder, "empty-"));
  expect((await command(empty)).stderr).toMatch(/has no CSV file\.\n$/);
  await writeFile(join(empty, "wrong.csv"), "name,date\na,2024-01-01");
  expect((await command(empty)).stderr).toBe("wrong.csv has no column person and day.\n");
  await writeFile(join(empty, "wrong.csv"), "person,day,mood\na,01/02/2024,3");
  expect((await command(empty)).stderr).toBe('wrong.csv has a day that is no YYYY-MM-DD: "01/02/2024".\n');
  await writeFile(join(empty, "wrong.csv"), "person,day,steps\na,2024-01-01,3");
  expect((await command(empty)).stderr).toMatch(/^No file in .* has enough days of a known target .*\n$/);
  expect((await command()).stderr).toMatch(/^Give one folder of CSV files/);
}, 60_000);
