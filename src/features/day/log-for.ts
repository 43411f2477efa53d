import type { LocalDay } from "#core/time.ts";

/** The parameters that open the check-in sheet for a day. */
export function logFor(day: LocalDay, today: LocalDay) {
  return { log: "new", for: day === today ? undefined : day };
}
