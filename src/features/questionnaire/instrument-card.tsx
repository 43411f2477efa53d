import { Show } from "solid-js";
import type { Instrument } from "#core/model/questionnaire-response.ts";
import { instruments, itemsOf } from "#core/questionnaire/instruments.ts";
import type { LocalDay } from "#core/time.ts";
import { formatDay, formatNumber } from "#i18n/format.ts";
import { questionnaire } from "#i18n/locales/en/questionnaire.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Switch } from "#ui/switch/switch.tsx";
import { dueOf, type QuestionnaireStore, type Questionnaires, responsesOf } from "./create-questionnaires.ts";
import { History } from "./history.tsx";
import styles from "./instrument-card.module.css";
import { languageOf, validationWords } from "./wording.ts";

const SECONDS_A_QUESTION = 8;

/** One questionnaire: what it is for, the way into it, and what came of it so far. */
export function InstrumentCard(props: {
  store: QuestionnaireStore;
  known: Questionnaires;
  instrument: Instrument;
  today: LocalDay;
}) {
  const t = texts("questionnaire", questionnaire);
  const instrument = () => props.instrument;
  const draft = () => props.known.drafts.find((one) => one.instrument === instrument());
  const count = () => itemsOf(instrument(), props.known.worksWithClients === true).length;
  const minutes = () => Math.max(1, Math.round((count() * SECONDS_A_QUESTION) / 60));
  const responses = () => responsesOf(props.known, instrument());
  const due = () => {
    if (!instruments[instrument()].monthly) return instrument() === "phq2" ? t.onlyIfYouWant : t.anyTime;
    const day = dueOf(props.known, instrument(), props.today);
    return day === props.today ? t.dueNow : t.dueOn(formatDay(day, "short"));
  };
  return (
    <Card heading={t.names[instrument()]} remark={due()}>
      <div class={styles.card}>
        <div class={styles.words}>
          <p>{t.why[instrument()]}</p>
          <p class="quiet">
            {t.length(count(), formatNumber(count()), formatNumber(minutes()))}.{" "}
            {validationWords(instrument(), languageOf(instrument()))}
          </p>
        </div>
        <Show when={instrument() === "cbi"}>
          <Switch
            label={t.clients}
            detail={t.clientsDetail}
            checked={props.known.worksWithClients === true}
            onChange={(value) => void props.store.setWorksWithClients(value)}
          />
        </Show>
        <Show
          when={draft()}
          fallback={
            <div class={styles.actions}>
              <ButtonLink
                kind={due() === t.dueNow ? "primary" : "plain"}
                href={`/questions?fill=${instrument()}`}
              >
                {t.start}
                <span class="unseen">{t.fullNames[instrument()]}</span>
              </ButtonLink>
            </div>
          }
        >
          {(begun) => (
            <>
              <p>{t.begun(formatNumber(Object.keys(begun().answers).length), formatNumber(count()))}</p>
              <div class={styles.actions}>
                <ButtonLink kind="primary" href={`/questions?fill=${instrument()}`}>
                  {t.goOn}
                  <span class="unseen">{t.fullNames[instrument()]}</span>
                </ButtonLink>
                <Button onClick={() => void props.store.discard(instrument())}>{t.discard}</Button>
              </div>
            </>
          )}
        </Show>
        <Show when={responses().length > 0}>
          <History
            instrument={instrument()}
            responses={responses()}
            onRemove={(response) => void props.store.remove(response)}
          />
        </Show>
        <details class={styles.source}>
          <summary class="quiet">{t.about}</summary>
          <p class="quiet">
            {t.fullNames[instrument()]}. {t.source[instrument()]}
          </p>
        </details>
      </div>
    </Card>
  );
}
