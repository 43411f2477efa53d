import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluationTable } from "../../src/core/burnout/evaluation-table.ts";
import { MODEL_VERSION } from "../../src/core/burnout/score-fold.ts";
import type { LocalDay } from "../../src/core/time.ts";
import { evaluate } from "./evaluate.ts";
import { parseDataSet } from "./person-days.ts";
import { publishable, writeTable } from "./publish.ts";

/** Six people whose mood goes up and down in weeks, each a little later than the one before. */
const crowd = [
  "person,day,mood,stress",
  ...Array.from({ length: 6 }, (_, person) =>
    Array.from({ length: 120 }, (_, day) => {
      const mood = Math.round(3 + 1.6 * Math.sin((day + 3 * person) / 4) + (((day * 7) % 5) - 2) / 4);
      return `name-${person},${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},${mood},3`;
    }),
  ).flat(),
].join("\n");
const evaluations = evaluate([parseDataSet("crowd", crowd)], 1);

test("the table in the app is of the model in the app", () => {
  expect(
    evaluationTable.modelVersion,
    "Run `npm run evaluate -- FOLDER --publish` with the folder of person-day CSV files, and commit the table",
  ).toBe(MODEL_VERSION);
  expect(evaluationTable.rows.length).toBeGreaterThan(0);
});

test("what is published are figures of each set and target, and nothing of any person", async () => {
  const table = publishable(evaluations, "9.9.9", "2026-11-21" as LocalDay);
  expect(table).toMatchObject({ modelVersion: "9.9.9", day: "2026-11-21" });
  const row = table.rows.find((one) => one.target === "fatigue+mood+stress");
  expect(row).toMatchObject({ set: "crowd", people: 6 });
  expect(row?.area?.low).toBeLessThanOrEqual(row?.area?.value ?? 0);
  expect(row?.simpleRule.name).toBe("last + EWMA + weekday");
  expect(row?.bestBaseline.area?.value).toBeGreaterThanOrEqual(row?.simpleRule.area?.value ?? 1);
  expect(row?.calibrationError).toBeGreaterThanOrEqual(0);
  expect(row?.calibrationError).toBeLessThan(1);
  expect(JSON.stringify(table)).not.toContain("name-");
  for (const one of table.rows) {
    for (const value of [one.baseRate, one.brierSkill, one.gain?.value ?? 0]) {
      expect(value).toBe(Number(value.toFixed(4)));
    }
  }
});

test("the table is written so that the app can read it back as it was", async () => {
  const folder = await mkdtemp(join(tmpdir(), "publish-"));
  const table = publishable(evaluations, "9.9.9", "2026-11-21" as LocalDay);
  await writeTable(table, join(folder, "table.json"));
  expect(JSON.parse(await readFile(join(folder, "table.json"), "utf8"))).toEqual(table);
  await rm(folder, { recursive: true });
});
