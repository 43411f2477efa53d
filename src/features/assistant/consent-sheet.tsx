import { createResource, For, Match, Show, Suspense, Switch } from "solid-js";
import { currentAccount } from "#data/account-preference.ts";
import { devicePreference } from "#data/device-preferences.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { Switch as OnOff } from "#ui/switch/switch.tsx";
import type { Assistant } from "./assistant.ts";
import styles from "./consent-sheet.module.css";
import type { AssistantSettings } from "./create-assistant-settings.ts";
import { JsonText } from "./json-text.tsx";

/** What is sent once the assistant is on, to whom, what never is, and the very next request. */
export function ConsentSheet(props: {
  /** What stands in the composer; an example is shown for an empty one. */
  readonly question: string;
  readonly pendingPayload: Assistant["pendingPayload"];
  readonly settings: AssistantSettings;
  readonly close: () => void;
}) {
  const t = texts("assistant", assistant);
  const { choices, saveNotes, saveOn, failed } = props.settings;
  const question = () => props.question.trim() || t.suggested.week;
  const notes = () => choices()?.notes === true;
  const [payload] = createResource(
    () => ({ question: question(), notes: notes() }),
    async (asked) => ({ body: await props.pendingPayload(asked.question, asked.notes) }),
  );
  const switchTo = async (on: boolean) => {
    await saveOn(on);
    if (!failed()) props.close();
  };
  return (
    <Sheet title={t.consent.title} closeLabel={t.consent.close} onClose={props.close}>
      <p>{t.consent.lead}</p>
      <Said title={t.consent.sentTitle} sentences={t.consent.sent} />
      <Said title={t.consent.neverTitle} sentences={t.consent.never} />
      <OnOff
        label={t.consent.notes}
        detail={t.consent.notesDetail}
        checked={notes()}
        onChange={(value) => void saveNotes(value)}
      />
      <section class={styles.said}>
        <h3 class={styles.title}>{t.consent.payloadTitle}</h3>
        <p class="quiet">{props.question.trim() ? t.consent.payloadDraft : t.consent.payloadExample}</p>
        <Suspense>
          <Show when={payload.latest}>
            {(found) => (
              <Show when={found().body} fallback={<p>{t.consent.payloadCrisis}</p>}>
                {(body) => <JsonText label={t.consent.payloadTitle} body={body()} />}
              </Show>
            )}
          </Show>
        </Suspense>
        <p class="quiet">{t.consent.payloadLater}</p>
      </section>
      <Show when={failed()}>
        <Notice kind="problem">{t.settings.failed}</Notice>
      </Show>
      <div class={styles.actions}>
        <Switch>
          <Match when={devicePreference("mode") === "sample"}>
            <p>{t.consent.sample}</p>
          </Match>
          <Match when={!currentAccount()}>
            <p>{t.consent.account}</p>
            <ButtonLink href="/account" kind="primary">
              {t.consent.toAccount}
            </ButtonLink>
          </Match>
          <Match when={choices()?.on}>
            <p>{t.consent.isOn}</p>
            <Button onClick={() => void switchTo(false)}>{t.consent.off}</Button>
          </Match>
          <Match when={choices()}>
            <Button kind="primary" onClick={() => void switchTo(true)}>
              {t.consent.on}
            </Button>
            <Button onClick={() => props.close()}>{t.consent.notNow}</Button>
          </Match>
        </Switch>
      </div>
    </Sheet>
  );
}

function Said(props: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <section class={styles.said}>
      <h3 class={styles.title}>{props.title}</h3>
      <ul class={styles.sentences}>
        <For each={props.sentences}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </section>
  );
}
