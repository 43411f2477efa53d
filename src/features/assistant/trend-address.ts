import type { Citation } from "#core/assistant/citation.ts";
import { daysBetween, type LocalDay } from "#core/time.ts";

/** What Trends can show at once, in days. */
const ranges = [30, 90, 365];

/**
 * The address of the chart that a number was read from: its metric over a range that holds its days.
 *
 * @example trendAddress({ metric: "hrvRmssd", from: "2026-11-01", to: "2026-11-20", … }, "2026-11-20") // "/trends?metric=hrvRmssd&range=30"
 */
export function trendAddress(
  { metric, from, to }: Pick<Citation, "metric" | "from" | "to">,
  today: LocalDay,
): string {
  const days = daysBetween(from, to) + 1;
  const range = ranges.find((most) => days <= most) ?? "all";
  const until = range === "all" || to >= today ? "" : `&to=${to}`;
  return `/trends?metric=${metric}&range=${range}${until}`;
}
