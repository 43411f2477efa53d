import type { Band } from "../model/daily-score.ts";
import { REPORT_DAYS } from "./day-inputs.ts";

/** Days in a row on which sustained load stood above the usual: day numbers, both included. */
export interface Spell {
  readonly first: number;
  readonly last: number;
}

/** The bands above the usual. */
export const aboveUsual: ReadonlySet<Band> = new Set<Band>(["raised", "high"]);

/** A day below the edge, or one that is not judged, does not end a spell; two in a row do. */
const DIP_DAYS = 1;

/** The spells of the last year once a day is known. The spells given are left as they were. */
export function spellsAfter(spells: readonly Spell[], day: number, isAbove: boolean): readonly Spell[] {
  if (!isAbove) return spells;
  const latest = spells.at(-1);
  if (latest?.last === day - 1) return [...spells.slice(0, -1), { first: latest.first, last: day }];
  return [...spells.filter(({ last }) => last > day - REPORT_DAYS), { first: day, last: day }];
}

/** Whether a day is one of a spell. */
export function isWithin(spells: readonly Spell[], day: number): boolean {
  return spells.some(({ first, last }) => first <= day && day <= last);
}

/**
 * The day on which the time above the usual began that a day stands in. Spells that only a one-day dip parts
 * are one, and the day itself may be such a dip.
 *
 * @returns undefined on a day that is not in such a time
 */
export function aboveSince(spells: readonly Spell[], day: number): number | undefined {
  const latest = spells.at(-1);
  if (!latest || day - latest.last > DIP_DAYS) return undefined;
  let since = latest.first;
  for (let i = spells.length - 2; i >= 0 && since - spells[i]!.last <= DIP_DAYS + 1; i--) {
    since = spells[i]!.first;
  }
  return since;
}
