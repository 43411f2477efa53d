import { Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { formatDay } from "#i18n/format.ts";
import { questionnaire } from "#i18n/locales/en/questionnaire.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import type { QuestionnaireStore, Questionnaires } from "./create-questionnaires.ts";
import { InstrumentCard } from "./instrument-card.tsx";
import styles from "./instrument-list.module.css";

/** Every questionnaire: what it is for, when it was answered and when it is due. */
export function InstrumentList(props: { store: QuestionnaireStore; known: Questionnaires; today: LocalDay }) {
  const t = texts("questionnaire", questionnaire);
  const card = (instrument: "cbi" | "who5" | "phq2") => (
    <InstrumentCard store={props.store} known={props.known} instrument={instrument} today={props.today} />
  );
  return (
    <>
      <p class={styles.lead}>{t.lead}</p>
      <Show when={props.store.removed()}>
        {(response) => (
          <div class={styles.lead}>
            <Notice
              kind="done"
              actions={<Button onClick={() => void props.store.bringBack()}>{t.undo}</Button>}
            >
              <p>{t.removed(formatDay(response().day, "medium"))}</p>
            </Notice>
          </div>
        )}
      </Show>
      <div class={styles.column}>{card("cbi")}</div>
      <div class={styles.column}>
        {card("who5")}
        {card("phq2")}
      </div>
    </>
  );
}
