import { createUniqueId, type JSX, Show } from "solid-js";
import styles from "./progress.module.css";

/** How far something has come: 0 to 1, or undefined while that is not known. */
export function Progress(props: { label: string; value: number | undefined; remark?: JSX.Element }) {
  const id = createUniqueId();
  return (
    <div class={styles.box}>
      <div class={styles.words}>
        <span id={id} class={styles.label}>
          {props.label}
        </span>
        <Show when={props.remark}>
          <span class="quiet">{props.remark}</span>
        </Show>
      </div>
      {/* Without the attribute the browser shows that the end is not known. */}
      <Show
        when={props.value !== undefined}
        fallback={<progress class={styles.bar} aria-labelledby={id} max="1" />}
      >
        <progress class={styles.bar} aria-labelledby={id} max="1" value={props.value} />
      </Show>
    </div>
  );
}
