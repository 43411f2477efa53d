import { assertNever } from "../model/assert-never.ts";
import type { Metric } from "../model/metric.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import { citeLength } from "./cite-days.ts";
import type { Intent } from "./intent.ts";
import { knownCount, metricDays } from "./metric-days.ts";
import type { Against, Narrative, Span, Statement } from "./narrative.ts";
import { sayComparison } from "./say-comparison.ts";
import { findingsOn, isGood, sayFinding, sayNoFinding } from "./say-findings.ts";
import { sayMissing } from "./say-missing.ts";
import { sayReasons, sayRisk } from "./say-score.ts";
import { sayStanding } from "./say-standing.ts";
import { saySuggestions } from "./say-suggestion.ts";
import { sayTrend } from "./say-trend.ts";
import { sayTrial } from "./say-trial.ts";
import { sayWhatMoved } from "./say-what-moved.ts";

/** What a comparison is about where nothing is named. */
const mainMetrics: readonly Metric[] = ["mood", "energy", "stress", "asleep", "hrvRmssd", "restingHeartRate"];
const sleepMetrics: readonly Metric[] = ["asleep", "sleepDebt", "sleepEfficiency", "sleepMidpoint"];
/** One of each kind of data, to tell how much of it there is. */
const heldMetrics: readonly Metric[] = ["mood", "asleep", "hrvRmssd", "strain", "workouts", "cbiPersonal"];
const MOST_METRICS = 3;
const MOST_FINDINGS = 4;

/**
 * What the narrator answers: the statements that an intent calls for, from the person's own days. The same
 * days give the same answer.
 *
 * @param book collects what is cited
 */
export async function narrate(
  source: AssistantSource,
  intent: Intent,
  book: CitationBook,
): Promise<Narrative> {
  return { statements: await statementsFor(source, intent, book) };
}

async function statementsFor(
  source: AssistantSource,
  intent: Intent,
  book: CitationBook,
): Promise<readonly Statement[]> {
  if (intent.kind === "canAsk") return [{ kind: "canAsk" }];
  if (intent.kind === "unknown") return [{ kind: "unknown" }, { kind: "canAsk" }];
  if (!(await hasValues(source))) return [{ kind: "nothingYet" }];
  switch (intent.kind) {
    case "why":
      return intent.metrics.length === 0
        ? sayWhy(source, weekFor(intent.span), book)
        : sayWhyMetrics(source, intent.metrics.slice(0, MOST_METRICS), weekFor(intent.span), book);
    case "risk":
      return sayWhyRisk(source, book);
    case "trend":
      return inTurn(intent.metrics.slice(0, MOST_METRICS), (metric) =>
        sayTrend(source, metric, intent.span.kind === "today" ? { kind: "month" } : intent.span, book),
      );
    case "compare":
      return sayCompared(source, intent.metrics, intent.span, intent.against, book);
    case "helps":
      return sayGoesWith(source, intent.metrics, book);
    case "sleep":
      return saySleep(source, weekFor(intent.span), book);
    case "do":
      return sayDo(source, book);
    case "test":
      return [await sayTrial(source, intent.cause, intent.outcome, book)];
    case "knows":
      return sayHeld(source, book);
    default:
      return assertNever(intent);
  }
}

/** One day says nothing of how somebody stands: a week does. */
function weekFor(span: Span): Span {
  return span.kind === "today" ? { kind: "week" } : span;
}

async function sayWhy(
  source: AssistantSource,
  span: Span,
  book: CitationBook,
): Promise<readonly Statement[]> {
  const risk = await sayRisk(source, book);
  const moved = await sayWhatMoved(source, span, book);
  const about = moved.flatMap((one) => (one.kind === "standing" ? [one.metric] : []));
  const found = await sayFindings(source, [...about, "mood", "energy"], 2, book);
  const [suggestion] = await saySuggestions(source, book);
  return [
    ...moved,
    ...(risk ? [risk] : []),
    ...(found.length > 0 ? found : await sayWhyNone(source, book)),
    ...(suggestion ? [suggestion] : []),
    ...(await sayMissing(source, span, book)),
    ...notCause(found),
  ];
}

async function sayWhyMetrics(
  source: AssistantSource,
  metrics: readonly Metric[],
  span: Span,
  book: CitationBook,
): Promise<readonly Statement[]> {
  const stand = await inTurn(metrics, (metric) => sayStanding(source, metric, span, book, metrics.length));
  const found = await sayFindings(source, metrics, MOST_FINDINGS, book);
  return [...stand, ...found, ...(await sayMissing(source, span, book)), ...notCause(found)];
}

