import type { Metric } from "#core/model/metric.ts";
import type { InsightRow } from "#data/local-rows.ts";
import type { AnswerFailure } from "./assistant.ts";

/** What an insight is about: a metric over the last so many days (undefined: all), or the week behind the person. */
export type InsightSubject =
  | { readonly kind: "metric"; readonly metric: Metric; readonly days: number | undefined }
  | { readonly kind: "week" };

export type Insight = Omit<InsightRow, "key" | "expiresAt">;

export type InsightResult =
  | { readonly ok: true; readonly insight: Insight }
  | { readonly ok: false; readonly failure: AnswerFailure | { readonly code: "tooFewDays" } };
