import { Show } from "solid-js";
import { Notice } from "#ui/notice/notice.tsx";
import type { createAnswer } from "./create-answer.ts";
import styles from "./sync-page.module.css";

/** Where the answer to a tap stands. */
export function AnswerLine(props: { answer: ReturnType<typeof createAnswer> }) {
  return (
    <div class={styles.answer} tabindex="-1" ref={(element) => props.answer.isSaidIn(element)}>
      <Show when={props.answer.words()}>
        {(words) => <Notice kind={props.answer.isProblem() ? "problem" : "done"}>{words()}</Notice>}
      </Show>
    </div>
  );
}
