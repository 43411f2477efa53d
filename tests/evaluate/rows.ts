import { scoreDays } from "../../src/core/burnout/score-days.ts";
import type { PopulationPrior } from "../../src/core/burnout/weights.ts";
import { recencyMean } from "../../src/core/stats/recency-mean.ts";
import type { DayNumber } from "../../src/core/time.ts";
import type { DataSet, PersonDays } from "./person-days.ts";
import { badAtMost, hasTarget, modelColumns, outcomes, type Target } from "./targets.ts";

/** One day to judge: what was said on it, what was known on it, and whether the next day was bad. */
export interface Row {
  readonly person: string;
  readonly bad: boolean;
  /** The model's strain risk, 0 to 1. */
  readonly risk: number;
  readonly last: number;
  readonly recent: number;
  /** Of the next day, Monday 0. */
  readonly weekday: number;
  /** Everything else measured up to this day, each in the person's standard deviations so far. */
  readonly sensors: readonly number[];
}

/** Forecast days held against what came. */
export interface ForecastCheck {
  readonly days: number;
  readonly inside: number;
  /** Of all days with a band, the share with a forecast shown. */
  readonly shown: number;
}

const CARRY_DAYS = 3;
const RECENT_DAYS = 28;
const RECENT_KEEP = 0.75;
const WANTED_BANDS = 1;

/** The rows that every contender is judged on: the model has a score and the next day has a report. */
export function rowsOf(
  set: DataSet,
  target: Target,
  priorFor: (person: PersonDays) => PopulationPrior,
): { rows: Row[]; forecast: ForecastCheck } {
  const people = set.people.filter((person) => hasTarget(person, target));
  const fields = sensorFields(people, target);
  const rows: Row[] = [];
  let days = 0;
  let inside = 0;
  let shown = 0;
  let banded = 0;
  for (const person of people) {
    const values = outcomes(person, target);
    const limit = badAtMost(values, target);
    const { scores } = scoreDays({
      columns: modelColumns(person, target),
      from: person.first,
      to: (person.first + person.length - 1) as DayNumber,
      prior: priorFor(person),
    });
    const measured = fields.map((field) => standardised(person.columns.get(field), person.length));
    for (let i = 0; i + 1 < person.length; i++) {
      const strain = scores[i]!.strain;
      const next = values[i + 1]!;
      const last = lastKnown(values, i);
      const recent = recencyMean(values, i, RECENT_DAYS, RECENT_KEEP);
      if (strain.kind !== "risk" || Number.isNaN(next) || last === undefined || !recent) continue;
      rows.push({
        person: person.person,
        bad: next <= limit,
        risk: strain.estimate.value / 100,
        last,
        recent: recent.mean,
        weekday: (person.first + i + 1 + 3) % 7,
        sensors: measured.map((column) => column[i]!),
      });
    }
    const loads = scores.map(({ sustained }) =>
      sustained.kind === "notEnoughData" ? Number.NaN : sustained.estimate.value,
    );
    scores.forEach(({ sustained, forecast }, i) => {
      if (sustained.kind === "load") banded += WANTED_BANDS;
      if (forecast.kind !== "days") return;
      shown += 1;
      forecast.days.forEach(({ low, high }, ahead) => {
        const came = loads[i + 1 + ahead] ?? Number.NaN;
        if (Number.isNaN(came)) return;
        days += 1;
        if (came >= low && came <= high) inside += 1;
      });
    });
  }
  return { rows, forecast: { days, inside, shown: banded > 0 ? shown / banded : 0 } };
}

/** Columns other than the target's own that anybody in the set has. */
function sensorFields(people: readonly PersonDays[], target: Target): string[] {
  const own = new Set(target.reported.map(({ column }) => column));
  return [...new Set(people.flatMap((person) => [...person.columns.keys()]))].filter(
    (field) => !own.has(field),
  );
}

function lastKnown(values: Float64Array, index: number): number | undefined {
  for (let back = 0; back <= CARRY_DAYS; back++) {
    const value = values[index - back] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return undefined;
}

/** Each value against the person's earlier ones; 0 where missing, so that it says nothing. */
function standardised(column: Float64Array | undefined, length: number): Float64Array {
  const result = new Float64Array(length);
  let count = 0;
  let mean = 0;
  let squares = 0;
  column?.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    const spread = count > 6 ? Math.sqrt(squares / (count - 1)) : 0;
    if (spread > 0) result[i] = Math.max(-4, Math.min(4, (value - mean) / spread));
    count += 1;
    const step = value - mean;
    mean += step / count;
    squares += step * (value - mean);
  });
  return result;
}
