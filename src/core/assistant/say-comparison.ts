import type { Metric } from "../model/metric.ts";
import { meanDifference } from "../stats/mean-difference.ts";
import { addDays, dayFromNumber, daysBetween } from "../time.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import { citeKnown, citeMean } from "./cite-days.ts";
import { isHidden } from "./hidden.ts";
import { knownCount, type MetricDays, USUAL_DAYS, valuesBetween } from "./metric-days.ts";
import type { Against, Span } from "./narrative.ts";
import type { Said } from "./say-standing.ts";
import { type SpanDays, spanDays } from "./span.ts";

const YEAR = 365;

/**
 * A span of a metric against another of the same person, with an interval of the difference.
 *
 * @param looks among how many metrics this one is looked at: the more, the wider the interval (Bonferroni)
 */
export async function sayComparison(
  source: AssistantSource,
  metric: Metric,
  span: Span,
  against: Against,
  book: CitationBook,
  looks = 1,
): Promise<Said<"compared" | "tooFew" | "noValues">> {
  const all = await source.series(metric);
  if (!all) return { kind: "noValues", metric };
  const nowDays = spanDays(span, source.today, dayFromNumber(all.first));
  const thenDays = otherDays(nowDays, against);
  const from = addDays(thenDays.from, -USUAL_DAYS);
  const values = valuesBetween(all, from, nowDays.to);
  const range = (days: SpanDays) => {
    const start = daysBetween(from, days.from);
    return { from: start, end: start + days.length };
  };
  const over = (days: SpanDays): MetricDays => {
    const { from: start, end } = range(days);
    const own = values.slice(start, end);
    return { ...days, metric, values: own, before: new Float64Array(), known: knownCount(own) };
  };
  const now = over(nowDays);
  const then = over(thenDays);
  const found = meanDifference(values, range(nowDays), range(thenDays), 1 - 0.05 / looks);
  if (found.kind === "notEnoughData") {
    const lacking = now.known <= then.known ? "span" : "before";
    return { kind: "tooFew", metric, span, lacking, known: citeKnown(book, lacking === "span" ? now : then) };
  }
  const hidden = await isHidden(source, metric);
  return {
    kind: "compared",
    metric,
    span,
    against,
    direction: found.difference > 0 ? "higher" : "lower",
    sure: found.low * found.high > 0 ? "clear" : "chance",
    ...(!hidden && {
      now: citeMean(book, now, found.mean),
      earlier: citeMean(book, then, found.meanThen),
      change: book.cite({
        metric,
        kind: "change",
        value: found.difference,
        low: found.low,
        high: found.high,
        from: then.from,
        to: now.to,
        days: now.known + then.known,
      }),
    }),
    known: citeKnown(book, now),
    knownEarlier: citeKnown(book, then),
  };
}

/** The days just before, the same days a year earlier, or the 60 days that make the usual. */
function otherDays({ from, to, length }: SpanDays, against: Against): SpanDays {
  if (against === "yearAgo") return { from: addDays(from, -YEAR), to: addDays(to, -YEAR), length };
  const days = against === "usual" ? USUAL_DAYS : length;
  return { from: addDays(from, -days), to: addDays(from, -1), length: days };
}
