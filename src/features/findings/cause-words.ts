import type { ContextTag } from "#core/model/context-tag.ts";
import type { Cause } from "#core/model/finding.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Metric } from "#core/model/metric.ts";
import { contextName } from "#i18n/context-name.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";

/** The person's contexts under their ids. */
export type Tags = ReadonlyMap<RecordId, ContextTag>;

/**
 * What a cause is called within a sentence.
 *
 * @example causeWords({ kind: "metric", metric: "asleep" }, tags) // "your sleep"
 * @example causeWords({ kind: "journal", question: "Have any alcoholic drinks?" }, tags) // "alcohol"
 */
export function causeWords(cause: Cause, tags: Tags): string {
  const t = texts("findings", findings);
  switch (cause.kind) {
    case "metric":
      return metricPhrase(cause.metric);
    case "journal":
      return t.asked[cause.question] ?? t.yesTo(cause.question);
    case "context":
      return t.quoted(contextName(tags.get(cause.tag) ?? { id: cause.tag }));
  }
}

/** A metric within a sentence: "your HRV". */
export function metricPhrase(metric: Metric): string {
  const t = texts("findings", findings);
  return t.yours[metric] ?? t.quoted(metricWords(metric).name);
}

/** What a cause is called where it stands alone: "Sleep", "Deadline", "Have any alcoholic drinks?". */
export function causeName(cause: Cause, tags: Tags): string {
  switch (cause.kind) {
    case "metric":
      return metricWords(cause.metric).name;
    case "journal":
      return cause.question;
    case "context":
      return contextName(tags.get(cause.tag) ?? { id: cause.tag });
  }
}

/** A cause as a key: two that are the same thing have the same one. */
export function causeKey(cause: Cause): string {
  switch (cause.kind) {
    case "metric":
      return `metric ${cause.metric}`;
    case "journal":
      return `journal ${cause.question}`;
    case "context":
      return `context ${cause.tag}`;
  }
}
