import { For, onMount, Show } from "solid-js";
import styles from "./question-step.module.css";

/** A question and its answers, each a target as wide as the page. */
export function QuestionStep(props: {
  lead?: string;
  question: string;
  detail?: string;
  answers: readonly { readonly value: string; readonly word: string }[];
  chosen: string | undefined;
  onAnswer: (value: string) => void;
}) {
  let heading: HTMLHeadingElement | undefined;
  // A screen reader hears the next question, and the keyboard starts before its answers.
  onMount(() => heading?.focus({ preventScroll: true }));
  return (
    <section class={styles.step}>
      <div class={styles.words}>
        <Show when={props.lead}>
          <p class="quiet">{props.lead}</p>
        </Show>
        <h2 class={styles.question} tabindex="-1" ref={heading}>
          {props.question}
        </h2>
        <Show when={props.detail}>
          <p class="quiet">{props.detail}</p>
        </Show>
      </div>
      <ul class={styles.answers}>
        <For each={props.answers}>
          {(answer) => (
            <li>
              <button
                type="button"
                class={styles.answer}
                aria-pressed={answer.value === props.chosen}
                onClick={() => props.onAnswer(answer.value)}
              >
                {answer.word}
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
