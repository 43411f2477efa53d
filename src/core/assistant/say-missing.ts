import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import { citeKnown } from "./cite-days.ts";
import { metricDays } from "./metric-days.ts";
import type { Span } from "./narrative.ts";
import type { Said } from "./say-standing.ts";

/** From this share of known days on nothing is missed. */
const ENOUGH = 0.7;

/** Check-ins and nights that a span has too few of. Somebody who never had nights is not asked for them. */
export async function sayMissing(
  source: AssistantSource,
  span: Span,
  book: CitationBook,
): Promise<readonly Said<"missing">[]> {
  const [checkIns, nights] = await Promise.all([
    metricDays(source, "mood", span),
    metricDays(source, "asleep", span),
  ]);
  const missing: Said<"missing">[] = [];
  for (const [what, days] of [["checkIns", checkIns] as const, ["nights", nights] as const]) {
    if (days && days.known < ENOUGH * days.length)
      missing.push({ kind: "missing", what, known: citeKnown(book, days) });
  }
  return missing;
}
