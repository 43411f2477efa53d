import { type Accessor, type JSX, Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { Later } from "#ui/later/later.tsx";
import { CheckInsCard } from "./check-ins-card.tsx";
import styles from "./day-parts.module.css";
import { JournalCard } from "./journal-card.tsx";
import { NightCard } from "./night-card.tsx";
import { QuestionnaireCard } from "./questionnaire-card.tsx";
import type { Day } from "./read-day.ts";
import { RecoveryCard } from "./recovery-card.tsx";
import { ScoreCard } from "./score-card.tsx";
import { StrainCard } from "./strain-card.tsx";
import { valuesOf } from "./value-grid.tsx";
import { WorkoutsCard } from "./workouts-card.tsx";

/** The cards of a day: first what the person said and what was concluded, then what was measured. */
export function DayCards(props: {
  day: Day;
  today: LocalDay;
  /** What another feature says of the day's nights. */
  body: (day: Accessor<LocalDay>) => JSX.Element;
}) {
  const stored = () => props.day.stored;
  const measured = () => stored().sleeps.length + valuesOf(props.day, "sleep").length > 0;
  return (
    <>
      <div class={styles.column}>
        <CheckInsCard day={props.day} today={props.today} />
        <Show when={stored().score}>{(score) => <ScoreCard score={score()} day={props.day} />}</Show>
        <Show when={valuesOf(props.day, "questionnaire").length > 0}>
          <QuestionnaireCard day={props.day} />
        </Show>
        {props.body(() => props.day.day)}
        <Show when={stored().journalAnswers.length > 0}>
          <JournalCard answers={stored().journalAnswers} />
        </Show>
      </div>
      <div class={styles.column}>
        <Later>
          <Show when={measured()}>
            <NightCard day={props.day} />
          </Show>
          <Show when={stored().recoveries.length + valuesOf(props.day, "heart").length > 0}>
            <RecoveryCard day={props.day} />
          </Show>
          <Show when={stored().cycles.length + valuesOf(props.day, "load").length > 0}>
            <StrainCard day={props.day} today={props.today} />
          </Show>
          <Show when={stored().workouts.length > 0}>
            <WorkoutsCard day={props.day} />
          </Show>
        </Later>
      </div>
    </>
  );
}
