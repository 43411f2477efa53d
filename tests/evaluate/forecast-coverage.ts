import { weekMean } from "../../src/core/burnout/report-forecast.ts";
import { dailyReports } from "../../src/core/burnout/reports.ts";
import { scoreDays } from "../../src/core/burnout/score-days.ts";
import type { Estimate } from "../../src/core/model/daily-score.ts";
import type { DayNumber } from "../../src/core/time.ts";
import type { DataSet, PersonDays } from "./person-days.ts";
import { hasTarget, modelColumns, type Target } from "./targets.ts";

/** How often the 80 % intervals of one kind of forecast held what came. */
export interface Coverage {
  readonly forecast: "next day's report" | "mean of the next 7 days' reports" | "sustained load in 7 days";
  readonly days: number;
  readonly held: number;
  /** The share held in the first, middle and last third of each person's days: early days must be honest too. */
  readonly thirds: readonly number[];
  /** Mean width, in the unit of the forecast. */
  readonly width: number;
  /** The squared error saved against always saying the person's mean so far. */
  readonly skill: number;
  /**
   * Of the days, the share of those people's who give one and the same answer on more than 85 % of theirs: no
   * interval that has this answer in it can hold less.
   */
  readonly steady: number;
}

interface Checked extends Estimate {
  readonly came: number;
  readonly meanSoFar: number;
}

const STEADY = 0.85;

/** The coverage of each kind of forecast on everybody who has the target. */
export function forecastCoverage(set: DataSet, target: Target): Coverage[] {
  const people = set.people.filter((person) => hasTarget(person, target)).map((one) => checksOf(one, target));
  const kinds = [
    "next day's report",
    "mean of the next 7 days' reports",
    "sustained load in 7 days",
  ] as const;
  return kinds.map((forecast, kind) =>
    coverage(
      forecast,
      people.map((person) => person[kind]!),
    ),
  );
}

/** Each forecast of a person beside what came, by kind. */
function checksOf(person: PersonDays, target: Target): Checked[][] {
  const columns = modelColumns(person, target);
  const reports = dailyReports(columns);
  const { scores } = scoreDays({
    columns,
    from: person.first,
    to: (person.first + person.length - 1) as DayNumber,
  });
  const loads = scores.map(({ sustained }) =>
    sustained.kind === "notEnoughData" ? Number.NaN : sustained.estimate.value,
  );
  const kinds: Checked[][] = [[], [], []];
  const meanReport = runningMean(reports);
  const meanLoad = runningMean(loads);
  scores.forEach(({ comingReports, forecast }, i) => {
    const add = (kind: number, said: Estimate | undefined, came: number | undefined, meanSoFar: number) => {
      if (!said || came === undefined || Number.isNaN(came)) return;
      kinds[kind]!.push({ ...said, came, meanSoFar });
    };
    add(0, comingReports?.tomorrow, reports[i + 1], meanReport[i]!);
    if (i + 7 < reports.length) add(1, comingReports?.week, weekMean(reports, i + 1), meanReport[i]!);
    if (forecast.kind === "days") add(2, forecast.days[6], loads[i + 7], meanLoad[i]!);
  });
  return kinds;
}

function coverage(forecast: Coverage["forecast"], people: readonly Checked[][]): Coverage {
  const all = people.flat();
  const thirds = [0, 1, 2].map((third) =>
    shareHeld(
      people.flatMap((checks) =>
        checks.slice((third * checks.length) / 3, ((third + 1) * checks.length) / 3),
      ),
    ),
  );
  const squares = (error: (check: Checked) => number) =>
    all.reduce((sum, check) => sum + error(check) ** 2, 0);
  const around = squares(({ came, meanSoFar }) => came - meanSoFar);
  return {
    forecast,
    days: all.length,
    held: shareHeld(all),
    thirds,
    width: all.reduce((sum, { low, high }) => sum + high - low, 0) / Math.max(1, all.length),
    skill: around > 0 ? 1 - squares(({ came, value }) => came - value) / around : 0,
    steady: people.filter(isSteady).flat().length / Math.max(1, all.length),
  };
}

function shareHeld(checks: readonly Checked[]): number {
  return checks.filter(holds).length / Math.max(1, checks.length);
}

function holds({ low, high, came }: Checked): boolean {
  return low - 1e-9 <= came && came <= high + 1e-9;
}

function isSteady(checks: readonly Checked[]): boolean {
  const counts = new Map<number, number>();
  for (const { came } of checks) counts.set(came, (counts.get(came) ?? 0) + 1);
  return Math.max(0, ...counts.values()) > STEADY * checks.length;
}

function runningMean(values: ArrayLike<number>): number[] {
  let sum = 0;
  let count = 0;
  return Array.from(values, (value) => {
    if (!Number.isNaN(value)) {
      sum += value;
      count += 1;
    }
    return sum / count;
  });
}
