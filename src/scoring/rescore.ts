import { scoreMetrics } from "#core/burnout/known-days.ts";
import { HISTORY_DAYS, scoreDays } from "#core/burnout/score-days.ts";
import { MODEL_VERSION } from "#core/burnout/score-fold.ts";
import type { DailyScore } from "#core/model/daily-score.ts";
import { sourceRecordId } from "#core/model/id.ts";
import { addDays, dayFromNumber, dayNumber, type LocalDay } from "#core/time.ts";
import type { Edit } from "#data/apply-edit.ts";
import type { FireDatabase } from "#data/database.ts";
import { dayColumns, metricSpan } from "#data/day-series-repository.ts";
import { staleDays } from "#data/stale-days.ts";
import { tick, writeTable } from "#data/write.ts";
import { readDayValues } from "./stale-values.ts";
import { measuredValues, type SeriesValue, updateSeries } from "./update-series.ts";

/** What a rescoring did, for the benchmark. */
export interface Rescored {
  readonly staleDays: number;
  readonly scoredDays: number;
  /** Milliseconds the model itself took, without reading and storing. */
  readonly modelMs: number;
}

/**
 * Brings series and scores up to date: reads the stale days' records, keeps their values, and scores from
 * the earliest of them to `today`, starting at the model's checkpoint before it. Days that were scored
 * before and whose inputs did not change keep the score that an older model gave them.
 *
 * A day that becomes stale again while this runs stays marked: only the marks found at the start are removed.
 */
export async function rescore(db: FireDatabase, today: LocalDay, clock: () => number): Promise<Rescored> {
  const marks = await db.stale_day.toArray();
  const stale = staleDays(marks);
  const from = await firstDayToScore(db, stale[0], today);
  if (from === undefined) return { staleDays: 0, scoredDays: 0, modelMs: 0 };
  await updateSeries(db, measuredValues(await readDayValues(db, stale)));

  const { scores, checkpoints, modelMs } = await score(db, from, today, clock);
  await updateSeries(db, scores.flatMap(scoreValues));
  await storeScores(db, scores);
  await db.transaction("rw", db.scoring_checkpoint, db.device, db.stale_day, async () => {
    await db.scoring_checkpoint.where("day").above(dayNumber(from)).delete();
    await db.scoring_checkpoint.bulkPut(checkpoints);
    await db.device.put({ key: "scoredUntil", value: today });
    await db.stale_day.bulkDelete(
      marks.map(({ day, until, stamp }): [string, string, string] => [day, until, stamp]),
    );
  });
  return { staleDays: stale.length, scoredDays: scores.length, modelMs };
}

/** The earliest day whose score may differ from the stored one; undefined when all are up to date. */
async function firstDayToScore(
  db: FireDatabase,
  firstStale: LocalDay | undefined,
  today: LocalDay,
): Promise<LocalDay | undefined> {
  const known = await db.device.get("scoredUntil");
  const scoredUntil = known?.key === "scoredUntil" ? known.value : undefined;
  const firstUnscored = scoredUntil && scoredUntil < today ? addDays(scoredUntil, 1) : undefined;
  const first = [firstStale, firstUnscored].filter((day) => day !== undefined).toSorted()[0];
  return first === undefined || first > today ? undefined : first;
}

async function score(db: FireDatabase, from: LocalDay, today: LocalDay, clock: () => number) {
  const [first, last] = [dayNumber(from), dayNumber(today)];
  const saved = await db.scoring_checkpoint.where("day").belowOrEqual(first).last();
  const checkpoint = saved?.modelVersion === MODEL_VERSION ? saved : undefined;
  const span = await metricSpan(db, scoreMetrics);
  const start = checkpoint ? checkpoint.day - HISTORY_DAYS : dayNumber(span?.first ?? from);
  const columns = await dayColumns(db, scoreMetrics, dayFromNumber(Math.min(start, first)), today);
  const begun = clock();
  const result = scoreDays({ columns, from: first, to: last, ...(checkpoint && { checkpoint }) });
  return { ...result, modelMs: clock() - begun };
}

function scoreValues({ day, strain, sustained }: DailyScore): SeriesValue[] {
  const risk = strain.kind === "risk" ? strain.estimate.value : undefined;
  const load = sustained.kind === "notEnoughData" ? undefined : sustained.estimate;
  return [
    { name: "strainRisk", day, value: risk },
    { name: "sustainedLoad", day, value: load?.value },
    { name: "sustainedLoadLow", day, value: load?.low },
    { name: "sustainedLoadHigh", day, value: load?.high },
  ];
}

/** So many scores are stored in one transaction: a check-in made meanwhile waits for one batch at most. */
const BATCH = 500;

async function storeScores(db: FireDatabase, scores: readonly DailyScore[]): Promise<void> {
  for (let start = 0; start < scores.length; start += BATCH) {
    const edits = scores.slice(start, start + BATCH).map((one): Edit => {
      const record = { ...one, id: sourceRecordId("daily_score", "model", one.day) };
      return { kind: "put", table: "daily_score", record };
    });
    await db.transaction("rw", db.daily_score, db.outbox, db.device, db.stale_day, async () => {
      await writeTable(db, "daily_score", edits, await tick(db, Date.now(), "source"));
    });
  }
}
