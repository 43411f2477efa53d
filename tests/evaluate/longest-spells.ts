import { dailyReports } from "../../src/core/burnout/reports.ts";
import { scoreDays } from "../../src/core/burnout/score-days.ts";
import { meanAndSpread } from "../../src/core/stats/mean-and-spread.ts";
import type { DayNumber } from "../../src/core/time.ts";
import type { DataSet, PersonDays } from "./person-days.ts";
import { hasTarget, modelColumns, type Target } from "./targets.ts";

/** What sustained load said of the longest hard time of each person, and of the days outside of any. */
export interface LongestSpells {
  /** People with a spell that had enough before it to be told from. */
  readonly people: number;
  /** Median days of the longest spell. */
  readonly length: number;
  /** Of these spells, the share in which the load was raised or high on some day. */
  readonly told: number;
  /** Median days from the first day of a spell until it was told, of those that were. */
  readonly daysUntilTold: number;
  /** The share of days inside of such spells, and outside of all, that were told to be above the usual. */
  readonly toldInside: number;
  readonly toldOutside: number;
}

/** A spell: the mean of 28 days lies this far below the person's mean of all days, in their standard deviations. */
const DEPTH = 0.5;
const WINDOW = 28;
const KNOWN_NEEDED = 10;
const LEAST_DAYS = 21;
/** Reports before the 28 days of a spell's first: what is hard from the start can be told with hindsight only. */
const BEFORE_NEEDED = 42;

interface Judged {
  /** Days of each spell that could be told. */
  readonly spells: readonly (readonly number[])[];
  /** Whether each day outside of all spells was told to be above the usual, of those with a band. */
  readonly outside: readonly boolean[];
  /** Whether each day was; undefined without a band. */
  readonly above: readonly (boolean | undefined)[];
}

/**
 * Finds each person's spells with hindsight, from their reports alone, and holds the load against them. A day
 * is in a spell when the 28 days up to it are low, for at least 21 days on end.
 */
export function longestSpells(set: DataSet, target: Target): LongestSpells {
  const people = set.people.filter((person) => hasTarget(person, target)).map((one) => judged(one, target));
  const longest = people.flatMap(({ spells, above }) => {
    const spell = spells.toSorted((a, b) => b.length - a.length)[0];
    return spell ? [{ length: spell.length, told: spell.findIndex((day) => above[day]) }] : [];
  });
  const told = longest.filter((one) => one.told >= 0);
  const inside = people.flatMap(({ spells, above }) => spells.flat().flatMap((day) => above[day] ?? []));
  return {
    people: longest.length,
    length: median(longest.map((one) => one.length)),
    told: told.length / Math.max(1, longest.length),
    daysUntilTold: median(told.map((one) => one.told)),
    toldInside: shareOf(inside),
    toldOutside: shareOf(people.flatMap(({ outside }) => outside)),
  };
}

function judged(person: PersonDays, target: Target): Judged {
  const columns = modelColumns(person, target);
  const reports = dailyReports(columns);
  const { scores } = scoreDays({
    columns,
    from: person.first,
    to: (person.first + person.length - 1) as DayNumber,
  });
  const above = scores.map(({ sustained }) =>
    sustained.kind === "load" ? sustained.band === "raised" || sustained.band === "high" : undefined,
  );
  const all = spellsOf(reports);
  const inAny = new Set(all.flat());
  return {
    spells: all.filter(([first]) => meanAndSpread(reports, 0, first! + 1 - WINDOW).count >= BEFORE_NEEDED),
    outside: above.flatMap((isAbove, day) => (isAbove === undefined || inAny.has(day) ? [] : [isAbove])),
    above,
  };
}

/** Spells as lists of days. */
function spellsOf(reports: Float64Array): number[][] {
  const all = meanAndSpread(reports, 0, reports.length);
  const limit = all.mean - DEPTH * Math.sqrt(all.squares / Math.max(1, all.count));
  const spells: number[][] = [[]];
  for (let day = 0; day < reports.length; day++) {
    const lately = meanAndSpread(reports, day + 1 - WINDOW, day + 1);
    if (lately.count >= KNOWN_NEEDED && lately.mean < limit) spells.at(-1)!.push(day);
    else spells.push([]);
  }
  return spells.filter((spell) => spell.length >= LEAST_DAYS);
}

function shareOf(answers: readonly boolean[]): number {
  return answers.filter(Boolean).length / Math.max(1, answers.length);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
