import { Show } from "solid-js";
import { day as english } from "#i18n/locales/en/day.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import styles from "./day-parts.module.css";
import type { Day } from "./read-day.ts";
import { ValueGrid } from "./value-grid.tsx";

/** What the sensor made of the night. */
export function RecoveryCard(props: { day: Day }) {
  const t = texts("day", english);
  const recoveries = () => props.day.stored.recoveries;
  return (
    <Card heading={t.recovery.heading} remark={t.values.remark}>
      <div class={styles.body}>
        <ValueGrid day={props.day} domain="heart" />
        <Show when={recoveries().some((recovery) => recovery.scoreState !== "scored")}>
          <p class="quiet">{t.recovery.unscored}</p>
        </Show>
        <Show when={recoveries().some((recovery) => recovery.calibrating)}>
          <p class="quiet">{t.recovery.calibrating}</p>
        </Show>
      </div>
    </Card>
  );
}
