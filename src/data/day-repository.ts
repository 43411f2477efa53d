import type { ContextTag } from "#core/model/context-tag.ts";
import type { DailyScore } from "#core/model/daily-score.ts";
import { type Metric, metricNames } from "#core/model/metric.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { Cycle, JournalAnswer, Recovery, Sleep, Workout } from "#core/model/whoop.ts";
import { addDays, type LocalDay } from "#core/time.ts";
import { contextTags } from "./context-tag-repository.ts";
import { dailyScore } from "./daily-score-repository.ts";
import type { FireDatabase } from "./database.ts";
import { metricSeries } from "./day-series-repository.ts";
import { moodEntriesOfDay } from "./mood-entry-repository.ts";

/** Everything that is kept about one day, each kind in the order in which it happened. */
export interface StoredDay {
  readonly moodEntries: readonly MoodEntry[];
  /** All context tags, archived ones too, to name those of the check-ins. */
  readonly tags: readonly ContextTag[];
  readonly cycles: readonly Cycle[];
  readonly recoveries: readonly Recovery[];
  readonly sleeps: readonly Sleep[];
  readonly workouts: readonly Workout[];
  readonly journalAnswers: readonly JournalAnswer[];
  readonly score: DailyScore | undefined;
}

/** All records of a day. */
export async function storedDay(db: FireDatabase, day: LocalDay): Promise<StoredDay> {
  const [moodEntries, tags, cycles, recoveries, sleeps, workouts, journalAnswers, score] = await Promise.all([
    moodEntriesOfDay(db, day),
    contextTags(db),
    db.cycle.where("day").equals(day).sortBy("start"),
    db.recovery.where("day").equals(day).toArray(),
    db.sleep.where("day").equals(day).sortBy("start"),
    db.workout.where("day").equals(day).sortBy("start"),
    db.journal_answer.where("day").equals(day).sortBy("question"),
    dailyScore(db, day),
  ]);
  return { moodEntries, tags, cycles, recoveries, sleeps, workouts, journalAnswers, score };
}

/** A metric's value on a day beside the days before it, the newest last. */
export interface ValueBefore {
  readonly metric: Metric;
  readonly value: number;
  readonly before: Float64Array;
}

/** Each metric that has a value on a day, with the `days` before it, in catalogue order. */
export async function valuesOfDay(db: FireDatabase, day: LocalDay, days: number): Promise<ValueBefore[]> {
  const found = await Promise.all(
    metricNames.map(async (metric) => {
      const { values } = await metricSeries(db, metric, addDays(day, -days), day);
      return { metric, value: values[days] ?? Number.NaN, before: values.subarray(0, days) };
    }),
  );
  return found.filter(({ value }) => !Number.isNaN(value));
}
