import { For, Show } from "solid-js";
import type { Cycle, Workout } from "#core/model/whoop.ts";
import { formatTime, formatUnit } from "#i18n/format.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { formatMetric } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { type Fact, FactList } from "#ui/fact-list/fact-list.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import styles from "./day-parts.module.css";
import type { Day } from "./read-day.ts";
import { ValueGrid } from "./value-grid.tsx";

/** How hard the day was on the body, and the workouts in it. */
export function StrainCard(props: { day: Day }) {
  const t = texts("day", english).strain;
  const workouts = () => props.day.stored.workouts;
  return (
    <Card heading={t.heading} remark={texts("day", english).values.remark}>
      <div class={styles.body}>
        <ValueGrid day={props.day} domain="load" />
        <For each={props.day.stored.cycles}>{(cycle) => <FactList facts={heartFacts(cycle)} />}</For>
        <Show when={workouts().length > 0}>
          <h3 class={styles.subheading}>{t.workouts}</h3>
          <List>
            <For each={workouts()}>
              {(workout) => (
                <ListRow label={workout.sport} detail={workoutWords(workout, props.day).join(" · ")} />
              )}
            </For>
          </List>
        </Show>
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

function workoutWords(workout: Workout, { units }: Day): readonly string[] {
  const t = texts("day", english).strain;
  const { start, end, offset, averageHeartRateBpm: average, maxHeartRateBpm: max } = workout;
  const bpm = (value: number) => formatMetric("restingHeartRate", value);
  return [
    texts("day", english).night.times(formatTime(start, offset), formatTime(end, offset)),
    formatMetric("workoutTime", (end - start) / 60_000),
    ...(workout.strain === undefined ? [] : [t.strainOf(formatMetric("strain", workout.strain))]),
    ...(average === undefined || max === undefined ? [] : [t.heart(bpm(average), bpm(max))]),
    ...(workout.energyKilojoule === undefined
      ? []
      : [formatMetric("energyBurned", workout.energyKilojoule, units)]),
    ...(workout.distanceM === undefined ? [] : [distance(workout.distanceM, units.distance)]),
  ];
}

function distance(metres: number, unit: "kilometer" | "mile"): string {
  return formatUnit(metres / (unit === "mile" ? 1609.344 : 1000), unit, 1);
}
