const MINUTE = 60_000;
const DAY = 86_400_000;

/** The date where the person was, as `YYYY-MM-DD`. */
export function localDay(at: number, offset: number): string {
  return new Date(at + offset * MINUTE).toISOString().slice(0, 10);
}

/** The day `days` later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
