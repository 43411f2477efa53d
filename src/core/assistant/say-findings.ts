import { type BuiltInContext, builtInContexts } from "../model/context-tag.ts";
import type { Cause, Finding, Findings } from "../model/finding.ts";
import { type Metric, metrics } from "../model/metric.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import { knownQuestion } from "./known-question.ts";
import type { CauseName } from "./narrative.ts";
import type { Said } from "./say-standing.ts";

const CLEAREST = 0.01;
const CLEAR = 0.05;

/** What a cause may be called: what everybody has by its key, what the person named by their own words. */
export async function causeName(source: AssistantSource, cause: Cause): Promise<CauseName> {
  switch (cause.kind) {
    case "metric":
      return cause;
    case "journal": {
      const key = knownQuestion(cause.question);
      return key ? { kind: "journal", key } : { kind: "own", label: cause.question };
    }
    case "context": {
      const label = (await source.contexts()).get(cause.tag)?.label;
      if (label !== undefined) return { kind: "own", label };
      const keys = Object.keys(builtInContexts) as BuiltInContext[];
      const key = keys.find((one) => builtInContexts[one] === cause.tag);
      return key ? { kind: "context", key } : { kind: "own", label: "" };
    }
  }
}

/** One finding with its size, its days, and how sure it is. */
export async function sayFinding(
  source: AssistantSource,
  finding: Finding,
  all: Findings,
  book: CitationBook,
): Promise<Said<"finding">> {
  const { cause, outcome, lag, effect, low, high, days, q } = finding;
  const { from, to } = all;
  const atLeast = cause.kind === "metric" ? finding.with.atLeast : undefined;
  const atMost = cause.kind === "metric" ? finding.without.atMost : undefined;
  const edge = (metric: Metric, value: number, known: number) =>
    book.cite({ metric, kind: "value", value, from, to, days: known });
  return {
    kind: "finding",
    cause: await causeName(source, cause),
    outcome,
    lag,
    change: book.cite({ metric: outcome, kind: "difference", value: effect, low, high, from, to, days }),
    ...(cause.kind === "metric" &&
      atLeast !== undefined &&
      atMost !== undefined && {
        atLeast: edge(cause.metric, atLeast, finding.with.days),
        atMost: edge(cause.metric, atMost, finding.without.days),
      }),
    days: book.cite({
      metric: outcome,
      kind: "count",
      value: finding.with.days,
      of: days,
      from,
      to,
      days,
    }),
    sure: q <= CLEAREST ? "very" : q <= CLEAR ? "rather" : "less",
  };
}

/** Findings about a metric, as outcome or cause, the clearest first; all of them without a metric. */
export function findingsOn(all: Findings, about: readonly Metric[] | undefined): readonly Finding[] {
  if (!about) return all.found;
  const isAbout = (metric: Metric) => about.includes(metric);
  return all.found.filter(
    ({ cause, outcome }) => isAbout(outcome) || (cause.kind === "metric" && isAbout(cause.metric)),
  );
}

/** Whether what a finding tells is something to have more of: its outcome goes the good way. */
export function isGood({ outcome, effect }: Finding): boolean {
  const { better } = metrics[outcome];
  return better !== "neither" && (better === "higher") === effect > 0;
}

/** Why there is no finding to tell: not looked yet, too few days so far, or nothing clearer than chance. */
export function sayNoFinding(
  all: Findings | undefined,
  about: readonly Metric[] | undefined,
  source: AssistantSource,
  book: CitationBook,
): Said<"noFinding"> {
  if (!all) return { kind: "noFinding", why: "notLooked" };
  const isAbout = ({ outcome }: { readonly outcome: Metric }) => !about || about.includes(outcome);
  if (all.silent.some(isAbout)) return { kind: "noFinding", why: "chance" };
  const [nearest] = all.tooFew
    .filter(isAbout)
    .toSorted((left, right) => left.daysNeeded - right.daysNeeded || right.days - left.days);
  if (!nearest) return { kind: "noFinding", why: "notLooked" };
  const { outcome: metric, daysNeeded: value } = nearest;
  const { today: from } = source;
  const more = book.cite({ metric, kind: "count", value, from, to: from, days: nearest.days });
  return { kind: "noFinding", why: "tooFew", more };
}
