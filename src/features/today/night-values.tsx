import { Index, Match, Show, Switch } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { formatNumber } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import { formatBareRange, formatMetric, metricWords, type ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { explained } from "#ui/navigation/explained.ts";
import { RangeDot } from "#ui/range-dot/range-dot.tsx";
import type { LastNight, NightValue } from "./last-night.ts";
import styles from "./night-values.module.css";

/** The values of a night, two by two. */
export function NightValues(props: {
  readonly night: Extract<LastNight, { kind: "night" }>;
  /** The day the night ended on. */
  readonly day: LocalDay;
  readonly units: ShownUnits;
}) {
  return (
    <ul class={styles.values}>
      <Index each={props.night.values}>
        {(value) => <Value value={value()} day={props.day} units={props.units} />}
      </Index>
    </ul>
  );
}

function Value(props: { readonly value: NightValue; readonly day: LocalDay; readonly units: ShownUnits }) {
  const t = texts("today", today).night;
  const range = () => (props.value.usual.kind === "range" ? props.value.usual.range : undefined);
  const tooFew = () => (props.value.usual.kind === "tooFew" ? props.value.usual : undefined);
  return (
    <li>
      <a class={styles.value} href={explained(props.value.metric, props.day)}>
        <span class="quiet">{metricWords(props.value.metric).name}</span>
        <Show
          when={props.value.value !== undefined}
          fallback={<span class={styles.missing}>{t.notMeasured}</span>}
        >
          <b class={styles.number}>{formatMetric(props.value.metric, props.value.value ?? 0, props.units)}</b>
          <Switch>
            <Match when={range()}>
              {(known) => (
                <>
                  <RangeDot range={known()} value={props.value.value ?? 0} />
                  <span class={styles.usual}>{usualWords(props.value, props.units)}</span>
                </>
              )}
            </Match>
            <Match when={tooFew()}>
              {(few) => (
                <span class={styles.usual}>
                  {t.tooFew(formatNumber(few().needed), formatNumber(few().known))}
                </span>
              )}
            </Match>
          </Switch>
        </Show>
      </a>
    </li>
  );
}

function usualWords(night: NightValue, units: ShownUnits): string {
  if (night.usual.kind === "tooFew") return "";
  const { low, high } = night.usual.range;
  return texts("today", today).night.usually(formatBareRange(night.metric, low, high, units));
}
