import { createEffect, createSignal, on } from "solid-js";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import type { Assistant } from "./assistant.ts";
import { lookingWords } from "./looking-words.ts";

/**
 * Tells a screen reader that an answer is being written, and when it is there. Its words are not read out as
 * they come: half sentences over half sentences.
 */
export function SpokenStatus(props: {
  readonly talk: Pick<Assistant, "activity" | "writing" | "crisis" | "conversation">;
}) {
  const t = texts("assistant", assistant);
  const [words, setWords] = createSignal("");
  createEffect(
    on(
      () => [props.talk.activity().kind, props.talk.writing()?.looking, props.talk.conversation()] as const,
      ([now, looking, here], before) => {
        // Help is what comes then, and no answer.
        if (props.talk.crisis()) setWords("");
        else if (now === "answering") setWords(lookingWords(looking));
        else if (before?.[0] === "answering") {
          setWords(now === "idle" && here === before[2] ? t.answered : "");
        }
      },
    ),
  );
  return (
    <p class="unseen" role="status">
      {words()}
    </p>
  );
}
