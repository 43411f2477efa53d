import { For, Show } from "solid-js";
import { day as english } from "#i18n/locales/en/day.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { FactList } from "#ui/fact-list/fact-list.tsx";
import styles from "./day-parts.module.css";
import { metricFacts } from "./metric-facts.ts";
import type { Day } from "./read-day.ts";

/** What the sensor made of the night. */
export function RecoveryCard(props: { day: Day }) {
  const t = texts("day", english).recovery;
  return (
    <Card heading={t.heading}>
      <div class={styles.body}>
        <For each={props.day.stored.recoveries}>
          {(recovery) => (
            <>
              <FactList
                facts={metricFacts(
                  [
                    ["recovery", recovery.recoveryPercent],
                    ["hrvRmssd", recovery.hrvRmssdMs],
                    ["restingHeartRate", recovery.restingHeartRateBpm],
                    ["spo2", recovery.spo2Percent],
                    ["skinTemperature", recovery.skinTemperatureCelsius],
                  ],
                  props.day,
                )}
              />
              <Show when={recovery.calibrating}>
                <p class="quiet">{t.calibrating}</p>
              </Show>
            </>
          )}
        </For>
      </div>
    </Card>
  );
}
