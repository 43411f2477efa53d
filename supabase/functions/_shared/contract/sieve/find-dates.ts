import { type Calendar, type CalendarDate, dayOf, dayWithoutYear } from "./calendar-date.ts";
import { ENGLISH_MONTH_NAMES, MONTH_NAMES, monthOf } from "./month-names.ts";
import type { Span } from "./span.ts";

const FAR_IN_YEARS = 3;

type Groups = Readonly<Record<string, string | undefined>>;

/** What a match tells: a day, a month, that it is some date but not which, or (undefined) that it is none. */
type Told = { readonly day: number } | { readonly months: number } | "unclear" | undefined;

interface Writing {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, today: number | undefined) => Told;
}

const BEFORE = String.raw`(?<![\p{L}\p{N}]|\d[./:-])`;
const AFTER = String.raw`(?![\p{L}\p{N}]|[./:-]\d)`;
const MONTH = String.raw`(?<month>${MONTH_NAMES})(?:‌?\s?ماه)?(?![\p{L}\u200c])\.?`;
const YEAR = String.raw`(?:,?\s{1,2}(?:سال\s)?(?<y>\d{4})(?!\d)(?:\s?(?:року|рік|р\.|г\.|год[а]?(?!\p{L})))?)`;
const CLOCK = String.raw`(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const ORDINAL = String.raw`(?:\s?(?:st|nd|rd|th)|-?(?:го|ого|е|те|ше|ге|тє)|‌?(?:م|ام|اُم))?`;
const MEASURE = String.raw`(?!\s?(?:%|:|(?:ms|bpm|h|hours?|min|minutes?|times|days|weeks|people|of|steps|km|kg)(?!\p{L})))`;

const writings: readonly Writing[] = [
  {
    pattern: new RegExp(
      String.raw`${BEFORE}(?<y>\d{4})([-./])(?<m>\d{1,2})\2(?<d>\d{1,2})(?:${CLOCK})${AFTER}`,
      "giu",
    ),
    read: ({ y, m, d }) => told(calendarOf(Number(y)), Number(y), Number(m), Number(d)),
  },
  {
    pattern: new RegExp(
      String.raw`${BEFORE}(?<a>\d{1,2})\s?(?<mark>[-./])\s?(?<b>\d{1,2})\s?\k<mark>\s?(?<y>\d{4}|\d{2})${AFTER}(?:\s?(?:року|р\.))?`,
      "giu",
    ),
    read: readNumbers,
  },
  {
    pattern: new RegExp(
      String.raw`${BEFORE}(?:(?<first>\d{1,2})${ORDINAL}\s?(?:-|to|and|та|і|по|تا)\s?)?(?<d>\d{1,2})${ORDINAL}(?:\sof)?\s{1,3}${MONTH}${YEAR}?`,
      "giu",
    ),
    read: readNamed,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?<month>${ENGLISH_MONTH_NAMES})(?!\p{L})\.?\s{1,3}(?:the\s)?(?<d>\d{1,2})${ORDINAL}(?:\s?-\s?\d{1,2}${ORDINAL})?${AFTER}${MEASURE}${YEAR}?`,
      "giu",
    ),
    read: readNamed,
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})${MONTH}${YEAR}`, "giu"),
    read: readMonth,
  },
  {
    // A year alone says little, but for the one of birth.
    pattern:
      /(?<=(?:born|birth|народи\p{L}{1,6}|народження|متولد|تولدم?)[^\p{N}\n]{0,12})(?:19|20|13)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}(?= року народження)/giu,
    read: () => "unclear",
  },
  {
    // "since 12.03": a day and a month, where a word of time stands before and nothing that is measured after.
    pattern:
      /(?<=(?<!\p{L})(?:з|із|до|по|після|on|since|until)\s)(?<d>[0-3]\d)\.(?<m>0[1-9]|1[0-2])(?![\d%]|\.\d|\s?(?:год|хв|мс|км|bpm|ms|h|min|hours))/giu,
    read: ({ m, d }, today) => told("gregorian", undefined, Number(m), Number(d), today),
  },
];

/**
 * Exact dates of the Gregorian and of the Persian calendar. With today they become relative ("[12 days ago]"),
 * where they are clear.
 */
export function findDates(text: string, today: CalendarDate | undefined): Span[] {
  const now = today && dayOf("gregorian", today);
  return writings.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const date = read(match.groups ?? {}, now);
      if (date === undefined) return [];
      const instead = relative(date, now);
      const span = { from: match.index, to: match.index + match[0].length, kind: "date" as const };
      return [instead === undefined ? span : { ...span, instead }];
    }),
  );
}

function readNumbers({ a, b, y, mark }: Groups): Told {
  const [one, other] = [Number(a), Number(b)];
  const year = fullYear(y ?? "");
  const isDayFirst = mark === "." || one > 12;
  if (one > 31 && other <= 12) return "unclear";
  if (isDayFirst) return told(calendarOf(year), year, other, one);
  if (other > 12) return told(calendarOf(year), year, one, other);
  // 3/12 is March in one country and December in another.
  if (one !== other) return told("gregorian", 2000, one, other) === undefined ? undefined : "unclear";
  return told(calendarOf(year), year, one, one);
}

function readNamed({ month, d, y }: Groups, today: number | undefined): Told {
  const named = monthOf(month ?? "");
  if (!named || isVerb(month, y)) return undefined;
  return told(named.calendar, y ? Number(y) : undefined, named.month, Number(d), today);
}

function readMonth({ month, y }: Groups, today: number | undefined): Told {
  const named = monthOf(month ?? "");
  const first = named && dayOf(named.calendar, { year: Number(y), month: named.month, day: 1 });
  if (first === undefined) return undefined;
  return today === undefined ? "unclear" : { months: Math.round((today - 15 - first) / 30.44) };
}

/** "May" and "می" are verbs more often than months. */
function isVerb(month: string | undefined, year: string | undefined): boolean {
  return (month === "may" || month === "می") && year === undefined;
}

function told(
  calendar: Calendar,
  year: number | undefined,
  month: number,
  day: number,
  today?: number,
): Told {
  if (year === undefined && today === undefined) {
    // Leap years, so that each day counts that some year has.
    const leap = calendar === "persian" ? 1403 : 2000;
    return dayOf(calendar, { year: leap, month, day }) === undefined ? undefined : "unclear";
  }
  const found =
    year === undefined
      ? dayWithoutYear(calendar, month, day, today ?? 0)
      : dayOf(calendar, { year, month, day });
  return found === undefined ? undefined : { day: found };
}

function calendarOf(year: number): Calendar {
  return year >= 1250 && year <= 1500 ? "persian" : "gregorian";
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year);
}

function relative(date: Exclude<Told, undefined>, today: number | undefined): string | undefined {
  if (date === "unclear" || today === undefined) return undefined;
  if ("months" in date) return ago(date.months, "month");
  const days = today - date.day;
  return days === 0 ? "[today]" : ago(days, "day");
}

/** Far away the day would say no more than the birthday that it is. */
function ago(count: number, unit: "day" | "month"): string {
  const perYear = unit === "day" ? 365.25 : 12;
  const isFar = Math.abs(count) > FAR_IN_YEARS * perYear;
  const size = isFar ? Math.round(Math.abs(count) / perYear) : Math.abs(count);
  const counted = `${size} ${isFar ? "year" : unit}${size === 1 ? "" : "s"}`;
  return count >= 0 ? `[${counted} ago]` : `[in ${counted}]`;
}
