import type { DailyScore, Factor } from "../model/daily-score.ts";
import type { Metric } from "../model/metric.ts";
import { addDays, daysBetween } from "../time.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import { citeLength, citeUsual } from "./cite-days.ts";
import { USUAL_DAYS } from "./metric-days.ts";
import type { Reason } from "./narrative.ts";
import type { Said } from "./say-standing.ts";

/** Days that sustained load stands on. */
const LOAD_DAYS = 28;
/** Below so many percentage points a factor is no reason worth a sentence. */
const POINTS_WORTH_TELLING = 1;
const MOST_REASONS = 3;

/** How sustained load stands, by the newest score; in words only where the person hides the number. */
export async function sayRisk(
  source: AssistantSource,
  book: CitationBook,
): Promise<Said<"risk" | "riskLearning"> | undefined> {
  const score = await source.latestScore();
  if (!score) return undefined;
  const { sustained, day } = score;
  const metric = "sustainedLoad";
  if (sustained.kind !== "load") {
    const { daysKnown, daysNeeded, counting = "days" } = sustained;
    const from = addDays(day, 1 - USUAL_DAYS);
    const known = { kind: "count", value: daysKnown, of: daysNeeded, from, to: day } as const;
    return {
      kind: "riskLearning",
      counting,
      known: book.cite({ metric: "mood", ...known, days: daysKnown }),
    };
  }
  const { band, estimate, since } = sustained;
  const { hideRisk } = await source.shown();
  return {
    kind: "risk",
    band,
    ...(!hideRisk && {
      estimate: book.cite({
        metric,
        kind: "value",
        ...estimate,
        from: addDays(day, 1 - LOAD_DAYS),
        to: day,
        days: LOAD_DAYS,
      }),
    }),
    trend: score.trend.kind,
    ...(since && { since: citeLength(book, metric, daysBetween(since, day) + 1, day) }),
  };
}

/** What raises and what lowers the chance of a hard day tomorrow; undefined where too little is known. */
export async function sayReasons(
  source: AssistantSource,
  book: CitationBook,
): Promise<Said<"reasons"> | undefined> {
  const score = await source.latestScore();
  if (score?.strain.kind !== "risk") return undefined;
  const known = score.strain.factors.filter((factor) => factor.known);
  const reasons = (sign: 1 | -1) =>
    known
      .filter(({ contribution }) => sign * contribution >= POINTS_WORTH_TELLING)
      .toSorted((left, right) => sign * (right.contribution - left.contribution))
      .slice(0, MOST_REASONS)
      .map((factor) => reasonOf(factor, score, book));
  return { kind: "reasons", raising: reasons(1), lowering: reasons(-1) };
}

/** The days that a factor is a mean over; others are of one night or report. */
const daysOfFactor: Readonly<Partial<Record<Factor["name"], number>>> = { recentReports: 28, hrvWeek: 7 };

function reasonOf(factor: Factor, { day }: DailyScore, book: CitationBook): Reason {
  const { name, value, usualLow: low, usualHigh: high } = factor;
  const metric = metricOf(factor);
  if (!metric || value === undefined) return { factor: name };
  const days = daysOfFactor[name] ?? 1;
  const cited = book.cite({ metric, kind: "value", value, from: addDays(day, 1 - days), to: day, days });
  if (low === undefined || high === undefined) return { factor: name, value: cited };
  const before = { from: addDays(day, -USUAL_DAYS), to: addDays(day, -1), known: USUAL_DAYS };
  return { factor: name, value: cited, usual: citeUsual(book, metric, { low, high }, before) };
}

/** A report is the mean of mood, energy and calm, told on mood's five steps. */
function metricOf({ name, metric }: Factor): Metric | undefined {
  return metric ?? (name === "lastReport" || name === "recentReports" ? "mood" : undefined);
}
