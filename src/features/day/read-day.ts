import type { Metric } from "#core/model/metric.ts";
import { sortedKnown } from "#core/series/quantile.ts";
import { type UsualRange, usual, usualRange } from "#core/series/usual-band.ts";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { type StoredDay, storedDay, type ValueBefore, valuesOfDay } from "#data/day-repository.ts";
import { setting } from "#data/setting-repository.ts";
import { shownUnits } from "#data/shown-units.ts";

/** A value of the day beside what was usual for the person by then. */
export interface DayMetric {
  readonly metric: Metric;
  readonly value: number;
  readonly usual: UsualRange;
  /** The lowest and highest of the days that made the usual; absent without any. */
  readonly extremes: { readonly min: number; readonly max: number } | undefined;
}

/** Everything of one day. */
export interface Day {
  readonly day: LocalDay;
  readonly stored: StoredDay;
  readonly metrics: readonly DayMetric[];
  readonly units: Awaited<ReturnType<typeof shownUnits>>;
  /** The person does not want to see the number of the score. */
  readonly hideNumber: boolean;
}

/** Reads everything of a day, with the 60 days before it for what was usual. */
export async function readDay(db: FireDatabase, day: LocalDay): Promise<Day> {
  const [stored, values, units, hidden] = await Promise.all([
    storedDay(db, day),
    valuesOfDay(db, day, usual.days),
    shownUnits(db),
    setting(db, "hideNumber"),
  ]);
  return { day, stored, metrics: values.map(besideUsual), units, hideNumber: hidden === true };
}

function besideUsual({ metric, value, before }: ValueBefore): DayMetric {
  const sorted = sortedKnown(before);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const extremes = min === undefined || max === undefined ? undefined : { min, max };
  return { metric, value, usual: usualRange(before), extremes };
}

/** Whether there is anything at all to show. */
export function isEmptyDay({ stored, metrics }: Day): boolean {
  const { moodEntries, cycles, recoveries, sleeps, workouts, journalAnswers } = stored;
  // A score without a record of the day carries older reports on: it is shown with the days it stands on.
  return (
    metrics.every(({ metric }) => metric === "sustainedLoad" || metric === "strainRisk") &&
    [moodEntries, cycles, recoveries, sleeps, workouts, journalAnswers].every((rows) => rows.length === 0)
  );
}
