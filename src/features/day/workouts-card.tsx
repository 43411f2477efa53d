import { For, Show } from "solid-js";
import type { Workout } from "#core/model/whoop.ts";
import { formatNumber } from "#i18n/format.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { FactList } from "#ui/fact-list/fact-list.tsx";
import { ShareBar } from "#ui/share-bar/share-bar.tsx";
import type { Day } from "./read-day.ts";
import { whenWords, workoutFacts, zoneShares } from "./workout-words.ts";
import styles from "./workouts-card.module.css";

/** The workouts that began on the day. */
export function WorkoutsCard(props: { day: Day }) {
  const t = texts("day", english).workouts;
  const workouts = () => props.day.stored.workouts;
  const count = () => workouts().length;
  return (
    <Card heading={t.heading} remark={t.count(count(), formatNumber(count()))}>
      <ul class={styles.workouts}>
        <For each={workouts()}>{(workout) => <OneWorkout workout={workout} day={props.day} />}</For>
      </ul>
    </Card>
  );
}

function OneWorkout(props: { workout: Workout; day: Day }) {
  const t = texts("day", english).workouts;
  const shares = () => zoneShares(props.workout);
  const unscored = () => {
    const { scoreState } = props.workout;
    return scoreState === "scored" ? undefined : t[scoreState];
  };
  return (
    <li class={styles.workout}>
      <div class={styles.title}>
        <h3 class={styles.sport}>{props.workout.sport}</h3>
        <span class="quiet">{whenWords(props.workout)}</span>
      </div>
      <Show when={unscored()}>{(words) => <p class="quiet">{words()}</p>}</Show>
      <Show when={shares().length > 0}>
        <ShareBar shares={shares()} />
      </Show>
      <FactList facts={workoutFacts(props.workout, props.day.units)} />
    </li>
  );
}
