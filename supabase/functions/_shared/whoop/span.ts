/** Why a record of the API cannot become a row. */
export type SkipReason = "bad_shape" | "implausible_time" | "end_before_start" | "too_long" | "no_cycle";

/** No wearable recorded anything before. */
const EARLIEST = Date.UTC(2012, 0, 1);
const DAY = 86_400_000;

interface Reported {
  readonly start: number;
  readonly end?: number | undefined;
}

/**
 * Start and end in whole seconds, as an export file writes them, or why they cannot be right.
 *
 * @param longest how long a record of this kind may last, in milliseconds
 */
export function readSpan<Span extends Reported>(
  { start, end }: Span,
  now: number,
  longest = Number.POSITIVE_INFINITY,
): { start: number; end: Span["end"] } | SkipReason {
  const [from, to] = [wholeSecond(start), end === undefined ? undefined : wholeSecond(end)];
  // Clocks of a sensor, a phone and a server may differ, by less than a day.
  for (const at of [from, to ?? from]) if (at < EARLIEST || at > now + DAY) return "implausible_time";
  if (to !== undefined && to <= from) return "end_before_start";
  if (to !== undefined && to - from > longest) return "too_long";
  return { start: from, end: to };
}

function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}
