import { populationPrior, priorFrom } from "../../src/core/burnout/population-prior.ts";
import type { PopulationPrior } from "../../src/core/burnout/weights.ts";
import { brierScore } from "../../src/core/stats/brier-score.ts";
import { baselines, leaveOneOut, othersRate, toBeat } from "./baselines.ts";
import { type BandDays, byBand, calibrationError, type Decile, deciles } from "./calibration.ts";
import { fitPopulation, type Group, groupsOf } from "./fit-population.ts";
import { type Coverage, forecastCoverage } from "./forecast-coverage.ts";
import { type LongestSpells, longestSpells } from "./longest-spells.ts";
import type { DataSet, PersonDays } from "./person-days.ts";
import { type ForecastCheck, type Row, rowsOf } from "./rows.ts";
import { hasTarget, type Target, targets } from "./targets.ts";
import { areas, type Interval, overPeople } from "./within-person.ts";

/** How one contender did. */
export interface Contender {
  readonly name: string;
  /** Mean AUC within a person; absent where nobody had enough days of both kinds. */
  readonly area: Interval | undefined;
  /** Share of the squared error of "everybody's base rate" that it saves. */
  readonly brierSkill: number;
}

/** One line of the bar: a set and a target. */
export interface Evaluation {
  readonly set: string;
  readonly target: string;
  readonly rows: number;
  readonly people: number;
  readonly judged: number;
  readonly baseRate: number;
  /** The model with what it starts from learned from the set's other people. */
  readonly model: Contender;
  /** With what the app ships with, which may have been learned from these very people. */
  readonly shipped: Contender;
  /** Learned from the folder's other sets alone; absent where there is no other. */
  readonly elsewhere: Contender | undefined;
  readonly baselines: readonly Contender[];
  /** Model minus "last + EWMA + weekday", person by person. */
  readonly gain: Interval | undefined;
  readonly calibration: readonly Decile[];
  /** Mean distance of what was said from what came, over the tenths. */
  readonly calibrationError: number;
  readonly bands: readonly BandDays[];
  readonly forecast: ForecastCheck;
  readonly coverage: readonly Coverage[];
  readonly spells: LongestSpells;
}

/** Judges the model on every set and every target that a set has. */
export function evaluate(sets: readonly DataSet[], seed: number): Evaluation[] {
  return sets.flatMap((set) =>
    targets.flatMap((target) => {
      const others = sets.filter((other) => other !== set).flatMap(groupsOf);
      const one = evaluateOne(set, target, others, seed);
      return one ? [one] : [];
    }),
  );
}

function evaluateOne(
  set: DataSet,
  target: Target,
  otherSets: readonly Group[],
  seed: number,
): Evaluation | undefined {
  const { rows, forecast } = rowsOf(set, target, fromOthersOf(set, target));
  if (rows.length === 0) return undefined;
  const risk = riskOf(rows);
  const from = (prior: PopulationPrior) => riskOf(rowsOf(set, target, () => prior).rows);
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
  const shipped = contender("as shipped", from(populationPrior));
  const elsewhere =
    otherSets.length > 0
      ? contender("from other sets", from(priorFrom(fitPopulation(otherSets, { weekdays: false }))))
      : undefined;
  const calibration = deciles(rows, risk);
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
    shipped: strip(shipped),
    elsewhere: elsewhere && strip(elsewhere),
    baselines: others.map(strip),
    gain: overPeople(
      [...model.areas].map(([person, area]) => area - beaten.get(person)!),
      seed,
    ),
    calibration,
    calibrationError: calibrationError(calibration),
    bands: byBand(rows, risk),
    forecast,
    coverage: forecastCoverage(set, target),
    spells: longestSpells(set, target),
  };
}

/** What the model starts from with each person: learned from everybody else of the set. */
export function fromOthersOf(set: DataSet, target: Target): (person: PersonDays) => PopulationPrior {
  const people = set.people.filter((person) => hasTarget(person, target));
  return (person) => {
    const others = people.filter((other) => other !== person);
    if (others.length === 0) return populationPrior;
    return priorFrom(fitPopulation([{ set: set.name, target, people: others }], { weekdays: true }));
  };
}

const riskOf = (rows: readonly Row[]) => Float64Array.from(rows, (row) => row.risk);
