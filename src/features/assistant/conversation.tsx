import { createEffect, For, on, onMount, Show } from "solid-js";
import { speaksOfCrisis } from "#core/assistant/crisis.ts";
import type { RecordId } from "#core/model/id.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { createOnline } from "#ui/live/create-online.ts";
import { AnswerText } from "./answer-text.tsx";
import type { Assistant } from "./assistant.ts";
import styles from "./conversation.module.css";
import type { Turns } from "./create-turns.ts";
import type { VoiceOf } from "./create-voices.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { lookingWords } from "./looking-words.ts";

/** Questions and answers, earliest first. */
export function Conversation(props: {
  readonly talk: Assistant;
  readonly turns: Turns;
  readonly voiceOf: VoiceOf;
}) {
  const t = texts("assistant", assistant);
  const ids = () => props.turns.ids() ?? [];
  let list: HTMLOListElement | undefined;
  // The newest question goes to the top, and its answer grows below it without moving what is being read.
  createEffect(
    on(
      () => ids().at(-1),
      () => {
        // Help now is what is to be seen then.
        if (!props.talk.crisis()) list?.lastElementChild?.scrollIntoView({ block: "start" });
      },
    ),
  );
  // The suggestion that was tapped is gone; the keyboard goes on here.
  onMount(() => {
    if (document.activeElement === document.body) list?.focus({ preventScroll: true });
  });
  return (
    <ol ref={list} tabindex="-1" class={styles.turns} aria-label={t.conversation}>
      <For each={ids()}>
        {(id) => (
          <li class={styles.turn}>
            <OneTurn {...props} id={id} isLast={id === ids().at(-1)} />
          </li>
        )}
      </For>
    </ol>
  );
}

function OneTurn(props: {
  readonly talk: Assistant;
  readonly turns: Turns;
  readonly voiceOf: VoiceOf;
  readonly id: RecordId;
  readonly isLast: boolean;
}) {
  const t = texts("assistant", assistant);
  const online = createOnline();
  const question = () => props.turns.question(props.id);
  const answers = () => props.turns.answers(props.id);
  const activity = () => (props.isLast ? props.talk.activity() : undefined);
  const failure = () => {
    const now = activity();
    return now?.kind === "failed" ? now.failure : undefined;
  };
  // Why an answer never began is said once, below.
  const shownAnswer = (id: RecordId) => {
    const answer = props.turns.message(id);
    return failure() && answer?.text === "" ? undefined : answer;
  };
  // The page was closed before the first word of an answer came, or somebody stopped it there.
  const isAbandoned = () => {
    const asked = props.talk.messages()?.find(({ id }) => id === props.id);
    const isOver = asked?.role === "person" && asked.state === "done" && asked.at < performance.timeOrigin;
    return (
      isOver && answers().length === 0 && activity()?.kind !== "answering" && !speaksOfCrisis(asked.text)
    );
  };
  const silent = () => activity()?.kind === "answering" && !props.talk.writing()?.text;
  const retry = (id: RecordId) => void props.talk.retry(id);
  return (
    <>
      <Show when={question()}>
        {(asked) => (
          <div class={styles.asked}>
            <p class={styles.bubble} dir="auto">
              <span class="unseen">{t.you} </span>
              {asked().text}
            </p>
            <Show when={asked().state === "waiting"}>
              <p class="quiet">{online() ? t.waitingOnline : t.waiting}</p>
            </Show>
          </div>
        )}
      </Show>
      <For each={answers()}>
        {(id) => (
          <Show when={shownAnswer(id)}>
            {(answer) => (
              <AnswerText answer={answer()} voiceOf={props.voiceOf} retry={failure() ? undefined : retry} />
            )}
          </Show>
        )}
      </For>
      <Show when={isAbandoned() && !failure()}>
        <div class={styles.foot}>
          <p class="quiet">{t.ended.failed}</p>
          <Button onClick={() => retry(props.id)}>{t.tryAgain}</Button>
        </div>
      </Show>
      <Show when={silent()}>
        <p class={`quiet ${styles.looking}`} aria-hidden="true">
          {lookingWords(props.talk.writing()?.looking)}
        </p>
      </Show>
      <Show when={failure()}>
        {(why) => <FailureNotice failure={why()} retry={() => retry(answers().at(-1) ?? props.id)} />}
      </Show>
    </>
  );
}
