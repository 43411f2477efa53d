import type { Metric } from "../model/metric.ts";
import { addDays, dayNumber, type LocalDay } from "../time.ts";
import type { CitationBook, Cited } from "./citation.ts";
import type { MetricDays } from "./metric-days.ts";
import type { DatedCite } from "./narrative.ts";

/** The mean of a span. */
export function citeMean(book: CitationBook, { metric, from, to, known }: MetricDays, value: number): Cited {
  return book.cite({ metric, kind: "value", value, from, to, days: known });
}

/** One day of a span, found by its place in it. */
export function citeDay(
  book: CitationBook,
  { metric, from, values }: MetricDays,
  index: number,
  today: LocalDay,
): DatedCite {
  const day = addDays(from, index);
  const value = values[index]!;
  const cited = book.cite({ metric, kind: "value", value, from: day, to: day, days: 1 });
  return { ...cited, daysAgo: dayNumber(today) - dayNumber(day) };
}

/** "6 of 7 nights": how much of a span is known. */
export function citeKnown(book: CitationBook, { metric, from, to, known, length }: MetricDays): Cited {
  return book.cite({ metric, kind: "count", value: known, of: length, from, to, days: known });
}

/** "9 days", up to a day. */
export function citeLength(book: CitationBook, metric: Metric, days: number, to: LocalDay): Cited {
  const from = addDays(to, 1 - Math.max(1, days));
  return book.cite({ metric, kind: "count", value: days, from, to, days });
}

/** The middle half of some days. */
export function citeUsual(
  book: CitationBook,
  metric: Metric,
  range: { readonly low: number; readonly high: number },
  days: { readonly from: LocalDay; readonly to: LocalDay; readonly known: number },
): Cited {
  const { low, high } = range;
  const { from, to, known } = days;
  return book.cite({ metric, kind: "usual", value: (low + high) / 2, low, high, from, to, days: known });
}
