import { worstFifth } from "../../src/core/burnout/reports.ts";
import type { DayColumns } from "../../src/core/model/day-columns.ts";
import type { Metric } from "../../src/core/model/metric.ts";
import type { PersonDays } from "./person-days.ts";

/** Something reported daily whose worst fifth is to be foreseen. Of each column, higher is better. */
export interface Target {
  readonly name: string;
  /** How each reported column enters the model: as which metric, turned how. */
  readonly reported: readonly Reported[];
  /** The bad days themselves are in the data; otherwise they are each person's worst fifth. */
  readonly binary?: boolean;
}

interface Reported {
  readonly column: string;
  readonly metric: Metric;
  readonly toMetric: (value: number) => number;
}

const same = (value: number) => value;
const turned = (value: number) => 6 - value;

export const targets: readonly Target[] = [
  {
    name: "fatigue+mood+stress",
    reported: [
      { column: "fatigue", metric: "energy", toMetric: same },
      { column: "mood", metric: "mood", toMetric: same },
      { column: "stress", metric: "stress", toMetric: turned },
    ],
  },
  { name: "stress", reported: [{ column: "stress", metric: "stress", toMetric: turned }] },
  {
    name: "readiness",
    reported: [{ column: "readiness", metric: "mood", toMetric: (value) => 1 + 0.4 * value }],
  },
  {
    name: "negative",
    reported: [{ column: "negative", metric: "mood", toMetric: (value) => 5 - 4 * value }],
    binary: true,
  },
];

/** Sessions' loads (minutes times effort) wobble by about 250 a person, day strain by about 4. */
const LOAD_OF_STRAIN = 62.5;

/** What the night before and the day tell, as the model's metrics. */
const sensors: Readonly<Record<string, Omit<Reported, "column">>> = {
  resting_heart_rate_bpm: { metric: "restingHeartRate", toMetric: same },
  asleep_min: { metric: "asleep", toMetric: same },
  sleep_efficiency_pct: { metric: "sleepEfficiency", toMetric: same },
  hrv_rmssd_ms: { metric: "hrvRmssd", toMetric: same },
  session_load_au: { metric: "strain", toMetric: (value) => value / LOAD_OF_STRAIN },
};

/** Whether any of the target's columns is there. */
export function hasTarget(person: PersonDays, target: Target): boolean {
  return target.reported.some(({ column }) =>
    person.columns.get(column)?.some((value) => !Number.isNaN(value)),
  );
}

/** The reported value a day, higher is better: the mean of the available of the target's columns. */
export function outcomes(person: PersonDays, target: Target): Float64Array {
  return Float64Array.from({ length: person.length }, (_, i) => {
    const known = target.reported
      .map(({ column }) => person.columns.get(column)?.[i] ?? Number.NaN)
      .filter((value) => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    return target.binary ? -mean : mean;
  });
}

/** At or below this value a day is bad for this person, seen over all their days. */
export function badAtMost(values: Float64Array, target: Target): number {
  if (target.binary) return -0.5;
  return worstFifth(values.filter((value) => !Number.isNaN(value)).sort()).atMost;
}

/** A person's days as the model reads them. */
export function modelColumns(person: PersonDays, target: Target): DayColumns {
  const values: Partial<Record<Metric, Float64Array>> = {};
  const reported = target.reported.map((one) => [one.column, one] as const);
  for (const [column, { metric, toMetric }] of [...Object.entries(sensors), ...reported]) {
    const given = person.columns.get(column);
    if (given) values[metric] = given.map(toMetric);
  }
  return { first: person.first, length: person.length, values };
}
