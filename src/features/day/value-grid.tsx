import { For, Show } from "solid-js";
import { type MetricDomain, metrics } from "#core/model/metric.ts";
import { formatNumber } from "#i18n/format.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { formatBareRange, formatMetric, metricWords, type ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { RangeDot } from "#ui/range-dot/range-dot.tsx";
import type { Day, DayMetric } from "./read-day.ts";
import styles from "./value-grid.module.css";

/** The values that a day has of one kind. */
export function valuesOf(day: Day, domain: MetricDomain): readonly DayMetric[] {
  return day.metrics.filter(({ metric }) => metrics[metric].domain === domain);
}

/** Values of a day against what was usual by then. Each leads to its trend up to the day. */
export function ValueGrid(props: { day: Day; domain: MetricDomain }) {
  const shown = () => valuesOf(props.day, props.domain);
  return (
    <Show when={shown().length > 0}>
      <ul class={styles.values}>
        <For each={shown()}>
          {(one) => (
            <li>
              <a class={styles.value} href={`/trends?metric=${one.metric}&range=30&to=${props.day.day}`}>
                <span class={styles.name}>{metricWords(one.metric).name}</span>
                <strong>{formatMetric(one.metric, one.value, props.day.units)}</strong>
                <Show when={rangeOf(one)}>{(range) => <RangeDot range={range()} value={one.value} />}</Show>
                <span class="quiet">{usualWords(one, props.day.units)}</span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function rangeOf({ usual, extremes }: DayMetric) {
  return usual.kind === "range" && extremes ? { ...usual, ...extremes } : undefined;
}

function usualWords({ metric, value, usual }: DayMetric, units: ShownUnits): string {
  const t = texts("day", english).values;
  if (usual.kind === "notEnoughData") return t.tooFew(formatNumber(usual.known), formatNumber(usual.needed));
  const range = formatBareRange(metric, usual.low, usual.high, units);
  if (value > usual.high) return t.above(range);
  return value < usual.low ? t.below(range) : t.usually(range);
}
