import type { Metric } from "../model/metric.ts";
import { summarise } from "../series/series-summary.ts";
import { usualRange } from "../series/usual-band.ts";
import { lastingTrend } from "../stats/lasting-trend.ts";
import { addDays } from "../time.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import { citeDay, citeKnown, citeMean, citeUsual } from "./cite-days.ts";
import { isHidden } from "./hidden.ts";
import { knownCount, metricDays, USUAL_DAYS } from "./metric-days.ts";
import type { Span } from "./narrative.ts";
import type { Said } from "./say-standing.ts";

/** How a metric went over a span: its mean, newest and outermost days, usual, and where it has been going. */
export async function sayTrend(
  source: AssistantSource,
  metric: Metric,
  span: Span,
  book: CitationBook,
): Promise<Said<"trend" | "tooFew" | "noValues">> {
  const days = await metricDays(source, metric, span);
  if (!days) return { kind: "noValues", metric };
  const trend = lastingTrend(days.values, days.before);
  const summary = summarise(days.values);
  const known = citeKnown(book, days);
  const hidden = await isHidden(source, metric);
  const day = (index: number) => citeDay(book, days, index, source.today);
  if (trend.kind === "notEnoughData" || summary.kind === "noData") {
    const latest = summary.kind === "summary" && !hidden ? { latest: day(summary.latest.index) } : {};
    return { kind: "tooFew", metric, span, lacking: "span", known, ...latest };
  }
  const clear = trend.low * trend.high > 0;
  const direction = !clear ? "notClear" : trend.change > 0 ? "rising" : "falling";
  if (hidden) return { kind: "trend", metric, span, direction, known };
  const { from, to } = days;
  const usual = await usualBefore(source, metric, book);
  return {
    kind: "trend",
    metric,
    span,
    direction,
    mean: citeMean(book, days, summary.mean),
    latest: day(summary.latest.index),
    lowest: day(summary.lowest.index),
    highest: day(summary.highest.index),
    change: book.cite({
      metric,
      kind: "change",
      value: trend.change,
      low: trend.low,
      high: trend.high,
      from,
      to,
      days: days.known,
    }),
    ...(usual && { usual }),
    known,
  };
}

/** The person's usual as of today: the middle half of the 60 days before. */
async function usualBefore(source: AssistantSource, metric: Metric, book: CitationBook) {
  const days = await metricDays(source, metric, { kind: "days", days: 1 });
  const range = days && usualRange(days.before);
  if (!days || range?.kind !== "range") return undefined;
  const { today } = source;
  const known = knownCount(days.before);
  return citeUsual(book, metric, range, { from: addDays(today, -USUAL_DAYS), to: addDays(today, -1), known });
}
