import { createEffect, createSignal, type JSX, on, onCleanup, Show, Suspense } from "solid-js";
import { parseRecordId } from "#core/model/id.ts";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { keepFindings } from "#scoring/findings-client.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { hereWith, navigate, searchParam } from "#ui/navigation/navigation.ts";
import { Page } from "#ui/page/page.tsx";
import { createUnfinished } from "#ui/unfinished/unfinished.ts";
import { AnswererLine } from "./answerer-line.tsx";
import styles from "./assistant-page.module.css";
import { Beginning } from "./beginning.tsx";
import { Composer } from "./composer.tsx";
import { ConsentSheet } from "./consent-sheet.tsx";
import { Conversation } from "./conversation.tsx";
import { createAssistant } from "./create-assistant.ts";
import { createAssistantSettings } from "./create-assistant-settings.ts";
import { createTurns } from "./create-turns.ts";
import { createVoices } from "./create-voices.ts";
import { CrisisCard } from "./crisis-card.tsx";
import { EarlierCard } from "./earlier-card.tsx";
import { SpokenStatus } from "./spoken-status.tsx";
import { WeekCard } from "./week-card.tsx";

/**
 * Questions answered from the person's own numbers. The open conversation is in the address
 * (`?conversation=<id>`), and a question may come with it (`?ask=Why am I tired?`).
 */
export function AssistantPage(props: {
  today: LocalDay;
  /** Whom to call now; its feature hands it in. */
  lines: JSX.Element;
}) {
  const t = texts("assistant", assistant);
  const db = database();
  const talk = createAssistant(db, () => props.today);
  const turns = createTurns(talk);
  const settings = createAssistantSettings();
  const voiceOf = createVoices(
    () => [...(talk.messages() ?? []), talk.writing()].flatMap((one) => one?.language ?? []),
    () => props.today,
  );
  const isTalking = () => (turns.ids()?.length ?? 0) > 0;
  const isAnswering = () => talk.activity().kind === "answering";
  const [draft, setDraft] = createSignal("");
  const [consenting, setConsenting] = createSignal(false);
  createUnfinished(() => draft().trim() !== "");
  // Answers tell of what goes together too, and nobody has to open Findings first for that.
  const findings = keepFindings(
    db,
    () => props.today,
    () => {},
  );
  onCleanup(() => findings.close());
  createEffect(
    on(
      () => searchParam("ask"),
      (question) => setDraft(question ?? ""),
    ),
  );
  createEffect(
    on(
      () => searchParam("conversation"),
      (id) => {
        const wanted = parseRecordId(id ?? "");
        // An answer that went on while another page was shown is what the person comes back to.
        if (!wanted && isAnswering()) stayHere();
        else if (wanted !== talk.conversation()) talk.open(wanted);
      },
    ),
  );

  function stayHere(): void {
    navigate(hereWith({ conversation: talk.conversation(), ask: undefined }), { replace: true });
  }

  function begin(): void {
    talk.open();
    navigate("/assistant");
  }

  function ask(question: string): void {
    setDraft("");
    stayHere();
    void talk.ask(question.trim());
  }

  return (
    <Page
      title={t.title}
      action={
        <Show
          when={isTalking()}
          fallback={
            <ButtonLink href="/more">
              <Icon name="back" />
              {t.back}
            </ButtonLink>
          }
        >
          <Button onClick={begin}>{t.fresh}</Button>
        </Show>
      }
    >
      <div class={styles.page} classList={{ [styles.talking ?? ""]: isTalking() }}>
        <div class={styles.talk}>
          <Show when={talk.crisis()}>
            <CrisisCard lines={props.lines} />
          </Show>
          <Show when={isTalking()} fallback={<Beginning ask={ask} />}>
            <Conversation talk={talk} turns={turns} voiceOf={voiceOf} />
          </Show>
          <SpokenStatus talk={talk} />
          <div class={styles.composer}>
            <Composer
              draft={draft()}
              onDraft={setDraft}
              isAnswering={isAnswering()}
              ask={() => ask(draft())}
              stop={talk.stop}
            />
            <Suspense>
              <AnswererLine answerer={talk.answerer()} showConsent={() => setConsenting(true)} />
            </Suspense>
          </div>
        </div>
        <div class={styles.side}>
          <WeekCard today={props.today} />
          <EarlierCard
            open={talk.conversation()}
            keepDays={settings.choices()?.keepDays}
            onOpenDeleted={begin}
          />
        </div>
      </div>
      <Show when={consenting()}>
        <ConsentSheet
          question={draft()}
          pendingPayload={talk.pendingPayload}
          settings={settings}
          close={() => setConsenting(false)}
        />
      </Show>
    </Page>
  );
}
