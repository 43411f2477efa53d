import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { scoreMetrics } from "#core/burnout/known-days.ts";
import { scoreDays } from "#core/burnout/score-days.ts";
import { MODEL_VERSION } from "#core/burnout/score-fold.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Metric } from "#core/model/metric.ts";
import type { Stamp } from "#core/model/stamp.ts";
import { addDays, dayNumber, type LocalDay } from "#core/time.ts";
import { dailyScore } from "#data/daily-score-repository.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { dayColumns, emptyYear, startOfYear, yearOf } from "#data/day-series-repository.ts";
import type { Subject } from "./explain-address.ts";
import { readExplanation } from "./read-explanation.ts";

const today = "2026-07-20" as LocalDay;
const DAYS = 120;
let db: FireDatabase;
beforeEach(async () => {
  db = openDatabase(`explain-${crypto.randomUUID()}`);
  await fill("mood", (back) => 2 + (back % 4));
  await fill("restingHeartRate", (back) => 52 + (back % 5));
  await fill("respiratoryRate", (back) => 14 + (back % 3) / 10);
  await storeScores();
});
afterEach(() => db.delete());

async function fill(metric: Metric, at: (daysBack: number) => number): Promise<void> {
  const row = emptyYear(metric, yearOf(today));
  for (let back = 0; back < DAYS; back++) {
    row.values[dayNumber(addDays(today, -back)) - startOfYear(row.year)] = at(back);
  }
  await db.day_series.put(row);
}

/** Scores as the worker stores them. */
async function storeScores(): Promise<void> {
  const first = addDays(today, 1 - DAYS);
  const columns = await dayColumns(db, scoreMetrics, first, today);
  const { scores, checkpoints } = scoreDays({ columns, from: columns.first, to: dayNumber(today) });
  await db.daily_score.bulkPut(
    scores.map((score) => ({ ...score, id: crypto.randomUUID() as RecordId, stamp: "0" as Stamp })),
  );
  await db.scoring_checkpoint.bulkPut([...checkpoints]);
}

const read = (subject: Subject, day = today) => readExplanation(db, subject, day);

test("a chance comes with every factor and the weight that each was scored with", async () => {
  const { score, factors, weights } = await read({ kind: "strain" });
  if (score?.strain.kind !== "risk") throw new Error("The day is scored");
  expect(factors).toEqual(score.strain.factors);
  expect(weights?.factors.map(({ name }) => name)).toEqual(factors.map(({ name }) => name));
});

test("a measured value comes with its range and with what it does in the score", async () => {
  const heart = await read({ kind: "metric", metric: "restingHeartRate" });
  expect(heart.measured).toMatchObject({ value: 52, known: 60, usual: { kind: "range", low: 53, high: 55 } });
  expect(heart.factors.map(({ name }) => name)).toContain("restingHeartRate");
  const breathing = await read({ kind: "metric", metric: "respiratoryRate" });
  expect(breathing.measured?.value).toBe(14);
  expect(breathing.factors).toEqual([]);
});

test("burnout risk comes with the check-ins of its four weeks and the usual of the year", async () => {
  const { fourWeeks } = await read({ kind: "load" });
  expect(fourWeeks?.weeks.map(({ known }) => known)).toEqual([7, 7, 7, 7]);
  expect(fourWeeks?.usual).toBeCloseTo(3.5, 1);
});

test("a score of an older model is told as it was stored, and no weights are made up for it", async () => {
  const stored = await dailyScore(db, today);
  if (!stored) throw new Error("The day is scored");
  const older = { ...stored, modelVersion: "0.9.0", id: "old" as RecordId, stamp: "0" as Stamp };
  await db.daily_score.clear();
  await db.daily_score.put(older);
  const { score, weights } = await read({ kind: "strain" });
  expect(score).toMatchObject({ modelVersion: "0.9.0", strain: stored.strain });
  expect(weights).toBeUndefined();
  expect((await read({ kind: "load" })).fourWeeks).toBeUndefined();
  expect(MODEL_VERSION).not.toBe("0.9.0");
});

test("a day without a score says so by having none", async () => {
  const { score, weights, factors } = await read({ kind: "strain" }, addDays(today, -300));
  expect([score, weights, factors]).toEqual([undefined, undefined, []]);
});
