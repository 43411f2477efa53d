import type { FactorName } from "#core/model/daily-score.ts";
import { isMetric, type Metric } from "#core/model/metric.ts";
import { factor as factorTexts } from "#i18n/locales/en/factor.ts";

/** What is asked about: one of the two risks, a measured value, or a reason that is no single metric. */
export type Subject =
  | { readonly kind: "load" }
  | { readonly kind: "strain" }
  | { readonly kind: "metric"; readonly metric: Metric }
  | { readonly kind: "factor"; readonly name: FactorName };

/**
 * Reads the `explain` parameter: a metric's or a factor's name. A name that is both means the metric, with
 * what it does in the score.
 *
 * @returns undefined for anything else, as an old or mistyped link may hold
 * @example readSubject("restingHeartRate") // { kind: "metric", metric: "restingHeartRate" }
 */
export function readSubject(text: string): Subject | undefined {
  if (text === "sustainedLoad") return { kind: "load" };
  if (text === "strainRisk") return { kind: "strain" };
  if (isMetric(text)) return { kind: "metric", metric: text };
  return Object.hasOwn(factorTexts, text) ? { kind: "factor", name: text as FactorName } : undefined;
}
