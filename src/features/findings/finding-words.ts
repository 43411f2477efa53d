import type { Finding } from "#core/model/finding.ts";
import { type Metric, metrics } from "#core/model/metric.ts";
import { changeWords } from "#i18n/change-format.ts";
import { formatNumber } from "#i18n/format.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { formatMetric, metricWords, type ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { causeWords, metricPhrase, type Tags } from "./cause-words.ts";

/** What words about a finding need to know about the person. */
export interface Speaker {
  readonly tags: Tags;
  readonly units: ShownUnits;
}

/**
 * A finding in a sentence. It tells what goes together, and never that one makes the other.
 *
 * @example "On the day after alcohol, your HRV is 6 ms lower (3 to 9)."
 * @example "On days when your sleep is 7 h 40 min or more, your mood is 0.4 steps higher (0.2 to 0.6) than …"
 */
export function findingSentence(finding: Finding, { tags, units }: Speaker): string {
  const t = texts("findings", findings);
  const { cause, lag, outcome } = finding;
  const change = changeWords(outcome, finding, units);
  const subject = causeWords(cause, tags);
  const sides = sidesOf(finding, units);
  if (!sides) return t.sentence(t.when[lag](subject), metricPhrase(outcome), change);
  const than = t.than[lag](sides.without);
  return t.sentenceThan(t.whenMeasured[lag](subject, sides.with), metricPhrase(outcome), change, than);
}

/** What a finding is about, which no other is: "Heart rate variability and alcohol". */
export function pairWords({ cause, outcome }: Finding, { tags }: Speaker): string {
  return texts("findings", findings).pair(metricWords(outcome).name, causeWords(cause, tags));
}

/** What the two groups of days are called beside their dots. */
export function groupWords(finding: Finding, { tags, units }: Speaker): { with: string; without: string } {
  const t = texts("findings", findings);
  const sides = sidesOf(finding, units);
  return (
    sides ?? { with: t.withCause[finding.lag](causeWords(finding.cause, tags)), without: t.withoutCause }
  );
}

/** On how many days it stands: "41 of 210 days", "70 days against 70, of 210". */
export function daysWords(finding: Finding): string {
  const t = texts("findings", findings);
  const all = formatNumber(finding.days);
  const some = formatNumber(finding.with.days);
  if (finding.cause.kind !== "metric") return t.someOf(some, all);
  return t.thirds(some, formatNumber(finding.without.days), all);
}

/** How sure, in words, after counting all that was looked at. Weaker than the last would not be shown. */
export function sureWords({ q }: Pick<Finding, "q">): string {
  const t = texts("findings", findings).sure;
  if (q <= 0.01) return t.very;
  return q <= 0.05 ? t.rather : t.less;
}

/** Where more of it can be seen: the outcome over time, beside its cause where that is a metric. */
export function trendLink({ cause, outcome }: Finding): { href: string; words: string } {
  const t = texts("findings", findings);
  const href = `/trends?metric=${outcome}&range=365`;
  if (cause.kind === "metric") return { href: `${href}&compare=${cause.metric}`, words: t.compare };
  return { href, words: t.trend(metricWords(outcome).name) };
}

/** The upper and the lower days of a measured cause: "8 h or more", "6 h 30 min or less". */
function sidesOf(finding: Finding, units: ShownUnits): { with: string; without: string } | undefined {
  const { cause } = finding;
  const { atLeast } = finding.with;
  const { atMost } = finding.without;
  if (cause.kind !== "metric" || atLeast === undefined || atMost === undefined) return undefined;
  const t = texts("findings", findings);
  const isClock = isClockTime(cause.metric);
  return {
    with: (isClock ? t.orLater : t.orMore)(formatMetric(cause.metric, atLeast, units)),
    without: (isClock ? t.orEarlier : t.orLess)(formatMetric(cause.metric, atMost, units)),
  };
}

function isClockTime(metric: Metric): boolean {
  return metrics[metric].unit === "hour";
}
