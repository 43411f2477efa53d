import { For, Show } from "solid-js";
import type { DayValue } from "#core/series/series-summary.ts";
import { addDays } from "#core/time.ts";
import { formatDay, formatDayRange, formatNumber } from "#i18n/format.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import { formatMetric, formatMetricRange, isHidden, metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { type Fact, FactList } from "#ui/fact-list/fact-list.tsx";
import type { Trend, TrendMetric } from "./read-trend.ts";
import styles from "./trends-page.module.css";

/** The shown days in numbers: the latest, the mean, the spread. */
export function FactsCard(props: { trend: Trend }) {
  const shown = () =>
    [props.trend.main, props.trend.second].filter(
      (one) => one?.columns.summary.kind === "summary" && !isHidden(one.metric, props.trend.units),
    );
  return (
    <div class={styles.column}>
      <For each={shown()}>
        {(one) => <Show when={one}>{(known) => <Facts trend={props.trend} of={known()} />}</Show>}
      </For>
    </div>
  );
}

function Facts(props: { trend: Trend; of: TrendMetric }) {
  const t = texts("trends", trends).facts;
  const facts = (): readonly Fact[] => {
    const { metric, columns } = props.of;
    const { summary } = columns;
    if (summary.kind === "noData") return [];
    const { units, from } = props.trend;
    const value = (number: number) => formatMetric(metric, number, units);
    const at = (name: string, { index, value: number }: DayValue) => {
      return { name, value: value(number), remark: t.on(formatDay(addDays(from, index), "medium")) };
    };
    return [
      at(t.latest, summary.latest),
      { name: t.mean, value: value(summary.mean) },
      { name: t.middle, value: formatMetricRange(metric, summary.low, summary.high, units) },
      at(t.lowest, summary.lowest),
      at(t.highest, summary.highest),
      { name: t.known, value: t.of(formatNumber(summary.known), formatNumber(columns.daily.length)) },
    ];
  };
  return (
    <Card
      heading={t.heading(metricWords(props.of.metric).name)}
      remark={formatDayRange(props.trend.from, props.trend.to)}
    >
      <FactList facts={facts()} />
    </Card>
  );
}
