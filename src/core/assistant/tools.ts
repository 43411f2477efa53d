import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";

/** Aggregates with relative days: JSON, every number of it a `Cited`. */
export type ToolResult =
  | { readonly ok: true; readonly result: object }
  | { readonly ok: false; readonly code: "unknown_tool" | "bad_arguments" | "too_few_days" };

type Tool = (source: AssistantSource, args: unknown, book: CitationBook) => Promise<ToolResult>;

const tools: ReadonlyMap<string, Tool> = new Map();

/**
 * Runs a tool that a model asked for, over the person's own days. Arguments come from outside and are
 * checked here. What the person wrote themselves (names of contexts, journal questions) stands in a field
 * `label` beside `own`, and nowhere else: `withoutOwnWords` leaves it out.
 *
 * @param name as the model wrote it
 * @example runTool(source, "trend", { metric: "hrvRmssd", days: 30 }, book)
 */
export async function runTool(
  source: AssistantSource,
  name: string,
  args: unknown,
  book: CitationBook,
): Promise<ToolResult> {
  const tool = tools.get(name);
  return tool ? tool(source, args, book) : { ok: false, code: "unknown_tool" };
}