async function sayWhyRisk(source: AssistantSource, book: CitationBook): Promise<readonly Statement[]> {
  const risk = (await sayRisk(source, book)) ?? {
    kind: "noValues" as const,
    metric: "sustainedLoad" as const,
  };
  const reasons = await sayReasons(source, book);
  return [
    risk,
    ...(reasons ? [reasons] : []),
    ...(await saySuggestions(source, book)),
    { kind: "howItWorks" as const },
  ];
}

async function sayCompared(
  source: AssistantSource,
  named: readonly Metric[],
  span: Span,
  against: Against,
  book: CitationBook,
): Promise<readonly Statement[]> {
  const metrics = named.length > 0 ? named.slice(0, MOST_METRICS) : await withValues(source, mainMetrics);
  const said = await inTurn<Metric, Statement>(metrics, (metric) =>
    against === "usual"
      ? sayStanding(source, metric, span, book, metrics.length)
      : sayComparison(source, metric, span, against, book, metrics.length),
  );
  const enough = said.filter(({ kind }) => kind !== "tooFew" && kind !== "noValues");
  // What was not asked for by name need not say that it is missing.
  if (named.length > 0) return said;
  return enough.length > 0 ? enough : said.slice(0, 1);
}

async function sayGoesWith(
  source: AssistantSource,
  metrics: readonly Metric[],
  book: CitationBook,
): Promise<readonly Statement[]> {
  const about = metrics.length > 0 ? metrics : undefined;
  const found = await sayFindings(source, about, MOST_FINDINGS, book);
  if (found.length > 0) return [...found, { kind: "notCause" as const }];
  return [sayNoFinding(await source.findings(), about, source, book)];
}

async function saySleep(
  source: AssistantSource,
  span: Span,
  book: CitationBook,
): Promise<readonly Statement[]> {
  const [own] = await withValues(source, ["asleep"]);
  if (!own) return [{ kind: "noValues" as const, metric: "asleep" as const }];
  const metrics = await withValues(source, sleepMetrics);
  const stand = await inTurn(metrics, (metric) => sayStanding(source, metric, span, book, metrics.length));
  const found = await sayFindings(source, ["asleep", "sleepMidpoint"], 2, book);
  const missing = (await sayMissing(source, span, book)).filter(({ what }) => what === "nights");
  return [...stand, ...found, ...missing, ...notCause(found)];
}

async function sayDo(source: AssistantSource, book: CitationBook): Promise<readonly Statement[]> {
  const suggestions = await saySuggestions(source, book);
  const all = await source.findings();
  const good = all?.found.find(isGood);
  const finding = all && good ? [await sayFinding(source, good, all, book)] : [];
  if (suggestions.length === 0 && finding.length === 0) return [{ kind: "noSuggestion" as const }];
  return [...suggestions, ...finding, { kind: "notCause" as const }];
}

async function sayHeld(source: AssistantSource, book: CitationBook): Promise<readonly Statement[]> {
  const held = await inTurn(await withValues(source, heldMetrics), async (metric) => {
    const days = await metricDays(source, metric, { kind: "all" });
    const known = days ? knownCount(days.values) : 0;
    return { kind: "holds" as const, metric, days: citeLength(book, metric, known, source.today) };
  });
  return [...held, { kind: "canAsk" as const }];
}

async function sayFindings(
  source: AssistantSource,
  about: readonly Metric[] | undefined,
  most: number,
  book: CitationBook,
): Promise<readonly Statement[]> {
  const all = await source.findings();
  if (!all) return [];
  return inTurn(findingsOn(all, about).slice(0, most), (finding) => sayFinding(source, finding, all, book));
}

/** Why there is no finding yet; that nothing was clearer than chance is no news. */
async function sayWhyNone(source: AssistantSource, book: CitationBook): Promise<readonly Statement[]> {
  const none = sayNoFinding(await source.findings(), undefined, source, book);
  return none.why === "chance" ? [] : [none];
}

function notCause(statements: readonly Statement[]): readonly Statement[] {
  return statements.some(({ kind }) => kind === "finding") ? [{ kind: "notCause" }] : [];
}

async function hasValues(source: AssistantSource): Promise<boolean> {
  return (await withValues(source, [...mainMetrics, ...heldMetrics])).length > 0;
}

async function withValues(source: AssistantSource, metrics: readonly Metric[]): Promise<readonly Metric[]> {
  const known = await Promise.all(metrics.map((metric) => source.series(metric)));
  return metrics.filter((_, place) => known[place] !== undefined);
}

/** One after the other, so that what is cited keeps its order. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  say: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const said: Result[] = [];
  for (const item of items) said.push(await say(item));
  return said;
}
