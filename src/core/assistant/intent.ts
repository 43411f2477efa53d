import { outcomes } from "../findings/candidates.ts";
import { metrics as catalogue, type Metric } from "../model/metric.ts";
import { readCause } from "./cause-lexicon.ts";
import { says } from "./intent-lexicon.ts";
import { readMetrics } from "./metric-lexicon.ts";
import type { Against, Span } from "./narrative.ts";
import { readSpan } from "./read-span.ts";
import { plainText } from "./words.ts";

/** What a person wants to know. */
export type Intent =
  /** Why they are tired, how they are; of single metrics where they are named. */
  | { readonly kind: "why"; readonly metrics: readonly Metric[]; readonly span: Span }
  | { readonly kind: "risk" }
  | { readonly kind: "trend"; readonly metrics: readonly Metric[]; readonly span: Span }
  | {
      readonly kind: "compare";
      readonly metrics: readonly Metric[];
      readonly span: Span;
      readonly against: Against;
    }
  /** What goes together with what: with some metrics, or with anything. */
  | { readonly kind: "helps"; readonly metrics: readonly Metric[] }
  | { readonly kind: "sleep"; readonly span: Span }
  | { readonly kind: "do" }
  /** What testing a cause would take; `cause` is a metric or a key, absent where none was understood. */
  | { readonly kind: "test"; readonly cause?: string; readonly outcome: Metric }
  | { readonly kind: "knows" }
  | { readonly kind: "canAsk" }
  | { readonly kind: "unknown" };

/** Over these the risk is asked for as a line, not as it stands. */
const longSpans: ReadonlySet<Span["kind"]> = new Set([
  "month",
  "lastMonth",
  "quarter",
  "year",
  "all",
  "days",
]);

/** Metrics that a question about sleep is answered with as a whole. */
const ofSleep: readonly Metric[] = ["asleep", "sleepMidpoint", "inBed"];

/**
 * What a question asks for, by its words: deterministic, and in English, Ukrainian and Persian alike. What it
 * doesn't understand it calls unknown, so that the answer can say what may be asked.
 *
 * @param ownCauses what the person named themselves, to be known again in a question about testing it
 * @example readIntent("Why am I tired this week?") // { kind: "why", metrics: [], span: { kind: "week" } }
 */
export function readIntent(question: string, ownCauses: readonly string[] = []): Intent {
  const plain = plainText(question);
  const { metrics, rest } = readMetrics(plain);
  const span = readSpan(plain);
  if (says.canAsk.test(plain)) return { kind: "canAsk" };
  if (says.knows.test(plain)) return { kind: "knows" };
  if (says.test.test(rest)) return testOf(plain, metrics, ownCauses);
  if (says.compare.test(rest)) return comparisonOf(plain, metrics, span);
  if (says.risk.test(rest)) {
    const asksForLong = says.trend.test(rest) || (span !== undefined && longSpans.has(span.kind));
    if (!asksForLong) return { kind: "risk" };
    return { kind: "trend", metrics: ["sustainedLoad"], span: span ?? { kind: "quarter" } };
  }
  if (says.do.test(rest)) return { kind: "do" };
  if (says.helps.test(rest) || (metrics.length > 0 && readCause(rest) !== undefined)) {
    return { kind: "helps", metrics };
  }
  const asksHow = metrics.every((metric) => metric === "mood") && says.how.test(plain);
  if (asksHow || says.why.test(rest)) {
    return { kind: "why", metrics: asksHow ? [] : metrics, span: span ?? { kind: "week" } };
  }
  if (metrics.length === 0) return { kind: "unknown" };
  if (metrics.length === 1 && ofSleep.includes(metrics[0]!) && !says.trend.test(rest)) {
    return { kind: "sleep", span: span ?? { kind: "week" } };
  }
  return { kind: "trend", metrics, span: span ?? { kind: "quarter" } };
}

/** Days against the days before them, the same days a year ago, or the usual. */
function comparisonOf(plain: string, metrics: readonly Metric[], span: Span | undefined): Intent {
  const against = says.yearAgo.test(plain) ? "yearAgo" : says.usual.test(plain) ? "usual" : "before";
  const named = span ?? { kind: against === "yearAgo" ? "month" : "week" };
  // "Than last week" names what this week is held against, and "a year ago" no year of days.
  const own: Record<string, Span["kind"]> = { lastWeek: "week", lastMonth: "month", today: "week" };
  const isYear = against === "yearAgo" && named.kind === "year";
  const kind = isYear ? "month" : (own[named.kind] ?? named.kind);
  return { kind: "compare", metrics, span: named.kind === "days" ? named : ({ kind } as Span), against };
}

/** What is felt is what a test is for; what else is named is its cause. */
function testOf(plain: string, metrics: readonly Metric[], ownCauses: readonly string[]): Intent {
  const own = ownCauses.find((name) => name !== "" && plain.includes(plainText(name)));
  const possible = metrics.filter((metric) => outcomes.some((one) => one === metric));
  const outcome = possible.find((metric) => catalogue[metric].domain === "mind") ?? possible.at(-1) ?? "mood";
  const cause = own ?? readCause(plain) ?? metrics.find((metric) => metric !== outcome);
  return { kind: "test", outcome, ...(cause !== undefined && { cause }) };
}
