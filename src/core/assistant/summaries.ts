import type { Metric } from "../model/metric.ts";
import { addDays, weekday } from "../time.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import { citeDay } from "./cite-days.ts";
import { metricDays } from "./metric-days.ts";
import type { Narrative, Span } from "./narrative.ts";
import { findingsOn, sayFinding } from "./say-findings.ts";
import { sayMissing } from "./say-missing.ts";
import type { Said } from "./say-standing.ts";
import { saySuggestions } from "./say-suggestion.ts";
import { sayTrend } from "./say-trend.ts";
import { sayWhatMoved } from "./say-what-moved.ts";

const WEEK: Span = { kind: "week" };
const RANGES: Readonly<Record<number, Span>> = {
  7: WEEK,
  30: { kind: "month" },
  90: { kind: "quarter" },
  365: { kind: "year" },
};
/** Below so many reported days there is no best and no hardest. */
const REPORTED_DAYS_NEEDED = 3;

/**
 * What one chart amounts to: the input of its insight, for the narrator and a model alike. Its statement is
 * "tooFew" or "noValues" where there is nothing to say.
 *
 * @param rangeDays how many days up to today the chart shows; undefined for all of them
 */
export async function insightSummary(
  source: AssistantSource,
  metric: Metric,
  rangeDays: number | undefined,
  book: CitationBook,
): Promise<Narrative> {
  const span: Span =
    rangeDays === undefined ? { kind: "all" } : (RANGES[rangeDays] ?? { kind: "days", days: rangeDays });
  return { statements: [await sayTrend(source, metric, span, book)] };
}

/** What the last seven days amount to: the input of the weekly review; without statements where there is nothing. */
export async function weekSummary(source: AssistantSource, book: CitationBook): Promise<Narrative> {
  const moved = await sayWhatMoved(source, WEEK, book);
  const about = moved.flatMap((one) => (one.kind === "standing" ? [one.metric] : []));
  const days = await sayWeekdays(source, book);
  const all = await source.findings();
  // What goes with this week's news is worth more than the clearest of all.
  const finding = all && (findingsOn(all, about)[0] ?? all.found[0]);
  const found = all && finding ? [await sayFinding(source, finding, all, book)] : [];
  const [suggestion] = await saySuggestions(source, book);
  return {
    statements: [
      ...moved,
      ...(days ? [days] : []),
      ...found,
      ...(suggestion ? [suggestion] : []),
      ...(moved.length > 0 ? await sayMissing(source, WEEK, book) : []),
      ...(found.length > 0 ? [{ kind: "notCause" as const }] : []),
    ],
  };
}

/** The best and the hardest day of the week by its mood; undefined where few are reported or all are alike. */
async function sayWeekdays(
  source: AssistantSource,
  book: CitationBook,
): Promise<Said<"weekdays"> | undefined> {
  const days = await metricDays(source, "mood", WEEK);
  if (!days || days.known < REPORTED_DAYS_NEEDED) return undefined;
  const known = days.values.filter((value) => !Number.isNaN(value));
  const best = days.values.lastIndexOf(Math.max(...known));
  const hardest = days.values.lastIndexOf(Math.min(...known));
  if (best === hardest) return undefined;
  return {
    kind: "weekdays",
    best: weekday(addDays(days.from, best)),
    hardest: weekday(addDays(days.from, hardest)),
    bestMood: citeDay(book, days, best, source.today),
    hardestMood: citeDay(book, days, hardest, source.today),
  };
}
