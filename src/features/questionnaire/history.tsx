import { createSignal, For, Show } from "solid-js";
import type { Instrument, QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import { formatDay, formatNumber } from "#i18n/format.ts";
import { questionnaire } from "#i18n/locales/en/questionnaire.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import styles from "./history.module.css";
import { shortWords, trendOf } from "./score-words.ts";

const FIRST = 4;

/** What came of a questionnaire over time, the newest first. Each can be looked at and deleted. */
export function History(props: {
  instrument: Instrument;
  responses: readonly QuestionnaireResponse[];
  onRemove: (response: QuestionnaireResponse) => void;
}) {
  const t = texts("questionnaire", questionnaire);
  const [isWhole, setWhole] = createSignal(false);
  const shown = () => (isWhole() ? props.responses : props.responses.slice(0, FIRST));
  const day = (response: QuestionnaireResponse) => formatDay(response.day, "medium");
  return (
    <section class={styles.history}>
      <h3 class="quiet">{t.results}</h3>
      <List>
        <For each={shown()}>
          {(response) => (
            <ListRow
              label={
                <a href={`/questions?done=${response.id}`}>
                  <span class="unseen">{t.open(day(response))}: </span>
                  {shortWords(response)}
                </a>
              }
              detail={day(response)}
            >
              <Button aria-label={t.removeNamed(day(response))} onClick={() => props.onRemove(response)}>
                <Icon name="remove" />
              </Button>
            </ListRow>
          )}
        </For>
      </List>
      <div class={styles.more}>
        <Show when={!isWhole() && props.responses.length > FIRST}>
          <Button onClick={() => setWhole(true)}>{t.showAll(formatNumber(props.responses.length))}</Button>
        </Show>
        <Show when={trendOf(props.instrument)}>
          {(metric) => <ButtonLink href={`/trends?metric=${metric()}&range=365`}>{t.change}</ButtonLink>}
        </Show>
      </div>
    </section>
  );
}
