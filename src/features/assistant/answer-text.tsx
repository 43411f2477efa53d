import { createMemo, Show } from "solid-js";
import type { RecordId } from "#core/model/id.ts";
import { isSame } from "#core/model/is-same.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import styles from "./conversation.module.css";
import type { VoiceOf } from "./create-voices.ts";
import { Markdown } from "./markdown.tsx";
import type { ShownMessage } from "./turns.ts";

/** An answer: its text, who wrote it, and the way on where it broke off. */
export function AnswerText(props: {
  readonly answer: ShownMessage;
  readonly voiceOf: VoiceOf;
  readonly retry: ((answer: RecordId) => void) | undefined;
}) {
  const t = texts("assistant", assistant);
  // A text that grows by a word cites the same as before.
  const citations = createMemo(() => props.answer.citations, [], { equals: isSame });
  const language = createMemo(() => props.answer.language);
  const voice = createMemo(() => props.voiceOf(language(), citations()));
  const isDone = () => props.answer.state !== "writing";
  const ended = () => {
    const { state } = props.answer;
    return state === "stopped" || state === "failed" ? state : undefined;
  };
  return (
    <article class={styles.answer} aria-label={t.answer} aria-busy={!isDone()}>
      <Markdown text={props.answer.text} language={props.answer.language} voice={voice()} />
      <Show when={isDone()}>
        <div class={styles.foot}>
          <p class="quiet">
            <Show when={ended()}>{(state) => <>{t.ended[state()]} </>}</Show>
            <Show when={props.answer.text}>{byWords(props.answer)}</Show>
          </p>
          <Show when={ended() && props.retry}>
            {(retry) => (
              <Button onClick={() => retry()(props.answer.id)}>
                {ended() === "stopped" ? t.goOn : t.tryAgain}
              </Button>
            )}
          </Show>
        </div>
      </Show>
    </article>
  );
}

/** Who wrote an answer. */
export function byWords({ answeredBy, model }: Pick<ShownMessage, "answeredBy" | "model">): string {
  const t = texts("assistant", assistant).by;
  if (answeredBy === "narrator" || answeredBy === "browser") return t[answeredBy];
  return model ? t.model(model) : t.modelUnnamed;
}
