import { type Metric, metrics } from "../model/metric.ts";
import { KNOWN_DAYS_NEEDED } from "../stats/mean-difference.ts";
import { addDays } from "../time.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import { citeKnown, citeLength, citeMean, citeUsual } from "./cite-days.ts";
import { isHidden } from "./hidden.ts";
import { knownCount, type MetricDays, USUAL_DAYS } from "./metric-days.ts";
import type { Side, Span, Statement } from "./narrative.ts";
import { type Standing, standing } from "./standing.ts";

/** A statement of one kind. */
export type Said<Kind extends Statement["kind"]> = Extract<Statement, { readonly kind: Kind }>;

/**
 * How a metric over a span stands beside the person's usual.
 *
 * @param looks among how many metrics this one is looked at: the more, the more must it differ (Bonferroni)
 */
export async function sayStanding(
  source: AssistantSource,
  metric: Metric,
  span: Span,
  book: CitationBook,
  looks = 1,
): Promise<Said<"standing" | "tooFew" | "noValues">> {
  const found = await standing(source, metric, span, looks);
  if (found.kind === "standing") return standingSaid(found, span, book, await isHidden(source, metric));
  if (found.kind === "noValues") return { kind: "noValues", metric };
  return sayTooFew(found.days, span, book);
}

/** That a span has too few known days, or the 60 days before it, which would be its usual. */
export function sayTooFew(days: MetricDays, span: Span, book: CitationBook): Said<"tooFew"> {
  const { metric } = days;
  if (days.known < KNOWN_DAYS_NEEDED) {
    return { kind: "tooFew", metric, span, lacking: "span", known: citeKnown(book, days) };
  }
  const before: MetricDays = {
    ...days,
    from: addDays(days.from, -USUAL_DAYS),
    to: addDays(days.from, -1),
    length: USUAL_DAYS,
    known: knownCount(days.before),
  };
  return { kind: "tooFew", metric, span, lacking: "before", known: citeKnown(book, before) };
}

/** A standing that was worked out, as a statement. */
export function standingSaid(
  found: Extract<Standing, { readonly kind: "standing" }>,
  span: Span,
  book: CitationBook,
  hidden: boolean,
): Said<"standing"> {
  const { days, side, sure, sinceDays } = found;
  const { metric } = days;
  const before = {
    from: addDays(days.from, -USUAL_DAYS),
    to: addDays(days.from, -1),
    known: knownCount(days.before),
  };
  return {
    kind: "standing",
    metric,
    span,
    side,
    sure,
    news: newsOf(metric, side),
    ...(!hidden && {
      value: citeMean(book, days, found.mean),
      usual: citeUsual(book, metric, found, before),
    }),
    known: citeKnown(book, days),
    // A run that may be chance has no beginning worth telling, and one of weeks ago need not go on.
    ...(sinceDays !== undefined &&
      sure === "clear" &&
      span.kind !== "lastWeek" &&
      span.kind !== "lastMonth" && { since: citeLength(book, metric, sinceDays, days.to) }),
  };
}

function newsOf(metric: Metric, side: Side): "better" | "worse" | "neither" {
  const { better } = metrics[metric];
  if (side === "within" || better === "neither") return "neither";
  return (better === "higher") === (side === "above") ? "better" : "worse";
}
