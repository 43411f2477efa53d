import type { JSX } from "solid-js";
import { Show } from "solid-js";
import styles from "./empty-state.module.css";

/** What stands where there is nothing yet: what will appear, when, and what to do now. */
export function EmptyState(props: {
  readonly title: string;
  readonly children: JSX.Element;
  readonly actions?: JSX.Element;
}) {
  return (
    <div class={styles.empty}>
      <p class={styles.title}>{props.title}</p>
      <div class={styles.body}>{props.children}</div>
      <Show when={props.actions}>
        <div class={styles.actions}>{props.actions}</div>
      </Show>
    </div>
  );
}
