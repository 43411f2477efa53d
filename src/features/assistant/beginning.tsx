import { For, Show } from "solid-js";
import { database } from "#data/current-database.ts";
import { knownMetrics } from "#data/day-series-repository.ts";
import { live } from "#data/live.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { ActionChip, Chips } from "#ui/chip/chip.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { hereWith } from "#ui/navigation/navigation.ts";
import styles from "./assistant-page.module.css";
import { suggestQuestions } from "./suggest-questions.ts";

/** Before the first question: a few that this person's data can answer, or where data comes from. */
export function Beginning(props: { readonly ask: (question: string) => void }) {
  const t = texts("assistant", assistant);
  const known = createLive(() => live(() => knownMetrics(database())));
  return (
    <Show when={known()}>
      {(metrics) => (
        <Show
          when={metrics().size > 0}
          fallback={
            <EmptyState
              title={t.nothingTitle}
              actions={
                <>
                  <ButtonLink href={hereWith({ log: "new" })} kind="primary">
                    {t.checkIn}
                  </ButtonLink>
                  <ButtonLink href="/import">{t.bring}</ButtonLink>
                </>
              }
            >
              <p>{t.nothing}</p>
            </EmptyState>
          }
        >
          <div class={styles.stack}>
            <p class={styles.lead}>{t.lead}</p>
            <Chips label={t.suggestions}>
              <For each={suggestQuestions(metrics())}>
                {(question) => (
                  <ActionChip onClick={() => props.ask(t.suggested[question])}>
                    {t.suggested[question]}
                  </ActionChip>
                )}
              </For>
            </Chips>
          </div>
        </Show>
      )}
    </Show>
  );
}
