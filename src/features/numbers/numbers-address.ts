import { addDays, daysBetween, type LocalDay, parseLocalDay } from "#core/time.ts";

/** Which days the address asks for: so many up to today, or from one to another. */
export interface NumbersAddress {
  readonly kind: "last" | "dates";
  readonly from: LocalDay;
  /** Never in the future. */
  readonly to: LocalDay;
  /** How many days that is. */
  readonly days: number;
}

const USUAL_DAYS = 30;
const MOST_DAYS = 36_500;

/** Reads the parameters of the address. An old or mistyped link opens something, never an error. */
export function readNumbersAddress(
  read: (name: string) => string | undefined,
  today: LocalDay,
): NumbersAddress {
  const [from, to] = ["from", "to"].map((name) => parseLocalDay(read(name) ?? ""));
  if (from || to) {
    const last = to && to < today ? to : today;
    return between(from ?? addDays(last, 1 - USUAL_DAYS), last, today);
  }
  const asked = Number(read("last"));
  const days = Number.isInteger(asked) && asked >= 1 && asked <= MOST_DAYS ? asked : USUAL_DAYS;
  return { kind: "last", from: addDays(today, 1 - days), to: today, days };
}

/** Whichever way round they were chosen. */
function between(one: LocalDay, other: LocalDay, today: LocalDay): NumbersAddress {
  const earlier = one < other ? one : other;
  const later = one < other ? other : one;
  const from = earlier < today ? earlier : today;
  const to = later < today ? later : today;
  return { kind: "dates", from, to, days: daysBetween(from, to) + 1 };
}
