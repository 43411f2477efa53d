import { createMemo } from "solid-js";
import type { Metric } from "#core/model/metric.ts";
import type { LocalDay } from "#core/time.ts";
import { formatNumber } from "#i18n/format.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { InsightBlock } from "./insight-block.tsx";

/** What a chart shows, in words, and the way to ask about it. */
export function InsightLine(props: {
  readonly metric: Metric;
  /** How many days up to today the chart shows; undefined for all. */
  readonly days: number | undefined;
  readonly today: LocalDay;
}) {
  const t = texts("assistant", assistant);
  const subject = createMemo(() => ({ kind: "metric", metric: props.metric, days: props.days }) as const);
  const question = () => {
    const name = metricWords(props.metric).name.toLocaleLowerCase();
    return props.days === undefined ? t.askWhyAll(name) : t.askWhy(name, formatNumber(props.days));
  };
  return (
    <InsightBlock subject={subject()} today={props.today}>
      <a href={`/assistant?ask=${encodeURIComponent(question())}`}>{t.askAbout}</a>
    </InsightBlock>
  );
}
