import type { Metric } from "../model/metric.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import type { Span } from "./narrative.ts";
import { type Said, sayTooFew, standingSaid } from "./say-standing.ts";
import { whatMoved } from "./what-moved.ts";

/** What left its usual over a span: first which, then each with its numbers; or that nothing did. */
export async function sayWhatMoved(
  source: AssistantSource,
  span: Span,
  book: CitationBook,
): Promise<readonly Said<"lead" | "standing" | "quiet" | "tooFew">[]> {
  const { moved, looked, tooFew } = await whatMoved(source, span);
  if (looked.length === 0) {
    const [first] = tooFew;
    return first ? [sayTooFew(first.days, span, book)] : [];
  }
  if (moved.length === 0) return [{ kind: "quiet", span, metrics: looked.map(({ days }) => days.metric) }];
  // None of them is a risk, so none is hidden.
  const said = moved.map((one) => standingSaid(one, span, book, false));
  const those = (news: "better" | "worse" | "neither"): readonly Metric[] =>
    said.filter((one) => one.news === news && one.sure === "clear").map(({ metric }) => metric);
  return [
    { kind: "lead", span, worse: those("worse"), better: those("better"), other: those("neither") },
    ...said,
  ];
}
