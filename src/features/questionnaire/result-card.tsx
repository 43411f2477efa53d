import { For, Show } from "solid-js";
import type { QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import { needsHelp } from "#core/questionnaire/thresholds.ts";
import { formatDay } from "#i18n/format.ts";
import { questionnaire } from "#i18n/locales/en/questionnaire.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { type Questionnaires, responsesOf } from "./create-questionnaires.ts";
import styles from "./result-card.module.css";
import { scoresShown, trendOf } from "./score-words.ts";
import { SubscaleResult } from "./subscale-result.tsx";
import { validationWords } from "./wording.ts";

/** What one questionnaire came to, in plain words; help first where the answers ask for it. */
export function ResultCard(props: { known: Questionnaires; id: string }) {
  const t = texts("questionnaire", questionnaire);
  const response = () => props.known.responses.find(({ id }) => id === props.id);
  return (
    <Show
      when={response()}
      fallback={
        <EmptyState>
          <p>{t.gone}</p>
        </EmptyState>
      }
    >
      {(found) => (
        <div class={styles.result}>
          <Show when={needsHelp(found())}>
            <Card heading={t.helpTitle}>
              <div class={styles.help}>
                <p>{t.help}</p>
                <ButtonLink kind="primary" href="/help">
                  {t.helpLink}
                </ButtonLink>
              </div>
            </Card>
          </Show>
          <Result response={found()} before={before(props.known, found())} />
        </div>
      )}
    </Show>
  );
}

function Result(props: { response: QuestionnaireResponse; before: QuestionnaireResponse | undefined }) {
  const t = texts("questionnaire", questionnaire);
  const instrument = () => props.response.instrument;
  return (
    <Card heading={t.fullNames[instrument()]} remark={formatDay(props.response.day, "medium")}>
      <div class={styles.result}>
        <For each={scoresShown(props.response)}>
          {(shown) => <SubscaleResult shown={shown} response={props.response} before={props.before} />}
        </For>
        <p class="quiet">
          {validationWords(instrument(), props.response.language)} {t.source[instrument()]}
        </p>
        <Show when={trendOf(instrument())}>
          {(metric) => (
            <div>
              <ButtonLink href={`/trends?metric=${metric()}&range=365`}>{t.change}</ButtonLink>
            </div>
          )}
        </Show>
      </div>
    </Card>
  );
}

/** The one of the same kind that came before. */
function before(known: Questionnaires, response: QuestionnaireResponse): QuestionnaireResponse | undefined {
  return responsesOf(known, response.instrument).find(({ at }) => at < response.at);
}
