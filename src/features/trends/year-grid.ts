import { addDays, daysBetween, type LocalDay, weekday } from "#core/time.ts";

/** A day's place in a year laid out in weeks: the column is the week, the row the day of the week. */
export interface YearCell {
  readonly day: LocalDay;
  readonly column: number;
  readonly row: number;
}

/**
 * The days of a year laid out in weeks from Monday to Sunday.
 *
 * @example yearCells(2026)[0] // 1 January 2026, a Thursday: column 0, row 3
 */
export function yearCells(year: number): readonly YearCell[] {
  const first = `${year}-01-01` as LocalDay;
  const last = `${year}-12-31` as LocalDay;
  const before = weekday(first);
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => ({
    day: addDays(first, index),
    column: Math.floor((before + index) / 7),
    row: (before + index) % 7,
  }));
}
