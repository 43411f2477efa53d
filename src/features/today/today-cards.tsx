import { Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { createToday } from "./create-today.ts";
import { NightCard } from "./night-card.tsx";
import type { TodayData } from "./read-today.ts";
import { RiskCard } from "./risk-card.tsx";
import { SourcesLine } from "./sources-line.tsx";
import { SuggestionCard } from "./suggestion-card.tsx";
import styles from "./today-cards.module.css";
import { WelcomeCard } from "./welcome-card.tsx";
import { WhyCard } from "./why-card.tsx";

/** Everything of Today but the check-in. */
export function TodayCards(props: { readonly day: LocalDay }) {
  const data = createToday(() => props.day);
  return (
    <Show when={data()}>
      {(known) => (
        <Show when={!known().empty} fallback={<WelcomeCard />}>
          <div class={styles.risk}>
            <RiskCard data={known()} />
          </div>
          <Show when={strainToShow(known())}>
            {(strain) => (
              <div class={styles.why}>
                <WhyCard data={known()} strain={strain()} />
              </div>
            )}
          </Show>
          <div class={styles.night}>
            <NightCard data={known()} />
          </div>
          <SuggestionCard score={known().score} />
          <SourcesLine data={known()} />
        </Show>
      )}
    </Show>
  );
}

/** Before the first guess the risk card says what is missing; saying it twice would help nobody. */
function strainToShow(data: TodayData) {
  const { score } = data;
  return score && (score.strain.kind === "risk" || score.sustained.kind !== "notEnoughData")
    ? score.strain
    : undefined;
}
