import type { Brand } from "./model/brand.ts";

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, "Instant">;

/** Minutes that local wall-clock time is ahead of UTC where the person was (Kyiv in winter: 120). */
export type OffsetMinutes = Brand<number, "OffsetMinutes">;

/** A calendar date where the person was, as `YYYY-MM-DD`. It sorts as text. */
export type LocalDay = Brand<string, "LocalDay">;

/** Days since 1970-01-01: a LocalDay to calculate with. */
export type DayNumber = Brand<number, "DayNumber">;

const MINUTE = 60_000;
const DAY = 86_400_000;
const LOCAL_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads an instant from milliseconds since 1970; undefined when it is no finite number. */
export function parseInstant(milliseconds: number): Instant | undefined {
  return Number.isFinite(milliseconds) ? (Math.trunc(milliseconds) as Instant) : undefined;
}

/** Reads a zone offset in minutes; undefined outside −14 h to +14 h, where no zone lies. */
export function parseOffset(minutes: number): OffsetMinutes | undefined {
  return Number.isInteger(minutes) && Math.abs(minutes) <= 14 * 60 ? (minutes as OffsetMinutes) : undefined;
}

/**
 * Reads `YYYY-MM-DD`; undefined when it is no date of the calendar.
 *
 * @example parseLocalDay("2026-02-30") // undefined
 */
export function parseLocalDay(text: string): LocalDay | undefined {
  if (!LOCAL_DAY.test(text)) return undefined;
  const instant = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(instant)) return undefined;
  return new Date(instant).toISOString().slice(0, 10) === text ? (text as LocalDay) : undefined;
}

/**
 * The date on the wall where the person was: instant plus the record's own offset. Never the zone of the
 * device that looks at it.
 *
 * @example localDay(Date.UTC(2026, 0, 1, 23) as Instant, 120 as OffsetMinutes) // "2026-01-02"
 */
export function localDay(at: Instant, offset: OffsetMinutes): LocalDay {
  return new Date(at + offset * MINUTE).toISOString().slice(0, 10) as LocalDay;
}

/** Minutes after local midnight, 0 to 1439, at an instant where the person was. */
export function minuteOfDay(at: Instant, offset: OffsetMinutes): number {
  const local = at + offset * MINUTE;
  return Math.floor((((local % DAY) + DAY) % DAY) / MINUTE);
}

/** The day as a number to calculate with. */
export function dayNumber(day: LocalDay): DayNumber {
  return (Date.parse(`${day}T00:00:00Z`) / DAY) as DayNumber;
}

/** The day of a number of days since 1970-01-01. */
export function dayFromNumber(number: number): LocalDay {
  return new Date(number * DAY).toISOString().slice(0, 10) as LocalDay;
}

/** The day `days` later, or earlier when negative. */
export function addDays(day: LocalDay, days: number): LocalDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** How many days `later` lies after `earlier`; negative when it lies before. */
export function daysBetween(earlier: LocalDay, later: LocalDay): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** The day of the week of a day, Monday 0 to Sunday 6. */
export function weekday(day: LocalDay): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}
