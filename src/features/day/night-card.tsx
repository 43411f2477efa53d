import { For, Show } from "solid-js";
import type { Sleep } from "#core/model/whoop.ts";
import { formatNumber, formatTime } from "#i18n/format.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { formatMetric } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { type Fact, FactList } from "#ui/fact-list/fact-list.tsx";
import { type Share, ShareBar } from "#ui/share-bar/share-bar.tsx";
import styles from "./day-parts.module.css";
import type { Day } from "./read-day.ts";
import { ValueGrid } from "./value-grid.tsx";

/** The night that the day woke from, and its naps. */
export function NightCard(props: { day: Day }) {
  const t = texts("day", english).night;
  const nights = () => props.day.stored.sleeps.filter((sleep) => !sleep.nap);
  const naps = () => props.day.stored.sleeps.filter((sleep) => sleep.nap);
  const facts = (): readonly Fact[] => nights().flatMap(nightFacts);
  const remark = () => nights().map(timesOf).join(", ");
  return (
    <Card heading={t.heading} remark={remark()}>
      <div class={styles.body}>
        <For each={nights()}>{(night) => <Night night={night} />}</For>
        <ValueGrid day={props.day} domain="sleep" />
        <Show when={facts().length > 0}>
          <FactList facts={facts()} />
        </Show>
        <For each={naps()}>{(nap) => <p>{napWords(nap)}</p>}</For>
      </div>
    </Card>
  );
}

function Night(props: { night: Sleep }) {
  const t = texts("day", english).night;
  const shares = () => sharesOf(props.night);
  return (
    <>
      <Show when={props.night.scoreState !== "scored"}>
        <p class="quiet">{t.unscored}</p>
      </Show>
      <Show when={shares().length > 0}>
        <ShareBar shares={shares()} />
      </Show>
    </>
  );
}

/** What no metric of the catalogue says. */
function nightFacts({ needMin: need, disturbances }: Sleep): readonly Fact[] {
  const t = texts("day", english).night;
  return [
    ...(need === undefined ? [] : [{ name: t.need, value: formatMetric("asleep", need) }]),
    ...(disturbances === undefined ? [] : [{ name: t.disturbances, value: formatNumber(disturbances) }]),
  ];
}

/** The stages that were measured; none when the night was not scored. */
function sharesOf(night: Sleep): readonly Share[] {
  const t = texts("day", english).night;
  const minutes = [
    ["awake", night.awakeMin],
    ["light", night.lightMin],
    ["rem", night.remMin],
    ["deep", night.slowWaveMin],
  ] as const;
  return minutes.flatMap(([tone, amount]) =>
    amount === undefined || amount <= 0 ? [] : [{ tone, amount, name: t.stages[tone] }],
  );
}

function timesOf({ start, end, offset }: Sleep): string {
  return texts("day", english).night.times(formatTime(start, offset), formatTime(end, offset));
}

function napWords(nap: Sleep): string {
  const length = nap.asleepMin ?? (nap.end - nap.start) / 60_000;
  return texts("day", english).night.nap(
    formatTime(nap.start, nap.offset),
    formatTime(nap.end, nap.offset),
    formatMetric("asleep", length),
  );
}
