import { type Metric, metrics } from "#core/model/metric.ts";
import type { DatedSummary } from "#core/series/dated-summary.ts";
import type { WorkoutMeasure } from "#core/series/workout-summary.ts";
import { formatDistance, formatDistanceRange } from "#i18n/distance-format.ts";
import { formatNumber } from "#i18n/format.ts";
import { numbers } from "#i18n/locales/en/numbers.ts";
import { formatMetric, formatMetricRange, metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import type { MetricNumbers, Numbers } from "./read-numbers.ts";

/** Something summed up, and how its values read. */
export interface NumberRow {
  readonly name: string;
  /** Where its line is drawn. */
  readonly href?: string;
  readonly summary: DatedSummary;
  readonly value: (value: number) => string;
  readonly range: (low: number, high: number) => string;
}

/** A metric of days, with the way to its trend. */
export function metricRow({ metric, summary }: MetricNumbers, { units, asked }: Numbers): NumberRow {
  return {
    name: metricWords(metric).name,
    href: `/trends?metric=${metric}&to=${asked.to}`,
    summary,
    ...readAs(metric, units),
  };
}

/** Heart rates of whole days. */
export function heartRows({ heart, units }: Numbers): readonly NumberRow[] {
  const t = texts("numbers", numbers);
  const bpm = readAs("restingHeartRate", units);
  return [
    { name: t.heartAverage, summary: heart.average, ...bpm },
    { name: t.heartMax, summary: heart.max, ...bpm },
  ];
}

/** Each metric whose values read as those of a workout do. */
const likeMetric = {
  length: "workoutTime",
  strain: "strain",
  averageHeartRate: "restingHeartRate",
  maxHeartRate: "restingHeartRate",
  energy: "energyBurned",
} as const satisfies Record<Exclude<WorkoutMeasure, "distance">, Metric>;

/** What was measured in single workouts. */
export function workoutRows({ workouts, units }: Numbers): readonly NumberRow[] {
  const t = texts("numbers", numbers).measures;
  const rows = (Object.keys(likeMetric) as (keyof typeof likeMetric)[]).map((measure) => ({
    name: t[measure],
    summary: workouts.measures[measure],
    ...readAs(likeMetric[measure], units),
  }));
  return [
    ...rows,
    {
      name: t.distance,
      summary: workouts.measures.distance,
      value: (metres) => formatDistance(metres, units.distance),
      range: (low, high) => formatDistanceRange(low, high, units.distance),
    },
  ];
}

function readAs(metric: Metric, units: Numbers["units"]): Pick<NumberRow, "value" | "range"> {
  // A mean of 0.8 workouts a day is not one a day.
  const isCount = metrics[metric].unit === "count";
  return {
    value: (value) => (isCount ? formatNumber(value, 1) : formatMetric(metric, value, units)),
    range: (low, high) => formatMetricRange(metric, low, high, units),
  };
}
