import { type Component, createMemo, Show } from "solid-js";
import type { Metric } from "#core/model/metric.ts";
import type { LocalDay } from "#core/time.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Choice } from "#ui/choice/choice.tsx";
import { Later } from "#ui/later/later.tsx";
import { hereWith, navigate } from "#ui/navigation/navigation.ts";
import { Page } from "#ui/page/page.tsx";
import { createTrend, createTrendAddress } from "./create-trend.ts";
import { FactsCard } from "./facts-card.tsx";
import { MetricPickers } from "./metric-pickers.tsx";
import { NothingYet } from "./nothing-yet.tsx";
import { isRare } from "./read-trend.ts";
import { trendRanges } from "./trend-address.ts";
import { TrendCard } from "./trend-card.tsx";
import styles from "./trends-page.module.css";
import { YearCard } from "./year-card.tsx";

/** Where things have been going: one metric or two over days to years, and a year at a glance. */
export function TrendsPage(props: {
  today: LocalDay;
  /** What the days of a metric say in words; its feature hands it in. */
  insight?: Component<{ metric: Metric; days: number | undefined }>;
}) {
  const t = texts("trends", trends);
  const address = createTrendAddress(() => props.today);
  const trend = createTrend(address, () => props.today);
  const empty = createMemo(() => trend()?.known.size === 0);
  const options = trendRanges.map((value) => ({ value, word: t.ranges[value] }));
  return (
    <Page title={t.title} action={<ButtonLink href="/trends?show=numbers">{t.numbers}</ButtonLink>} wide>
      <Show when={trend()}>
        {(shown) => (
          <Show when={!empty()} fallback={<NothingYet />}>
            <div class={styles.controls}>
              <MetricPickers trend={shown()} />
              <Choice
                label={t.range}
                options={options}
                value={address().range}
                onChange={(range) => navigate(hereWith({ range, to: undefined }), { replace: true })}
              />
            </div>
            <Later>
              <div class={styles.wide}>
                <TrendCard
                  trend={shown()}
                  range={address().range}
                  today={props.today}
                  insight={props.insight}
                />
              </div>
            </Later>
            <Later>
              <YearCard
                // A dozen days a year have no colours to compare.
                metric={isRare(shown().metric) ? "mood" : shown().metric}
                known={shown().known}
                year={address().year}
                today={props.today}
              />
              <FactsCard trend={shown()} />
            </Later>
          </Show>
        )}
      </Show>
    </Page>
  );
}
