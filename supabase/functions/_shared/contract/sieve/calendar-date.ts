const DAY = 86_400_000;
const MONTHS_A_YEAR = 12;
/** A day without its year is the last one that was, unless it is so near that somebody looks forward to it. */
const NEAR_AHEAD = 60;

/** A date of the Gregorian calendar; month 1 to 12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A calendar that people write dates in. */
export type Calendar = "gregorian" | "persian";

let persian: Intl.DateTimeFormat | undefined;

/**
 * Days since 1970-01-01 of a date, undefined where the calendar has none such.
 *
 * @example dayOf("persian", { year: 1404, month: 12, day: 12 }) // that of 3 March 2026
 */
export function dayOf(calendar: Calendar, date: CalendarDate): number | undefined {
  const { year, month, day } = date;
  if (month < 1 || month > MONTHS_A_YEAR || day < 1 || day > 31) return undefined;
  return calendar === "persian" ? dayOfPersian(date) : dayOfGregorian(year, month, day);
}

/** The same for a date without its year, seen from today: the last one, or one that is very near. */
export function dayWithoutYear(
  calendar: Calendar,
  month: number,
  day: number,
  today: number,
): number | undefined {
  const thisYear = new Date(today * DAY).getUTCFullYear() - (calendar === "persian" ? 621 : 0);
  return [thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4]
    .map((year) => dayOf(calendar, { year, month, day }))
    .find((one) => one !== undefined && one - today <= NEAR_AHEAD);
}

function dayOfGregorian(year: number, month: number, day: number): number | undefined {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.getUTCDate() === day ? at.getTime() / DAY : undefined;
}

function dayOfPersian({ year, month, day }: CalendarDate): number | undefined {
  const sinceSpring = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  // Spring begins on 19 to 22 March.
  const guess = Date.UTC(year + 621, 2, 20) / DAY + sinceSpring + day - 1;
  return [guess, guess + 1, guess - 1, guess + 2].find((one) => isPersian(one, year, month, day));
}

function isPersian(number: number, year: number, month: number, day: number): boolean {
  persian ??= new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const parts = persian.formatToParts(number * DAY);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return part("year") === year && part("month") === month && part("day") === day;
}
