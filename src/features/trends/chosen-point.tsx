import { For, Show } from "solid-js";
import { metrics } from "#core/model/metric.ts";
import { addDays } from "#core/time.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import { metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { explained } from "#ui/navigation/explained.ts";
import { hereWith } from "#ui/navigation/navigation.ts";
import domainFill from "#ui/styles/domain-fill.module.css";
import { dayOfPoint } from "./build-chart.ts";
import styles from "./chosen-point.module.css";
import type { Trend } from "./read-trend.ts";
import { outsideWords, pointDay, pointValue } from "./trend-words.ts";

const ZOOM_DAYS = 90;

/** The chosen day or week in numbers, and the way to all of it. Its words are on the chart's slider, too. */
export function ChosenPoint(props: { trend: Trend; index: number }) {
  const t = texts("trends", trends);
  const shown = () =>
    [props.trend.main, props.trend.second, props.trend.mood].filter((one) => one !== undefined);
  const day = () => dayOfPoint(props.trend, props.index);
  // What was worked out can be asked how; what was measured is told on the day's page.
  const risk = () => {
    const { metric, columns } = props.trend.main;
    const known = !Number.isNaN(columns.daily[props.index] ?? Number.NaN);
    return metrics[metric].domain === "risk" && known ? metric : undefined;
  };
  const zoom = () => {
    const end = addDays(day(), ZOOM_DAYS / 2);
    return hereWith({ range: String(ZOOM_DAYS), to: end < props.trend.to ? end : undefined });
  };
  return (
    <div class={styles.chosen}>
      <div class={styles.words}>
        <p class={styles.day}>{pointDay(props.trend, props.index)}</p>
        <ul class={styles.values}>
          <For each={shown()}>
            {(one) => (
              <li>
                <svg class={domainFill[metrics[one.metric].domain]} viewBox="0 0 10 10" aria-hidden="true">
                  <circle cx="5" cy="5" r="4" />
                </svg>
                {t.named(metricWords(one.metric).short, pointValue(one, props.index, props.trend.units))}
              </li>
            )}
          </For>
        </ul>
        <Show when={outsideWords(props.trend, props.index)}>{(words) => <p class="quiet">{words()}</p>}</Show>
      </div>
      <div class={styles.ways}>
        <Show when={props.trend.step === 1} fallback={<ButtonLink href={zoom()}>{t.zoom}</ButtonLink>}>
          <Show when={risk()}>
            {(metric) => <ButtonLink href={explained(metric(), day())}>{t.explain}</ButtonLink>}
          </Show>
          <ButtonLink href={`/day?day=${day()}`}>{t.openDay}</ButtonLink>
        </Show>
      </div>
    </div>
  );
}
