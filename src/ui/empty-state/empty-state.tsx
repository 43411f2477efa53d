import { type JSX, Show } from "solid-js";
import styles from "./empty-state.module.css";

/** What stands where there is nothing yet: what will appear, when, and what to do now. */
export function EmptyState(props: {
  readonly title?: string | undefined;
  readonly children: JSX.Element;
  readonly actions?: JSX.Element;
}) {
  return (
    <div class={styles.empty}>
      <Show when={props.title}>
        <p class={styles.title}>{props.title}</p>
      </Show>
      <div class={styles.body}>{props.children}</div>
      <Show when={props.actions}>
        <div class={styles.actions}>{props.actions}</div>
      </Show>
    </div>
  );
}
