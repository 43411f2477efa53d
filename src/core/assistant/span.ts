import { assertNever } from "../model/assert-never.ts";
import { addDays, daysBetween, type LocalDay } from "../time.ts";
import type { Span } from "./narrative.ts";

/** The days of a span, both included. */
export interface SpanDays {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly length: number;
}

/** Longer than anybody's data; what an "all" is cut to. */
const MOST_DAYS = 3650;

/**
 * Which days a span means. A week and a month are the last 7 and 30 days, so that each weekday and each
 * calendar counts alike.
 *
 * @param first the first day of what is looked at, for "all"
 */
export function spanDays(span: Span, today: LocalDay, first: LocalDay): SpanDays {
  const until = (to: LocalDay, length: number) => ({ from: addDays(to, 1 - length), to, length });
  switch (span.kind) {
    case "today":
      return until(today, 1);
    case "week":
      return until(today, 7);
    case "lastWeek":
      return until(addDays(today, -7), 7);
    case "month":
      return until(today, 30);
    case "lastMonth":
      return until(addDays(today, -30), 30);
    case "quarter":
      return until(today, 90);
    case "year":
      return until(today, 365);
    case "all":
      return until(today, Math.min(MOST_DAYS, Math.max(1, daysBetween(first, today) + 1)));
    case "days":
      return until(today, span.days);
    default:
      return assertNever(span);
  }
}
