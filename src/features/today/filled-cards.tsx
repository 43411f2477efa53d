import { type JSX, Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { createToday } from "./create-today.ts";
import { MeasuredCard } from "./measured-card.tsx";
import { NightCard } from "./night-card.tsx";
import type { TodayData } from "./read-today.ts";
import { RiskCard } from "./risk-card.tsx";
import { SourcesLine } from "./sources-line.tsx";
import { SuggestionCard } from "./suggestion-card.tsx";
import styles from "./today-cards.module.css";
import { WelcomeCard } from "./welcome-card.tsx";
import { WhyCard } from "./why-card.tsx";

/** What is known of a day; where all of it was deleted again, the welcome. */
export function FilledCards(props: { readonly day: LocalDay; readonly body: JSX.Element }) {
  const data = createToday(() => props.day);
  return (
    <Show when={data()}>
      {(known) => (
        <Show when={!known().empty} fallback={<WelcomeCard />}>
          <Cards day={props.day} data={known()} body={props.body} />
        </Show>
      )}
    </Show>
  );
}

/** The score, its reasons, last night and what to do, where there is anything to tell. */
function Cards(props: { readonly day: LocalDay; readonly data: TodayData; readonly body: JSX.Element }) {
  return (
    <>
      <div class={styles.risk}>
        <RiskCard data={props.data} />
      </div>
      <Show when={scoreToShow(props.data)}>
        {(score) => (
          <div class={styles.why}>
            <WhyCard data={props.data} day={score().day} strain={score().strain} />
          </div>
        )}
      </Show>
      <div class={styles.night}>
        <NightCard data={props.data} />
      </div>
      {props.body}
      <MeasuredCard day={props.day} hideNumber={props.data.hideNumber} />
      <SuggestionCard score={props.data.score} />
      <SourcesLine data={props.data} />
    </>
  );
}

/** Before the first guess the risk card says what is missing; saying it twice would help nobody. */
function scoreToShow({ score }: TodayData) {
  return score && (score.strain.kind === "risk" || score.sustained.kind !== "notEnoughData")
    ? score
    : undefined;
}
