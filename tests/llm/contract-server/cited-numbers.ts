import type { Turn } from "./asked.ts";

/** A number that may be cited, as tools give them. */
export interface CitedNumber {
  /** `c3` */
  readonly cite: string;
  /** `58 bpm` */
  readonly text: string;
  /** The name that it had in the result, in words: `latest`, `usual low`. */
  readonly label: string;
}

/** The numbers in JSON texts, in order, each once. What is no JSON holds none. */
export function citedNumbers(texts: readonly string[]): CitedNumber[] {
  const found = new Map<string, CitedNumber>();
  for (const text of texts) visit(parsed(text), "value", found);
  return [...found.values()];
}

/** What tools answered since the person last spoke. */
export function latestResults(turns: readonly Turn[]): string[] {
  const since = turns.findLastIndex(({ by }) => by === "person");
  return turns.slice(since + 1).flatMap((turn) => (turn.by === "tool" ? [turn.result] : []));
}

function visit(value: unknown, label: string, found: Map<string, CitedNumber>): void {
  if (typeof value !== "object" || value === null) return;
  const { cite, text } = value as Record<string, unknown>;
  if (typeof cite === "string" && typeof text === "string" && !found.has(cite)) {
    found.set(cite, { cite, text, label });
  }
  for (const [name, held] of Object.entries(value)) {
    visit(held, Array.isArray(value) ? label : words(name), found);
  }
}

function words(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** JSON anywhere in a text, since a summary may stand below a sentence. */
function parsed(text: string): unknown {
  const begin = text.search(/[[{]/);
  try {
    return JSON.parse(text.slice(Math.max(begin, 0)));
  } catch {
    return undefined;
  }
}
