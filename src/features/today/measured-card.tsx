import { createSignal, Show } from "solid-js";
import type { QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { formatDay, formatNumber } from "#i18n/format.ts";
import { formatList } from "#i18n/format-list.ts";
import { measuredBurnout } from "#i18n/locales/en/measured-burnout.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { Notice } from "#ui/notice/notice.tsx";
import styles from "./measured-card.module.css";
import { readMeasured } from "./read-measured.ts";

/** What the person answered about burnout, beside the score and never mixed with it; a reminder when it is due. */
export function MeasuredCard(props: { readonly day: LocalDay; readonly hideNumber: boolean }) {
  const t = texts("measured-burnout", measuredBurnout);
  const [hasFailed, setFailed] = createSignal(false);
  const measured = createLive(() => {
    const { day } = props;
    return live(() => readMeasured(database(), day));
  });
  const shown = () => {
    const known = measured();
    return known && (known.latest || known.isDue) ? known : undefined;
  };
  async function putOff(): Promise<void> {
    const result = await saveSetting(database(), "questionnairePutOff", props.day, Date.now());
    setFailed(!result.ok);
  }
  return (
    <Show when={shown()}>
      {(known) => (
        <div class={styles.place}>
          <Card heading={t.heading} remark={t.remark}>
            <div class={styles.body}>
              <Show when={known().latest}>
                {(latest) => <Latest response={latest()} hideNumber={props.hideNumber} />}
              </Show>
              <Show when={known().isDue}>
                <p>{known().latest ? t.due : t.first}</p>
                <div class={styles.actions}>
                  <ButtonLink href="/questions?fill=cbi">{known().isBegun ? t.goOn : t.answer}</ButtonLink>
                  <Button onClick={() => void putOff()}>{t.notNow}</Button>
                </div>
                <p class="quiet">{t.settings}</p>
              </Show>
              <Show when={hasFailed()}>
                <Notice kind="problem">{t.failed}</Notice>
              </Show>
            </div>
          </Card>
        </div>
      )}
    </Show>
  );
}

/** "42 personal and 38 work on 3 Nov", and the way to all of it. */
function Latest(props: { response: QuestionnaireResponse; hideNumber: boolean }) {
  const t = texts("measured-burnout", measuredBurnout);
  const words = () => {
    const { personal, work, client } = props.response.scores;
    const parts = [
      ...(personal === undefined ? [] : [t.personal(formatNumber(personal))]),
      ...(work === undefined ? [] : [t.work(formatNumber(work))]),
      ...(client === undefined ? [] : [t.client(formatNumber(client))]),
    ];
    return parts.length > 0 ? formatList(parts) : t.noScore;
  };
  const isHidden = () => props.hideNumber;
  return (
    <div class={styles.latest}>
      <div>
        <p class={isHidden() ? undefined : styles.value}>
          {isHidden() ? t.hidden : words()}{" "}
          <span class={styles.day}>{t.on(formatDay(props.response.day, "short"))}</span>
        </p>
        <Show when={!isHidden()}>
          <p class="quiet">{t.of}</p>
        </Show>
      </div>
      <ButtonLink href="/questions">{t.open}</ButtonLink>
    </div>
  );
}
