import { brierScore } from "../../src/core/stats/brier-score.ts";
import { baselines, leaveOneOut, othersRate, toBeat } from "./baselines.ts";
import { type Coverage, forecastCoverage } from "./forecast-coverage.ts";
import { type LongestSpells, longestSpells } from "./longest-spells.ts";
import type { DataSet } from "./person-days.ts";
import { type ForecastCheck, type Row, rowsOf } from "./rows.ts";
import { type Target, targets } from "./targets.ts";
import { areas, type Interval, overPeople } from "./within-person.ts";

/** How one contender did. */
export interface Contender {
  readonly name: string;
  /** Mean AUC within a person; absent where nobody had enough days of both kinds. */
  readonly area: Interval | undefined;
  /** Share of the squared error of "everybody's base rate" that it saves. */
  readonly brierSkill: number;
}

/** Days by predicted risk, tenth by tenth. */
export interface Decile {
  readonly days: number;
  readonly predicted: number;
  readonly observed: number;
}

/** One line of the bar: a set and a target. */
export interface Evaluation {
  readonly set: string;
  readonly target: string;
  readonly rows: number;
  readonly people: number;
  readonly judged: number;
  readonly baseRate: number;
  readonly model: Contender;
  readonly baselines: readonly Contender[];
  /** Model minus "last + EWMA + weekday", person by person. */
  readonly gain: Interval | undefined;
  readonly calibration: readonly Decile[];
  readonly forecast: ForecastCheck;
  readonly coverage: readonly Coverage[];
  readonly spells: LongestSpells;
}

/** Judges the model on every set and every target that a set has. */
export function evaluate(sets: readonly DataSet[], seed: number): Evaluation[] {
  return sets.flatMap((set) =>
    targets.flatMap((target) => {
      const one = evaluateOne(set, target, seed);
      return one ? [one] : [];
    }),
  );
}

function evaluateOne(set: DataSet, target: Target, seed: number): Evaluation | undefined {
  const { rows, forecast } = rowsOf(set, target);
  if (rows.length === 0) return undefined;
  const risk = Float64Array.from(rows, (row) => row.risk);
  const reference =
    brierScore(
      othersRate(rows),
      rows.map((row) => row.bad),
    ) ?? 0;
  const contender = (name: string, chances: Float64Array): Contender & { areas: Map<string, number> } => {
    const own = areas(rows, chances);
    const score =
      brierScore(
        chances,
        rows.map((row) => row.bad),
      ) ?? 0;
    return {
      name,
      area: overPeople([...own.values()], seed),
      brierSkill: reference > 0 ? 1 - score / reference : 0,
      areas: own,
    };
  };
  const model = contender("this model", risk);
  const others = baselines.map((baseline) => contender(baseline.name, leaveOneOut(rows, baseline)));
  const beaten = others.find((other) => other.name === toBeat)!.areas;
  const strip = ({ areas: _, ...rest }: Contender & { areas: unknown }): Contender => rest;
  return {
    set: set.name,
    target: target.name,
    rows: rows.length,
    people: new Set(rows.map((row) => row.person)).size,
    judged: model.areas.size,
    baseRate: rows.filter((row) => row.bad).length / rows.length,
    model: strip(model),
    baselines: others.map(strip),
    gain: overPeople(
      [...model.areas].map(([person, area]) => area - beaten.get(person)!),
      seed,
    ),
    calibration: deciles(rows, risk),
    forecast,
    coverage: forecastCoverage(set, target),
    spells: longestSpells(set, target),
  };
}

function deciles(rows: readonly Row[], risk: Float64Array): Decile[] {
  const order = [...rows.keys()].sort((a, b) => risk[a]! - risk[b]!);
  return Array.from({ length: 10 }, (_, tenth) => {
    const part = order.slice(
      Math.floor((tenth * order.length) / 10),
      Math.floor(((tenth + 1) * order.length) / 10),
    );
    const mean = (value: (i: number) => number) =>
      part.length > 0 ? part.reduce((sum, i) => sum + value(i), 0) / part.length : 0;
    return {
      days: part.length,
      predicted: mean((i) => risk[i]!),
      observed: mean((i) => (rows[i]!.bad ? 1 : 0)),
    };
  });
}
