import type { Span } from "./narrative.ts";
import { anyOf } from "./words.ts";

const MOST_DAYS = 3650;
const FEWEST_DAYS = 3;

const daysIn: readonly { readonly pattern: string; readonly days: number }[] = [
  { pattern: "days?|дн|доб|روز", days: 1 },
  { pattern: "nights?|ноч|شب", days: 1 },
  { pattern: "weeks?|тиж|هفته", days: 7 },
  { pattern: "months?|місяц|ماه", days: 30 },
  { pattern: "years?|рок|рік|سال", days: 365 },
];

const numerals: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  ten: 10,
  два: 2,
  дві: 2,
  три: 3,
  чотири: 4,
  шість: 6,
  десять: 10,
  دو: 2,
  سه: 3,
  چهار: 4,
  شش: 6,
  ده: 10,
};

const counted = new RegExp(
  `(?<![a-zа-я\\u0620-\\u06d3])(\\d{1,4}|${Object.keys(numerals).join("|")})[ -]?(${daysIn.map(({ pattern }) => pattern).join("|")})`,
  "u",
);

/** Longer phrases first: "last week" says another thing than "week". */
const phrases: readonly { readonly span: Span; readonly pattern: RegExp }[] = [
  { span: { kind: "week" }, pattern: anyOf(["since last week", "з минулого тижня"]) },
  { span: { kind: "month" }, pattern: anyOf(["since last month", "з минулого місяця"]) },
  {
    span: { kind: "lastWeek" },
    pattern: anyOf([
      "last week",
      "previous week",
      "week before",
      "минул[а-яіїє]* тиж",
      "попередн[а-яіїє]* тиж",
      "тиждень тому",
      "هفته (?:ی )?(?:گذشته|پیش|قبل)",
    ]),
  },
  {
    span: { kind: "lastMonth" },
    pattern: anyOf([
      "last month",
      "previous month",
      "month before",
      "минул[а-яіїє]* місяц",
      "попередн[а-яіїє]* місяц",
      "місяць тому",
      "ماه (?:ی )?(?:گذشته|پیش|قبل)",
    ]),
  },
  {
    span: { kind: "today" },
    pattern: anyOf([
      "today",
      "tonight",
      "last night",
      "yesterday",
      "right now",
      "this morning",
      "сьогодні",
      "вчора",
      "зараз",
      "цієї ночі",
      "امروز",
      "دیشب",
      "دیروز",
      "الان",
      "امشب",
    ]),
  },
  { span: { kind: "week" }, pattern: anyOf(["week", "тиж", "هفته"]) },
  { span: { kind: "quarter" }, pattern: anyOf(["quarter", "season", "квартал", "сезон", "فصل"]) },
  {
    span: { kind: "month" },
    pattern: anyOf([
      "month",
      "lately",
      "recently",
      "місяц",
      "останнім часом",
      "нещодавно",
      "ماه",
      "اخیر",
      "تازگی",
    ]),
  },
  { span: { kind: "year" }, pattern: anyOf(["year", "рік", "року", "рок[аиу]", "торік", "سال", "امسال"]) },
  {
    span: { kind: "all" },
    pattern: anyOf([
      "ever.",
      "all time",
      "all my",
      "overall",
      "since i started",
      "за весь час",
      "за все",
      "загалом",
      "همه (?:ی )?زمان",
      "از ابتدا",
      "از اول",
      "کل مدت",
    ]),
  },
];

/**
 * The stretch of time that a question names; undefined where none.
 *
 * @param plain see `plainText`
 * @example readSpan("my sleep over the last 3 months") // { kind: "quarter" }
 */
export function readSpan(plain: string): Span | undefined {
  const match = counted.exec(plain);
  if (match) {
    const [, number = "", unit = ""] = match;
    const count = numerals[number] ?? Number(number);
    const step = daysIn.find(({ pattern }) => new RegExp(`^(?:${pattern})`, "u").test(unit))?.days ?? 1;
    return spanOf(count * step);
  }
  return phrases.find(({ pattern }) => pattern.test(plain))?.span;
}

function spanOf(days: number): Span {
  if (days === 7) return { kind: "week" };
  if (days === 30) return { kind: "month" };
  if (days === 90) return { kind: "quarter" };
  if (days === 365) return { kind: "year" };
  return { kind: "days", days: Math.min(MOST_DAYS, Math.max(FEWEST_DAYS, days)) };
}
