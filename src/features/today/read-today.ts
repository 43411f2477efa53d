import type { DailyScore } from "#core/model/daily-score.ts";
import { usual } from "#core/series/usual-band.ts";
import { addDays, daysBetween, type LocalDay } from "#core/time.ts";
import { dailyScore } from "#data/daily-score-repository.ts";
import type { FireDatabase } from "#data/database.ts";
import { metricSeries, metricSpan } from "#data/day-series-repository.ts";
import { setting, unitSetting } from "#data/setting-repository.ts";
import type { ShownUnits } from "#i18n/metric-format.ts";
import { type LastNight, lastNight, nightMetrics, OLDEST_NIGHT, type SeriesByMetric } from "./last-night.ts";

/** All that Today shows below the check-in. */
export interface TodayData {
  readonly day: LocalDay;
  /** Nothing was ever logged or brought. */
  readonly empty: boolean;
  readonly score: DailyScore | undefined;
  /** 0: the score is today's. */
  readonly scoreDaysAgo: number;
  /** Burnout risk of the 28 days up to the score's day, NaN where a day has none. */
  readonly load: Float64Array;
  readonly night: LastNight;
  /** Days with a check-in, and with a night, among the last 60. */
  readonly known: { readonly reports: number; readonly nights: number };
  readonly loggedToday: boolean;
  /** How many days ago the newest of each kind is; undefined when there is none. */
  readonly age: { readonly sensor: number | undefined; readonly report: number | undefined };
  readonly hideNumber: boolean;
  readonly units: ShownUnits;
}

const LINE_DAYS = 28;

/** Reads Today. However many years there are, it reads the last ten weeks. */
export async function readToday(db: FireDatabase, day: LocalDay): Promise<TodayData> {
  const from = addDays(day, -(usual.days + OLDEST_NIGHT));
  const read = async () => {
    const found = await Promise.all(nightMetrics.map((metric) => metricSeries(db, metric, from, day)));
    return Object.fromEntries(nightMetrics.map((metric, index) => [metric, found[index]])) as SeriesByMetric;
  };
  const [series, mood, { score, scoreDaysAgo, load }, sensorSpan, reportSpan, hidden, temperature, energy] =
    await Promise.all([
      read(),
      metricSeries(db, "mood", addDays(day, -usual.days + 1), day),
      readScore(db, day),
      metricSpan(db, nightMetrics),
      metricSpan(db, ["mood"]),
      setting(db, "hideNumber"),
      unitSetting(db, "temperatureUnit"),
      unitSetting(db, "energyUnit"),
    ]);
  const age = {
    sensor: sensorSpan && Math.max(0, daysBetween(sensorSpan.last, day)),
    report: reportSpan && Math.max(0, daysBetween(reportSpan.last, day)),
  };
  const nights = series.asleep?.values.subarray(-usual.days) ?? [];
  return {
    day,
    empty: sensorSpan === undefined && reportSpan === undefined && score === undefined,
    score,
    scoreDaysAgo,
    load,
    night: lastNight(series, age.sensor),
    known: { reports: countKnown(mood.values), nights: countKnown(nights) },
    loggedToday: !Number.isNaN(mood.values.at(-1) ?? Number.NaN),
    age,
    hideNumber: hidden === true,
    units: { temperature, energy },
  };
}

/** Today's score; until it is made, yesterday's, which says so. */
async function readScore(db: FireDatabase, day: LocalDay) {
  const scores = await Promise.all([dailyScore(db, day), dailyScore(db, addDays(day, -1))]);
  const scoreDaysAgo = Math.max(
    0,
    scores.findIndex((score) => score !== undefined),
  );
  const last = addDays(day, -scoreDaysAgo);
  const line = await metricSeries(db, "sustainedLoad", addDays(last, 1 - LINE_DAYS), last);
  return { score: scores[scoreDaysAgo], scoreDaysAgo, load: line.values };
}

function countKnown(values: ArrayLike<number>): number {
  return Array.from(values).filter((value) => !Number.isNaN(value)).length;
}
