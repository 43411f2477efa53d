import type { Citation } from "#core/assistant/citation.ts";
import { assertNever } from "#core/model/assert-never.ts";
import { type Metric, metrics } from "#core/model/metric.ts";
import { changeWords, sizeWords } from "./change-format.ts";
import { formatNumber } from "./format.ts";
import { inLanguage } from "./in-language.ts";
import { loadTextsIn } from "./load-texts.ts";
import type { Locale } from "./locale.ts";
import { citation as english } from "./locales/en/citation.ts";
import { metric as metricTexts } from "./locales/en/metric.ts";
import { formatMetric, formatMetricRange, isHidden, type ShownUnits } from "./metric-format.ts";
import { texts } from "./texts.ts";

/** What `citationText` reads from; load it first where the language is not English. */
export const citationTexts = ["citation", "change", "metric"] as const;

/**
 * What a cited number reads as, in the language of the page and the person's units.
 *
 * @example citationText(c3) // "58 bpm", "52–55 bpm", "6 of 7 nights", "6 ms lower (3 to 9)"
 */
export function citationText(citation: Citation, shown: ShownUnits = {}): string {
  const t = texts("citation", english);
  const { metric, kind, value, low, high, of } = citation;
  const hasRange = low !== undefined && high !== undefined;
  // How many days there were says nothing of a risk.
  if (kind !== "count" && isHidden(metric, shown)) return texts("metric", metricTexts).hidden;
  switch (kind) {
    case "value": {
      const text = formatMetric(metric, value, shown);
      return hasRange ? t.likely(text, formatMetricRange(metric, low, high, shown)) : text;
    }
    case "usual":
      return formatMetricRange(metric, low ?? value, high ?? value, shown);
    case "change":
    case "difference":
      return hasRange
        ? changeWords(metric, { effect: value, low, high }, shown)
        : sizeWords(metric, value, shown);
    case "count":
      return countWords(metric, value, of);
    default:
      return assertNever(kind);
  }
}

/** The texts of an answer's citations by id, in the answer's own language. */
export async function citationTextsIn(
  language: Locale,
  citations: readonly Citation[],
  shown: ShownUnits = {},
): Promise<ReadonlyMap<string, string>> {
  await loadTextsIn(language, ...citationTexts);
  return inLanguage(
    language,
    () => new Map(citations.map((citation) => [citation.id, citationText(citation, shown)])),
  );
}

function countWords(metric: Metric, value: number, of: number | undefined): string {
  const t = texts("citation", english);
  const { domain } = metrics[metric];
  const unit = domain === "heart" || domain === "sleep" ? "nights" : "days";
  if (of === undefined) return t.days(value, formatNumber(value));
  return t.some[unit](of, formatNumber(value), formatNumber(of));
}
