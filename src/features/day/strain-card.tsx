import { For, Show } from "solid-js";
import type { Cycle } from "#core/model/whoop.ts";
import type { LocalDay } from "#core/time.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { formatMetric } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { type Fact, FactList } from "#ui/fact-list/fact-list.tsx";
import styles from "./day-parts.module.css";
import type { Day } from "./read-day.ts";
import { ValueGrid } from "./value-grid.tsx";

/** How hard the day was on the body. */
export function StrainCard(props: { day: Day; today: LocalDay }) {
  const t = texts("day", english).strain;
  return (
    <Card heading={t.heading} remark={texts("day", english).values.remark}>
      <div class={styles.body}>
        <ValueGrid day={props.day} domain="load" />
        <For each={props.day.stored.cycles}>
          {(cycle) => (
            <>
              <FactList facts={heartFacts(cycle)} />
              <Show when={unfinishedWords(cycle, props.day.day === props.today)}>
                {(words) => <p class="quiet">{words()}</p>}
              </Show>
            </>
          )}
        </For>
      </div>
    </Card>
  );
}

function heartFacts(cycle: Cycle): readonly Fact[] {
  const t = texts("day", english).strain;
  const bpm = (name: string, value: number | undefined) =>
    value === undefined ? [] : [{ name, value: formatMetric("restingHeartRate", value) }];
  return [
    ...bpm(t.averageHeartRate, cycle.averageHeartRateBpm),
    ...bpm(t.maxHeartRate, cycle.maxHeartRateBpm),
  ];
}

/** Why the numbers may not be the last word, or are not there; nothing of a day that is over and scored. */
function unfinishedWords({ scoreState, end }: Cycle, isToday: boolean): string | undefined {
  const t = texts("day", english).strain;
  if (scoreState !== "scored") return t[scoreState];
  if (end !== undefined) return undefined;
  return isToday ? t.going : t.open;
}
