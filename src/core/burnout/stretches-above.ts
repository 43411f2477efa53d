import type { Band } from "../model/daily-score.ts";
import { REPORT_DAYS } from "./day-inputs.ts";

/** Days in a row on which sustained load stood above the usual: day numbers, both included. */
export interface StretchAbove {
  readonly first: number;
  readonly last: number;
}

/** The bands above the usual. */
export const aboveUsual: ReadonlySet<Band> = new Set<Band>(["raised", "high"]);

/** A day below the edge, or one that is not judged, does not end a stretch; two in a row do. */
const DIP_DAYS = 1;

/** The stretches of the last year once a day is known. The stretches given are left as they were. */
export function stretchesAfter(
  stretches: readonly StretchAbove[],
  day: number,
  isAbove: boolean,
): readonly StretchAbove[] {
  if (!isAbove) return stretches;
  const latest = stretches.at(-1);
  if (latest?.last === day - 1) return [...stretches.slice(0, -1), { first: latest.first, last: day }];
  return [...stretches.filter(({ last }) => last > day - REPORT_DAYS), { first: day, last: day }];
}

/** Whether a day is one of a stretch. */
export function isWithin(stretches: readonly StretchAbove[], day: number): boolean {
  return stretches.some(({ first, last }) => first <= day && day <= last);
}

/**
 * The day on which the time above the usual began that a day stands in. Stretches that only a one-day dip parts
 * are one, and the day itself may be such a dip.
 *
 * @returns undefined on a day that is not in such a time
 */
export function aboveSince(stretches: readonly StretchAbove[], day: number): number | undefined {
  const latest = stretches.at(-1);
  if (!latest || day - latest.last > DIP_DAYS) return undefined;
  let since = latest.first;
  for (let i = stretches.length - 2; i >= 0 && since - stretches[i]!.last <= DIP_DAYS + 1; i--) {
    since = stretches[i]!.first;
  }
  return since;
}
