import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCitationBook } from "#core/assistant/citation.ts";
import { runTool } from "#core/assistant/tools.ts";
import type { DailyScore } from "#core/model/daily-score.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Metric } from "#core/model/metric.ts";
import { addDays, dayNumber, type LocalDay } from "#core/time.ts";
import { assistantSource } from "./assistant-source.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { emptyYear, startOfYear } from "./day-series-repository.ts";
import type { DaySeriesRow } from "./local-rows.ts";
import { saveSetting } from "./setting-repository.ts";

const today = "2026-11-20" as LocalDay;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`assistant-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

async function fill(metric: Metric, years: readonly number[]): Promise<void> {
  await db.day_series.bulkPut(
    years.map((year) => {
      const row = emptyYear(metric, year);
      row.values.forEach((_, index) => {
        row.values[index] = 50 + (index % 7);
      });
      return row;
    }),
  );
}

test("a metric comes with all its days up to today, and not with those after", async () => {
  await fill("hrvRmssd", [2024, 2025, 2026]);
  const days = await assistantSource(db, today).series("hrvRmssd");
  expect(days?.first).toBe(startOfYear(2024));
  expect((days?.first ?? 0) + (days?.values.length ?? 0) - 1).toBe(dayNumber(today));
});

test("a metric without a value, or only with days to come, is not there", async () => {
  await fill("hrvRmssd", [2027]);
  const source = assistantSource(db, today);
  expect(await source.series("hrvRmssd")).toBeUndefined();
  expect(await source.series("mood")).toBeUndefined();
});

test("of ten years only the metric that is asked for is read", async () => {
  const years = Array.from({ length: 10 }, (_, index) => 2017 + index);
  for (const metric of ["hrvRmssd", "asleep", "mood"] as const) await fill(metric, years);
  const read: string[] = [];
  db.day_series.hook("reading", (row: DaySeriesRow) => {
    read.push(row.metric);
    return row;
  });
  const book = createCitationBook(() => "");
  const source = assistantSource(db, today);
  const answer = await runTool(source, "trend", { metric: "hrvRmssd", days: 3650 }, book);
  expect(answer).toMatchObject({ ok: true });
  expect(book.citations).toContainEqual(expect.objectContaining({ kind: "count", of: 3650 }));
  expect(new Set(read)).toEqual(new Set(["hrvRmssd"]));
  // Ten years, and the first and the last of them for the span; asked again, nothing.
  expect(read).toHaveLength(12);
  await source.series("hrvRmssd");
  expect(read).toHaveLength(12);
});

test("the newest score counts for a week, and one of a day to come never", async () => {
  const score = (day: LocalDay): DailyScore & { id: RecordId } => ({
    id: crypto.randomUUID() as RecordId,
    day,
    modelVersion: "test",
    strain: { kind: "notEnoughData", coverage: 0 },
    sustained: { kind: "notEnoughData", daysKnown: 3, daysNeeded: 7 },
    trend: { kind: "notClear" },
    forecast: { kind: "hidden" },
  });
  const put = async (day: LocalDay) => {
    await db.daily_score.put(score(day) as Parameters<typeof db.daily_score.put>[0]);
  };
  await put(addDays(today, -8));
  await put(addDays(today, 1));
  expect(await assistantSource(db, today).latestScore()).toBeUndefined();
  await put(addDays(today, -6));
  await put(addDays(today, -2));
  expect((await assistantSource(db, today).latestScore())?.day).toBe(addDays(today, -2));
});

test("a hidden number is hidden here too, and the built-in contexts are known", async () => {
  await saveSetting(db, "hideNumber", true, 1000);
  const source = assistantSource(db, today);
  expect((await source.shown()).hideRisk).toBe(true);
  expect((await source.contexts()).size).toBe(8);
});
