import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LocalDay } from "#core/time.ts";
import { weekday } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { emptyYear } from "#data/day-series-repository.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { buildChart } from "./build-chart.ts";
import { readTrend } from "./read-trend.ts";
import { readTrendAddress } from "./trend-address.ts";
import { chartWords, keyWords, nowWords, outsideWords, pointWords } from "./trend-words.ts";

const today = "2026-11-20" as LocalDay;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`trend-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

async function fill(
  metric: "hrvRmssd" | "asleep" | "mood" | "sustainedLoad",
  years: readonly number[],
): Promise<void> {
  for (const year of years) {
    const row = emptyYear(metric, year);
    row.values.forEach((_, index) => {
      row.values[index] = metric === "mood" ? 1 + (index % 5) : 50 + (index % 7);
    });
    await db.day_series.put(row);
  }
}

const read = (address: string) => {
  const search = new URLSearchParams(address);
  return readTrend(
    db,
    readTrendAddress((name) => search.get(name) ?? undefined, today),
    today,
  );
};

test("a bare address shows a metric that has data, with mood below it", async () => {
  await fill("asleep", [2026]);
  await fill("mood", [2026]);
  const trend = await read("");
  expect(trend.metric).toBe("mood");
  expect((await read("metric=asleep")).mood?.metric).toBe("mood");
});

test("a questionnaire is large dots on its whole scale, without a line or a usual between them", async () => {
  const row = emptyYear("cbiPersonal", 2026);
  row.values[300] = 42;
  row.values[270] = 37.5;
  await db.day_series.put(row);
  const trend = await read("metric=cbiPersonal&range=365");
  const [panel] = buildChart(trend).panels;
  expect(panel).toMatchObject({ largeDots: true, colour: "questionnaire" });
  expect(panel?.dots?.filter((value) => !Number.isNaN(value))).toEqual(Float64Array.of(37.5, 42));
  expect(panel?.values.every(Number.isNaN)).toBe(true);
  expect(panel?.axis.ticks.at(0)?.word).toBe("0");
  expect(panel?.axis.ticks.at(-1)?.word).toBe("100");
  expect(nowWords(trend.main, trend.units)).toBe("Latest 42");
  expect(keyWords(trend)).toBe("Large dots are questionnaires that you answered, on their own scale.");
});

test("beside the score a questionnaire keeps its dots, over ten years too", async () => {
  await fill("sustainedLoad", [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  const row = emptyYear("cbiWork", 2026);
  row.values[300] = 60;
  await db.day_series.put(row);
  const chart = buildChart(await read("metric=sustainedLoad&compare=cbiWork&range=all"));
  expect(chart.panels[1]?.dots?.filter((value) => !Number.isNaN(value))).toEqual(Float64Array.of(60));
});

test("everything begins on a Monday and comes in whole weeks", async () => {
  await fill("hrvRmssd", [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  const trend = await read("range=all");
  expect(weekday(trend.from)).toBe(0);
  expect(trend.step).toBe(7);
  const chart = buildChart(trend);
  expect(chart.count).toBeLessThanOrEqual(600);
  expect(chart.count * 7).toBeGreaterThanOrEqual(3971);
  expect(chart.panels[0]?.spread).toBeDefined();
  expect(chart.panels[0]?.dots).toBeUndefined();
});

test("two metrics have a panel and a scale of their own on the same days", async () => {
  await fill("hrvRmssd", [2026]);
  await fill("asleep", [2026]);
  const chart = buildChart(await read("metric=hrvRmssd&compare=asleep&range=30"));
  expect(chart.panels.map((panel) => panel.name)).toEqual(["HRV", "Sleep"]);
  expect(chart.panels.map((panel) => panel.values.length)).toEqual([30, 30]);
});

test("without a single value there is nothing known and nothing fails", async () => {
  const trend = await read("");
  expect(trend.known.size).toBe(0);
  expect(trend.firstDay).toBeUndefined();
  expect(buildChart(trend).panels).toHaveLength(1);
});

test("a person who hides the number sees the line of a risk, but no number of it anywhere", async () => {
  await fill("sustainedLoad", [2025, 2026]);
  await fill("hrvRmssd", [2025, 2026]);
  const said = async (address: string) => {
    const trend = await read(address);
    const ticks = buildChart(trend).panels[0]?.axis.ticks ?? [];
    const words = [
      chartWords(trend),
      pointWords(trend, 3),
      nowWords(trend.main, trend.units),
      ...ticks.map((tick) => tick.word),
    ];
    return words.join(" ").replace(/\d+ \w{3} 20\d\d|\d+ \w{3}|20\d\d/g, "");
  };
  expect(await said("metric=sustainedLoad&range=90")).toMatch(/5\d/);
  await saveSetting(db, "hideNumber", true, 1);
  expect(await said("metric=sustainedLoad&range=90")).not.toMatch(/\d\d/);
  expect(await said("metric=hrvRmssd&range=90")).toMatch(/5\d/);
});

test("nights outside the person's range are marked in the chart and said in words, for that metric only", async () => {
  await fill("hrvRmssd", [2026]);
  await fill("asleep", [2026]);
  const row = await db.day_series.get(["hrvRmssd", 2026]);
  if (!row) throw new Error("It was just filled");
  // 10 and 11 November.
  row.values.set([25, 24], 313);
  await db.day_series.put(row);
  const trend = await read("metric=hrvRmssd&range=30");
  const index = 20;
  expect(buildChart(trend).marks).toEqual([{ from: index - 1, to: index, word: "outside your range" }]);
  expect(outsideWords(trend, index)).toMatch(/^Nights running outside your own range of \d\d–\d\d\.$/);
  expect(pointWords(trend, index)).toContain("Nights running outside");
  expect(outsideWords(trend, index + 1)).toBeUndefined();
  expect(buildChart(await read("metric=asleep&range=30")).marks).toEqual([]);
});
