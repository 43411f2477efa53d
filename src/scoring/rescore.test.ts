import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { Rating } from "#core/model/rating.ts";
import {
  addDays,
  dayFromNumber,
  dayNumber,
  type Instant,
  type LocalDay,
  type OffsetMinutes,
} from "#core/time.ts";
import { dailyScore } from "#data/daily-score-repository.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { knownMetrics, metricSeries, metricSpan } from "#data/day-series-repository.ts";
import { deleteMoodEntry, saveMoodEntry } from "#data/mood-entry-repository.ts";
import { rescore } from "./rescore.ts";

const today = dayFromNumber(20_400);
const clock = () => 0;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`rescore-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

function entry(day: LocalDay, rating: Rating): MoodEntry {
  return {
    id: crypto.randomUUID() as RecordId,
    at: (dayNumber(day) * 86_400_000) as Instant,
    offset: 0 as OffsetMinutes,
    day,
    rating,
    contexts: [],
  };
}

async function logDays(count: number, ratingOf: (index: number) => Rating): Promise<MoodEntry[]> {
  const entries = Array.from({ length: count }, (_, index) =>
    entry(addDays(today, index + 1 - count), ratingOf(index)),
  );
  for (const one of entries) await saveMoodEntry(db, one, 1);
  return entries;
}

const wave = (index: number): Rating => ([3, 4, 2, 5, 3, 1, 4] as const)[index % 7] ?? 3;

test("an empty database has nothing to score", async () => {
  expect(await rescore(db, today, clock)).toEqual({ staleDays: 0, scoredDays: 0, modelMs: 0 });
});

test("check-ins become a day's value, and every day up to today gets a score", async () => {
  await logDays(20, wave);
  expect(await rescore(db, today, clock)).toMatchObject({ staleDays: 20, scoredDays: 20 });
  expect(await db.stale_day.count()).toBe(0);
  const mood = await metricSeries(db, "mood", addDays(today, -1), today);
  expect([...mood.values]).toEqual([wave(18), wave(19)]);
  expect((await dailyScore(db, today))?.strain.kind).toBe("risk");
});

test("a deleted check-in leaves a gap in the series, not its old value", async () => {
  const entries = await logDays(3, wave);
  await rescore(db, today, clock);
  const last = entries.at(-1);
  if (last) await deleteMoodEntry(db, last.id, 2);
  await rescore(db, today, clock);
  const mood = await metricSeries(db, "mood", today, today);
  expect([...mood.values]).toEqual([Number.NaN]);
});

test("a metric whose every value was deleted is no longer offered", async () => {
  const entries = await logDays(2, wave);
  await rescore(db, today, clock);
  for (const one of entries) await deleteMoodEntry(db, one.id, 2);
  await rescore(db, today, clock);
  expect((await knownMetrics(db)).has("mood")).toBe(false);
  expect(await metricSpan(db, ["mood"])).toBeUndefined();
});

test("scoring after each check-in ends where scoring all of them at once ends", async () => {
  const start = addDays(today, -40);
  for (let index = 0; index <= 40; index++) {
    const day = addDays(start, index);
    await saveMoodEntry(db, entry(day, wave(index)), 1);
    await rescore(db, day, clock);
  }
  const stepwise = await dailyScore(db, today);
  const other = openDatabase(`rescore-${crypto.randomUUID()}`);
  for (let index = 0; index <= 40; index++)
    await saveMoodEntry(other, entry(addDays(start, index), wave(index)), 1);
  await rescore(other, today, clock);
  const { strain, sustained, trend, forecast } = (await dailyScore(other, today)) ?? {};
  expect(stepwise).toMatchObject({ strain, sustained, trend, forecast });
  await other.delete();
});

test("a new day is scored although nothing was logged", async () => {
  await logDays(20, wave);
  await rescore(db, today, clock);
  const tomorrow = addDays(today, 1);
  expect(await rescore(db, tomorrow, clock)).toMatchObject({ staleDays: 0, scoredDays: 1 });
  expect(await dailyScore(db, tomorrow)).toBeDefined();
});

test("a day that changes again while it is being scored stays marked", async () => {
  await logDays(2, wave);
  let calls = 0;
  const late = entry(today, 1);
  const writesDuringScoring = () => {
    calls += 1;
    if (calls === 1) void saveMoodEntry(db, late, 5);
    return 0;
  };
  await rescore(db, today, writesDuringScoring);
  expect((await db.stale_day.toArray()).map((row) => row.day)).toEqual([today]);
  await rescore(db, today, clock);
  expect((await metricSeries(db, "mood", today, today)).values[0]).toBe((wave(1) + 1) / 2);
});

test("history keeps the score of an older model where nothing of it changed", async () => {
  await logDays(70, wave);
  await rescore(db, today, clock);
  // There is a checkpoint to go on from, and it must not be: it speaks for the older model.
  expect(await db.scoring_checkpoint.count()).toBeGreaterThan(0);
  const old = addDays(today, -3);
  await db.daily_score.where("day").equals(old).modify({ modelVersion: "older" });
  await db.scoring_checkpoint.toCollection().modify({ modelVersion: "older" });
  await saveMoodEntry(db, entry(today, 2), 3);
  await rescore(db, today, clock);
  expect((await dailyScore(db, old))?.modelVersion).toBe("older");
  expect((await dailyScore(db, today))?.modelVersion).not.toBe("older");
});
