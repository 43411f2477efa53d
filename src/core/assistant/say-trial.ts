import type { Cause } from "../model/finding.ts";
import { isMetric, type Metric, metrics } from "../model/metric.ts";
import { lastingNoise, withoutMean } from "../stats/lasting-noise.ts";
import { trialLength } from "../stats/trial-length.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import { citeKnown, citeLength } from "./cite-days.ts";
import { metricDays } from "./metric-days.ts";
import type { CauseName, Span } from "./narrative.ts";
import { causeName } from "./say-findings.ts";
import type { Said } from "./say-standing.ts";

/** A person's spread changes over the years; these days tell what a test of now would meet. */
const LOOKED_AT: Span = { kind: "days", days: 180 };
const DAYS_NEEDED = 14;

/**
 * What a randomised test of a cause on oneself would take: days with it, and as many without. The difference
 * to find is the one that findings show for the two, else half a standard deviation of the person's days.
 *
 * @param cause a metric, the key of a context or journal question, or the person's own name of one; another
 *   text is something new, of which nothing is known
 */
export async function sayTrial(
  source: AssistantSource,
  cause: string | undefined,
  outcome: Metric,
  book: CitationBook,
): Promise<Said<"trial" | "trialTooLong" | "tooFew" | "noValues">> {
  const days = await metricDays(source, outcome, LOOKED_AT);
  // A risk is a conclusion from many days; there is nothing of one to test.
  if (!days || metrics[outcome].domain === "risk") return { kind: "noValues", metric: outcome };
  const own = withoutMean(days.values, { from: 0, end: days.length });
  const noise = own && lastingNoise([own]);
  if (days.known < DAYS_NEEDED || !noise) {
    return {
      kind: "tooFew",
      metric: outcome,
      span: LOOKED_AT,
      lacking: "span",
      known: citeKnown(book, days),
    };
  }
  const named = cause === undefined ? undefined : await namedCause(source, cause);
  const finding = named?.effectOn(outcome);
  const spread = Math.sqrt(noise.variance);
  const size = finding === undefined ? spread / 2 : Math.abs(finding);
  const { from, to, known } = days;
  const effect = book.cite({ metric: outcome, kind: "difference", value: size, from, to, days: known });
  const length = trialLength({ effect: size, spread, memory: noise.memory });
  if (length.kind === "tooLong") return { kind: "trialTooLong", outcome, effect };
  return {
    kind: "trial",
    ...(named && { cause: named.name }),
    outcome,
    days: citeLength(book, outcome, length.daysACondition, to),
    effect,
    basis: finding === undefined ? "halfSpread" : "finding",
  };
}

interface NamedCause {
  readonly name: CauseName;
  readonly effectOn: (outcome: Metric) => number | undefined;
}

async function namedCause(source: AssistantSource, text: string): Promise<NamedCause | undefined> {
  const all = await source.findings();
  const found = all?.found ?? [];
  for (const { cause } of found) {
    const name = await causeName(source, cause);
    if (textOf(name) !== text) continue;
    const effectOn = (outcome: Metric) =>
      found.find((one) => one.outcome === outcome && isSame(one.cause, cause))?.effect;
    return { name, effectOn };
  }
  return isMetric(text) ? { name: { kind: "metric", metric: text }, effectOn: () => undefined } : undefined;
}

/** What a tool's result calls a cause, and a question about it calls it back. */
function textOf(name: CauseName): string {
  if (name.kind === "metric") return name.metric;
  return name.kind === "own" ? name.label : name.key;
}

function isSame(left: Cause, right: Cause): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
