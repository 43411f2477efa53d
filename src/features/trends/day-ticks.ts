import { addDays, daysBetween, type LocalDay, weekday } from "#core/time.ts";

/** A day to name on a time axis, and how. */
export interface DayTick {
  readonly day: LocalDay;
  readonly style: "short" | "month" | "year";
}

const MOST = 6;

/**
 * The few days to name on an axis from `first` to `last`, both included: Mondays of some weeks, firsts of
 * some months, or new years, whichever are not too many.
 *
 * @example dayTicks("2026-08-23", "2026-11-20") // 1 September, October and November, by their months
 */
export function dayTicks(first: LocalDay, last: LocalDay): readonly DayTick[] {
  const span = daysBetween(first, last) + 1;
  if (span <= 45) return thinned(mondays(first, last), 5).map((day) => ({ day, style: "short" }));
  const months = firstsOfMonths(first, last);
  if (span <= 800) {
    return everyNth(months, [1, 2, 3, 6]).map((day) => ({
      day,
      style: monthOf(day) === 1 ? "year" : "month",
    }));
  }
  const years = months.filter((day) => monthOf(day) === 1);
  return everyNthYear(years).map((day) => ({ day, style: "year" }));
}

function mondays(first: LocalDay, last: LocalDay): LocalDay[] {
  const start = addDays(first, (7 - weekday(first)) % 7);
  const count = Math.floor(daysBetween(start, last) / 7) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, week) => addDays(start, week * 7));
}

function firstsOfMonths(first: LocalDay, last: LocalDay): LocalDay[] {
  const days: LocalDay[] = [];
  let day = `${first.slice(0, 8)}01` as LocalDay;
  while (day <= last) {
    if (day >= first) days.push(day);
    day = `${addDays(day, 31).slice(0, 8)}01` as LocalDay;
  }
  return days;
}

/** Months counted from January, so that the new year is always among those that stay. */
function everyNth(months: readonly LocalDay[], steps: readonly number[]): readonly LocalDay[] {
  for (const step of steps) {
    const kept = months.filter((day) => (monthOf(day) - 1) % step === 0);
    if (kept.length <= MOST) return kept;
  }
  return months.filter((day) => monthOf(day) === 1);
}

function everyNthYear(years: readonly LocalDay[]): readonly LocalDay[] {
  for (const step of [1, 2, 5, 10, 20]) {
    const kept = years.filter((day) => Number(day.slice(0, 4)) % step === 0);
    if (kept.length <= MOST) return kept;
  }
  return thinned(years, MOST);
}

function thinned(days: readonly LocalDay[], most: number): readonly LocalDay[] {
  const step = Math.ceil(days.length / most);
  return days.filter((_, index) => index % step === 0);
}

function monthOf(day: LocalDay): number {
  return Number(day.slice(5, 7));
}
