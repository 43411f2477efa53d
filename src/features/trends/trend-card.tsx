import { type Component, createEffect, createMemo, createSignal, Match, on, Show, Switch } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { Metric } from "#core/model/metric.ts";
import { addDays, daysBetween, type LocalDay } from "#core/time.ts";
import { formatDayRange } from "#i18n/format.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import { isHidden, metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { hereWith, navigate } from "#ui/navigation/navigation.ts";
import { dayOfPoint } from "./build-chart.ts";
import { ChosenPoint } from "./chosen-point.tsx";
import { MetricNothingYet } from "./nothing-yet.tsx";
import type { Trend } from "./read-trend.ts";
import { moveTo, type TrendRange } from "./trend-address.ts";
import styles from "./trend-card.module.css";
import { TrendPicture } from "./trend-picture.tsx";
import { TrendTable } from "./trend-table.tsx";
import { keyWords, nowWords } from "./trend-words.ts";

/** The line, what is usual, and whatever is under the finger. */
export function TrendCard(props: {
  trend: Trend;
  range: TrendRange;
  today: LocalDay;
  /** What the days up to today say in words; its feature hands it in. */
  insight?: Component<{ metric: Metric; days: number | undefined }> | undefined;
}) {
  const t = texts("trends", trends);
  const [chosenDay, setChosenDay] = createSignal<LocalDay>();
  const count = () => props.trend.main.columns.line.length;
  const step = () => props.trend.step;
  const choice = createMemo(() => {
    const day = chosenDay();
    const { summary } = props.trend.main.columns;
    const latest = summary.kind === "summary" ? summary.latest.index : count() * step() - 1;
    const index = day === undefined ? latest : daysBetween(props.trend.from, day);
    return Math.min(count() - 1, Math.max(0, Math.floor(index / step())));
  });
  // A day chosen in one metric stays chosen in the next, but not in a stretch that it lies outside of.
  createEffect(
    on(
      () => [props.trend.from, props.trend.to] as const,
      ([from, to]) => setChosenDay((day) => (day && day >= from && day <= to ? day : undefined)),
    ),
  );
  const target = (days: number) =>
    moveTo({ to: props.trend.to, range: props.range }, days, props.trend.firstDay, props.today);
  const go = (to: LocalDay | undefined) => {
    if (to) navigate(hereWith({ to: to === props.today ? undefined : to }), { replace: true });
  };
  const move = (direction: "earlier" | "later", by: "point" | "window") => {
    if (props.range === "all") return;
    const sign = direction === "earlier" ? -1 : 1;
    const days = by === "window" ? Number(props.range) : Math.ceil(Number(props.range) / 2);
    const to = target(sign * days);
    if (by === "point" && to) setChosenDay(addDays(dayOfPoint(props.trend, choice()), sign));
    go(to);
  };
  const nothing = () =>
    [props.trend.main, props.trend.second].every((one) => one?.columns.summary.kind !== "summary");
  return (
    <Card
      heading={metricWords(props.trend.metric).name}
      remark={nowWords(props.trend.main, props.trend.units)}
    >
      <div class={styles.body}>
        <Switch
          fallback={
            <>
              <TrendPicture
                trend={props.trend}
                choice={choice()}
                onChoose={(index) => setChosenDay(dayOfPoint(props.trend, index))}
                onMove={move}
              />
              <ChosenPoint trend={props.trend} index={choice()} />
              <Show when={props.trend.to === props.today}>
                <Dynamic
                  component={props.insight}
                  metric={props.trend.metric}
                  days={props.range === "all" ? undefined : Number(props.range)}
                />
              </Show>
            </>
          }
        >
          <Match when={!props.trend.known.has(props.trend.metric)}>
            <MetricNothingYet metric={props.trend.metric} />
          </Match>
          <Match when={nothing()}>
            <EmptyState
              title={t.noneHere.title}
              actions={
                <ButtonLink href={hereWith({ to: undefined, range: "all" })}>{t.noneHere.go}</ButtonLink>
              }
            >
              <p>{formatDayRange(props.trend.from, props.trend.to)}</p>
            </EmptyState>
          </Match>
        </Switch>
        <div class={styles.move} dir="ltr">
          <Button
            aria-label={t.earlier}
            disabled={!target(-Number(props.range))}
            onClick={() => move("earlier", "window")}
          >
            <Icon name="back" />
          </Button>
          <span class={styles.days} dir="auto">
            {formatDayRange(props.trend.from, props.trend.to)}
          </span>
          <Button
            aria-label={t.later}
            disabled={!target(Number(props.range))}
            onClick={() => move("later", "window")}
          >
            <Icon name="forward" />
          </Button>
        </div>
        <p class="quiet">{keyWords(props.trend)}</p>
        <Show
          when={!isHidden(props.trend.metric, props.trend.units)}
          fallback={<p class="quiet">{t.numberHidden}</p>}
        >
          <TrendTable trend={props.trend} />
        </Show>
      </div>
    </Card>
  );
}
