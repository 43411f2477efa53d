import type { Calendar } from "./calendar-date.ts";

/** A month as a text names it. */
export interface NamedMonth {
  readonly calendar: Calendar;
  /** 1 to 12. */
  readonly month: number;
}

// The twelve in their order, each with the writings of it; Ukrainian as it stands after a day and alone.
const gregorian: readonly string[] = [
  "january jan січня січень января ژانویه",
  "february feb лютого лютий февраля فوریه",
  "march mar березня березень марта مارس",
  "april apr квітня квітень апреля آوریل",
  "may травня травень мая مه می",
  "june jun червня червень июня ژوئن جون",
  "july jul липня липень июля ژوئیه جولای",
  "august aug серпня серпень августа اوت آگوست",
  "september sept sep вересня вересень сентября سپتامبر",
  "october oct жовтня жовтень октября اکتبر",
  "november nov листопада листопад ноября نوامبر",
  "december dec грудня грудень декабря دسامبر",
];
const persian: readonly string[] = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(
  " ",
);

const months = new Map([...named("gregorian", gregorian), ...named("persian", persian)]);

/** All names of months as alternatives of a regular expression, the longer before the shorter. */
export const MONTH_NAMES = [...months.keys()].toSorted((one, other) => other.length - one.length).join("|");

/** The English ones, which also stand before their day. */
export const ENGLISH_MONTH_NAMES = [...months.keys()].filter((name) => /^[a-z]/.test(name)).join("|");

/** Which month a name means, in any case. */
export function monthOf(name: string): NamedMonth | undefined {
  return months.get(name.toLowerCase());
}

function named(calendar: Calendar, names: readonly string[]): [string, NamedMonth][] {
  return names.flatMap((writings, index) =>
    writings.split(" ").map((name): [string, NamedMonth] => [name, { calendar, month: index + 1 }]),
  );
}
