import { Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { CheckInsCard } from "./check-ins-card.tsx";
import { JournalCard } from "./journal-card.tsx";
import { NightCard } from "./night-card.tsx";
import type { Day } from "./read-day.ts";
import { RecoveryCard } from "./recovery-card.tsx";
import { ScoreCard } from "./score-card.tsx";
import { StrainCard } from "./strain-card.tsx";
import { ValuesCard } from "./values-card.tsx";

/** The cards of a day: what the person said, what was concluded, what was measured. */
export function DayCards(props: { day: Day; today: LocalDay }) {
  const stored = () => props.day.stored;
  return (
    <>
      <CheckInsCard day={props.day} today={props.today} />
      <Show when={stored().score}>{(score) => <ScoreCard score={score()} day={props.day} />}</Show>
      <Show when={stored().sleeps.length > 0}>
        <NightCard day={props.day} />
      </Show>
      <Show when={stored().recoveries.length > 0}>
        <RecoveryCard day={props.day} />
      </Show>
      <Show when={stored().cycles.length + stored().workouts.length > 0}>
        <StrainCard day={props.day} />
      </Show>
      <Show when={stored().journalAnswers.length > 0}>
        <JournalCard answers={stored().journalAnswers} />
      </Show>
      <Show when={props.day.metrics.length > 0}>
        <ValuesCard day={props.day} />
      </Show>
    </>
  );
}
