import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DailyScore } from "#core/model/daily-score.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Metric } from "#core/model/metric.ts";
import type { Stamp } from "#core/model/stamp.ts";
import { addDays, dayNumber, type LocalDay } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { emptyYear, startOfYear, yearOf } from "#data/day-series-repository.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { readToday } from "./read-today.ts";

const day = "2026-01-20" as LocalDay;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`today-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

async function put(metric: Metric, on: LocalDay, value: number) {
  const row = (await db.day_series.get([metric, yearOf(on)])) ?? emptyYear(metric, yearOf(on));
  row.values[dayNumber(on) - startOfYear(yearOf(on))] = value;
  await db.day_series.put(row);
}

async function putScore(on: LocalDay) {
  const score: DailyScore = {
    day: on,
    modelVersion: "test",
    strain: { kind: "notEnoughData", coverage: 0 },
    sustained: { kind: "load", estimate: { value: 22, low: 15, high: 30 }, band: "usual" },
    trend: { kind: "notClear" },
    forecast: { kind: "hidden" },
  };
  await db.daily_score.put({ ...score, id: crypto.randomUUID() as RecordId, stamp: "0" as Stamp });
}

describe("Today", () => {
  it("is empty where nothing was ever logged or brought", async () => {
    expect(await readToday(db, day)).toMatchObject({ empty: true, night: { kind: "never" } });
  });

  it("is no longer empty with one old night, and says how old it is", async () => {
    await put("asleep", addDays(day, -300), 420);
    const today = await readToday(db, day);
    expect(today).toMatchObject({ empty: false, night: { kind: "stale", daysAgo: 300 } });
    expect(today.age).toEqual({ sensor: 300, report: undefined });
  });

  it("reads across the turn of the year", async () => {
    for (let back = 0; back < 40; back++) await put("asleep", addDays(day, -back), 400 + back);
    const { night, known } = await readToday(db, day);
    if (night.kind !== "night") throw new Error(night.kind);
    expect(night.values.find((one) => one.metric === "asleep")).toMatchObject({
      value: 400,
      usual: { kind: "range", known: 39, range: { min: 401, max: 439 } },
    });
    expect(known).toEqual({ reports: 0, nights: 40 });
  });

  it("counts check-ins of the last 60 days only and knows whether today's is there", async () => {
    for (const back of [1, 59, 60, 90]) await put("mood", addDays(day, -back), 3);
    expect(await readToday(db, day)).toMatchObject({ known: { reports: 2 }, loggedToday: false });
    await put("mood", day, 4);
    expect(await readToday(db, day)).toMatchObject({ known: { reports: 3 }, loggedToday: true });
  });

  it("shows yesterday's score until today's is made, with the line that ends on its day", async () => {
    const yesterday = addDays(day, -1);
    await putScore(yesterday);
    await put("sustainedLoad", yesterday, 22);
    const before = await readToday(db, day);
    expect([before.scoreDaysAgo, before.load.at(-1), before.load.length]).toEqual([1, 22, 28]);
    await putScore(day);
    await put("sustainedLoad", day, 25);
    const after = await readToday(db, day);
    expect([after.scoreDaysAgo, after.load.at(-2), after.load.at(-1)]).toEqual([0, 22, 25]);
  });

  it("does not take a score from the day before yesterday for news", async () => {
    await putScore(addDays(day, -2));
    expect((await readToday(db, day)).score).toBeUndefined();
  });

  it("keeps the number hidden and the units as the person chose", async () => {
    expect(await readToday(db, day)).toMatchObject({ hideNumber: false, units: { temperature: "celsius" } });
    await saveSetting(db, "hideNumber", true, 1);
    await saveSetting(db, "temperatureUnit", "fahrenheit", 2);
    expect(await readToday(db, day)).toMatchObject({
      hideNumber: true,
      units: { temperature: "fahrenheit" },
    });
  });
});
