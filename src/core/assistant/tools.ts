import * as v from "valibot";
import { isMetric, type Metric } from "../model/metric.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import type { Span, Statement } from "./narrative.ts";
import { sayComparison } from "./say-comparison.ts";
import { findingsOn, sayFinding, sayNoFinding } from "./say-findings.ts";
import { sayReasons, sayRisk } from "./say-score.ts";
import { sayStanding } from "./say-standing.ts";
import { saySuggestions } from "./say-suggestion.ts";
import { sayTrend } from "./say-trend.ts";
import { sayTrial } from "./say-trial.ts";

/**
 * What a tool answers: statements as JSON, aggregates with relative days only, every number that counts or
 * measures with the id of its citation and its text.
 */
export type ToolResult =
  | { readonly ok: true; readonly result: { readonly statements: readonly Statement[] } }
  | { readonly ok: false; readonly code: "unknown_tool" | "bad_arguments" | "too_few_days" };

const metric = v.custom<Metric>((value) => typeof value === "string" && isMetric(value));
const days = v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(3650));
const MOST_FINDINGS = 8;

type Tell<Args> = (source: AssistantSource, args: Args, book: CitationBook) => Promise<readonly Statement[]>;

const tools = {
  trend: tool(v.strictObject({ metric, days }), async (source, args, book) => [
    await sayTrend(source, args.metric, overDays(args.days), book),
  ]),
  compare: tool(
    v.strictObject({ metric, days, against: v.picklist(["before", "yearAgo", "usual"]) }),
    async (source, args, book) => [
      args.against === "usual"
        ? await sayStanding(source, args.metric, overDays(args.days), book)
        : await sayComparison(source, args.metric, overDays(args.days), args.against, book),
    ],
  ),
  findings: tool(v.strictObject({ metric: v.optional(metric) }), async (source, args, book) => {
    const all = await source.findings();
    const about = args.metric && [args.metric];
    const found = all ? findingsOn(all, about).slice(0, MOST_FINDINGS) : [];
    if (!all || found.length === 0) return [sayNoFinding(all, about, source, book)];
    return Promise.all(found.map((finding) => sayFinding(source, finding, all, book)));
  }),
  score: tool(v.strictObject({}), async (source, _args, book) => {
    const said = [await sayRisk(source, book), await sayReasons(source, book)];
    return [...said.filter((one) => one !== undefined), ...(await saySuggestions(source, book))];
  }),
  experiment: tool(
    v.strictObject({ cause: v.pipe(v.string(), v.maxLength(200)), outcome: metric }),
    async (source, args, book) => [await sayTrial(source, args.cause, args.outcome, book)],
  ),
};

/**
 * Runs a tool that a model asked for, over the person's own days. Arguments come from outside and are
 * checked here. What the person named themselves (contexts, journal questions) stands in the field `label`
 * of a cause of kind `own` and nowhere else: `withoutOwnWords` leaves it out.
 *
 * @param name as the model wrote it
 * @param args as the model wrote them
 * @returns "too_few_days" where nothing can be said at all
 * @example runTool(source, "trend", { metric: "hrvRmssd", days: 30 }, book)
 */
export async function runTool(
  source: AssistantSource,
  name: string,
  args: unknown,
  book: CitationBook,
): Promise<ToolResult> {
  if (!Object.hasOwn(tools, name)) return { ok: false, code: "unknown_tool" };
  return tools[name as keyof typeof tools](source, args, book);
}

/** A result without the words that the person wrote themselves, for those who keep their notes to themselves. */
export function withoutOwnWords<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    isOwn(inner) ? { kind: "own" } : inner,
  ) as Value;
}

function isOwn(value: unknown): boolean {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "own";
}

function tool<Args>(schema: v.GenericSchema<unknown, Args>, tell: Tell<Args>) {
  return async (source: AssistantSource, args: unknown, book: CitationBook): Promise<ToolResult> => {
    const parsed = v.safeParse(schema, args);
    if (!parsed.success) return { ok: false, code: "bad_arguments" };
    const statements = await tell(source, parsed.output, book);
    const isEmpty = statements.every(({ kind }) => kind === "noValues");
    return isEmpty ? { ok: false, code: "too_few_days" } : { ok: true, result: { statements } };
  };
}

function overDays(length: number): Span {
  return { kind: "days", days: length };
}
