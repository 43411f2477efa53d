import { Show } from "solid-js";
import { formatNumber } from "#i18n/format.ts";
import { numbers as english } from "#i18n/locales/en/numbers.ts";
import { formatMetric } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { type Fact, FactList } from "#ui/fact-list/fact-list.tsx";
import { NumberList } from "./number-list.tsx";
import { workoutRows } from "./number-row.ts";
import styles from "./numbers-page.module.css";
import type { Numbers } from "./read-numbers.ts";

/** The workouts of the days: how often which, and what single ones came to. */
export function WorkoutsCard(props: { numbers: Numbers }) {
  const t = texts("numbers", english);
  const workouts = () => props.numbers.workouts;
  const length = (minutes: number) => formatMetric("workoutTime", minutes);
  const total = () => {
    const { count, days, minutes } = workouts();
    const dayWords = t.dayCount(days, formatNumber(days));
    return t.total(count, formatNumber(count), dayWords, length(minutes));
  };
  const sports = (): readonly Fact[] =>
    workouts().sports.map(({ sport, count, minutes }) => ({
      name: sport,
      value: t.sport(count, formatNumber(count), length(minutes)),
    }));
  return (
    <Card heading={t.workouts}>
      <Show when={workouts().count > 0} fallback={<p class="quiet">{t.noWorkouts}</p>}>
        <div class={styles.stack}>
          <p>{total()}</p>
          <FactList facts={sports()} />
          <NumberList rows={workoutRows(props.numbers)} counted={{ name: t.times, all: workouts().count }} />
        </div>
      </Show>
    </Card>
  );
}
