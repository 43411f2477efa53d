import { addDays, type LocalDay } from "../time.ts";

/**
 * The same date a month later; the last of the month where it has no such date.
 *
 * @example monthAfter("2026-01-31") // "2026-02-28"
 */
export function monthAfter(day: LocalDay): LocalDay {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const firstOfNext = new Date(Date.UTC(year, month, 1));
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const first = firstOfNext.toISOString().slice(0, 10) as LocalDay;
  return addDays(first, Math.min(date, length) - 1);
}

/** When a monthly questionnaire is next due: today where it never was answered, or longer ago than a month. */
export function nextDue(lastAnswered: LocalDay | undefined, today: LocalDay): LocalDay {
  if (lastAnswered === undefined) return today;
  const due = monthAfter(lastAnswered);
  return due > today ? due : today;
}

/**
 * Whether to remind of a monthly questionnaire: it is due, the person wants reminders, and has not put this
 * month's off.
 */
export function isReminderDue(known: {
  readonly lastAnswered: LocalDay | undefined;
  /** The day on which the person put the reminder off. */
  readonly putOff: LocalDay | undefined;
  readonly wanted: boolean;
  readonly today: LocalDay;
}): boolean {
  const { lastAnswered, putOff, wanted, today } = known;
  const isPutOff = putOff !== undefined && monthAfter(putOff) > today;
  return wanted && !isPutOff && nextDue(lastAnswered, today) === today;
}
