import { scoreMetrics } from "../burnout/known-days.ts";
import { LOOKED_AT_DAYS, recommend, recommendationMetrics } from "../burnout/recommend.ts";
import type { Metric } from "../model/metric.ts";
import { addDays, dayNumber } from "../time.ts";
import type { AssistantSource } from "./assistant-source.ts";
import type { CitationBook } from "./citation.ts";
import { valuesBetween } from "./metric-days.ts";
import type { Said } from "./say-standing.ts";

const looked: readonly Metric[] = [...new Set<Metric>([...scoreMetrics, ...recommendationMetrics])];

/** What the person's own days suggest, as Today says it: at most two things, and nothing beyond them. */
export async function saySuggestions(
  source: AssistantSource,
  book: CitationBook,
): Promise<readonly Said<"suggestion" | "findHelp">[]> {
  const score = await source.latestScore();
  if (!score) return [];
  const { day: to } = score;
  const from = addDays(to, 1 - LOOKED_AT_DAYS);
  const columns = await Promise.all(
    looked.map(async (metric) => {
      const all = await source.series(metric);
      return [metric, all && valuesBetween(all, from, to)] as const;
    }),
  );
  const values = Object.fromEntries(columns.filter(([, column]) => column));
  const found = recommend(score, { first: dayNumber(from), length: LOOKED_AT_DAYS, values });
  return found.map((one) => {
    if (one.code === "findHelp") return { kind: "findHelp" };
    const count = (value: number, of: number) =>
      book.cite({ metric: "mood", kind: "count", value, of, from, to, days: of });
    return {
      kind: "suggestion",
      deed: one.code,
      done: count(one.days, one.of),
      others: count(one.otherDays, one.otherOf),
    };
  });
}
