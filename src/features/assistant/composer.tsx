import { Show } from "solid-js";
import { MAX_QUESTION } from "#core/model/conversation-message.ts";
import { formatNumber } from "#i18n/format.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import styles from "./composer.module.css";

/** Where a question is typed. Enter asks, Shift and Enter begins a line. */
export function Composer(props: {
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly isAnswering: boolean;
  readonly ask: () => void;
  readonly stop: () => void;
}) {
  const t = texts("assistant", assistant);
  let area: HTMLTextAreaElement | undefined;
  const tooLong = () => props.draft.trim().length > MAX_QUESTION;
  const submit = (event: Event) => {
    event.preventDefault();
    if (props.draft.trim() === "") area?.focus();
    else if (!tooLong() && !props.isAnswering) props.ask();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is being composed, as Chinese and Japanese are, Enter ends the word.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  };
  return (
    <form class={styles.composer} onSubmit={submit}>
      <textarea
        ref={area}
        class={styles.area}
        rows={1}
        dir="auto"
        enterkeyhint="send"
        aria-label={t.question}
        placeholder={t.placeholder}
        value={props.draft}
        onInput={(event) => props.onDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {/* One button for both, so that the keyboard stays on it. */}
      <Button
        kind={props.isAnswering ? "plain" : "primary"}
        submits={!props.isAnswering}
        onClick={() => {
          if (props.isAnswering) props.stop();
        }}
      >
        {props.isAnswering ? t.stop : t.ask}
      </Button>
      <Show when={tooLong()}>
        <p class={styles.problem} role="alert">
          {t.tooLong(formatNumber(MAX_QUESTION))}
        </p>
      </Show>
    </form>
  );
}
