import { dayNumber, type Instant, type LocalDay, type OffsetMinutes } from "#core/time.ts";
import { locale } from "./locale.ts";

const DAY = 86_400_000;
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

/** Building an Intl format is slow, using one is not. */
function cached<Format extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => Format,
): Format {
  const full = `${locale()} ${key}`;
  const known = formats.get(full) as Format | undefined;
  if (known) return known;
  const made = make();
  formats.set(full, made);
  return made;
}

/** A number with at most so many decimals. */
export function formatNumber(value: number, decimals = 0): string {
  return cached(
    `number ${decimals}`,
    () => new Intl.NumberFormat(locale(), { maximumFractionDigits: decimals }),
  ).format(value);
}

/** 0 to 100 as "41 %" as the language writes it. */
export function formatPercent(value: number): string {
  return cached(
    "percent",
    () => new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 }),
  ).format(value / 100);
}

/** A number with its unit in short form: "47 ms" has no Intl unit, "58 bpm" neither, so only those that have one. */
export function formatUnit(
  value: number,
  unit:
    | "hour"
    | "minute"
    | "celsius"
    | "fahrenheit"
    | "kilometer"
    | "mile"
    | "meter"
    | "foot"
    | "megabyte"
    | "kilobyte",
  decimals = 0,
): string {
  return cached(
    `unit ${unit} ${decimals}`,
    () =>
      new Intl.NumberFormat(locale(), {
        style: "unit",
        unit,
        unitDisplay: "short",
        maximumFractionDigits: decimals,
      }),
  ).format(value);
}

export type DayStyle = "full" | "long" | "medium" | "short" | "month" | "monthLetter" | "year" | "weekday";

const dayStyles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  long: { weekday: "long", day: "numeric", month: "long" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  short: { day: "numeric", month: "short" },
  month: { month: "short" },
  monthLetter: { month: "narrow" },
  year: { year: "numeric" },
  weekday: { weekday: "short" },
};

/** A calendar day: "Friday 20 November", "20 Nov 2026", "20 Nov", "Nov", "N", "2026", "Fri". */
export function formatDay(day: LocalDay, style: DayStyle): string {
  const options: Intl.DateTimeFormatOptions = { ...dayStyles[style], timeZone: "UTC" };
  const tag = locale() === "en" ? "en-GB" : locale();
  return cached(`day ${style}`, () => new Intl.DateTimeFormat(tag, options)).format(dayNumber(day) * DAY);
}

/** A stretch of days: "23 Aug – 20 Nov 2026". */
export function formatDayRange(first: LocalDay, last: LocalDay): string {
  const tag = locale() === "en" ? "en-GB" : locale();
  const options: Intl.DateTimeFormatOptions = { ...dayStyles.medium, timeZone: "UTC" };
  return cached("day range", () => new Intl.DateTimeFormat(tag, options)).formatRange(
    dayNumber(first) * DAY,
    dayNumber(last) * DAY,
  );
}

/** The time on the wall where the person was: "14:05". */
export function formatTime(at: Instant, offset: OffsetMinutes): string {
  const tag = locale() === "en" ? "en-GB" : locale();
  const options: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", timeZone: "UTC" };
  return cached("time", () => new Intl.DateTimeFormat(tag, options)).format(at + offset * 60_000);
}

const steps: readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number][] = [
  ["day", DAY],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** How long ago: "2 hours ago", "yesterday", "now". */
export function formatAgo(at: Instant, now: number): string {
  const format = cached("ago", () => new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }));
  for (const [unit, milliseconds] of steps) {
    if (now - at >= milliseconds) return format.format(-Math.floor((now - at) / milliseconds), unit);
  }
  return format.format(0, "second");
}

/** How many calendar days ago: "today", "yesterday", "3 days ago". */
export function formatDaysAgo(days: number): string {
  return cached("ago", () => new Intl.RelativeTimeFormat(locale(), { numeric: "auto" })).format(-days, "day");
}

/** A country by its name: "UA" is "Ukraine". */
export function formatRegion(code: string): string {
  return new Intl.DisplayNames(locale(), { type: "region" }).of(code) ?? code;
}
