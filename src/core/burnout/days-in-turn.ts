import { dayFromNumber, type LocalDay } from "../time.ts";

const twoDigits = Array.from({ length: 32 }, (_, day) => String(day).padStart(2, "0"));

/**
 * Dates of days in rising order without gaps. The calendar is asked once a month: asking it for each of ten
 * years' days cost a twentieth of scoring them.
 *
 * @example const next = daysInTurn(20_453); [next(), next()] // "2025-12-31", "2026-01-01"
 */
export function daysInTurn(first: number): () => LocalDay {
  let number = first;
  let month = "";
  let day = 0;
  let lastOfMonth = 0;
  return () => {
    if (day < lastOfMonth) day += 1;
    else {
      const date = dayFromNumber(number);
      month = date.slice(0, -2);
      day = Number(date.slice(-2));
      lastOfMonth = daysOfMonth(date);
    }
    number += 1;
    return (month + twoDigits[day]!) as LocalDay;
  };
}

/** How many days the month of a date has. */
function daysOfMonth(date: LocalDay): number {
  const [year, month] = date.split("-").map(Number);
  return new Date(Date.UTC(year!, month!, 0)).getUTCDate();
}
