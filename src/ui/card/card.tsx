import { createUniqueId, type JSX, Show } from "solid-js";
import styles from "./card.module.css";

/** One subject of a page: a heading, a quiet remark beside it, and what it is about. */
export function Card(props: { heading: string; remark?: JSX.Element; children: JSX.Element }) {
  const id = createUniqueId();
  return (
    <section class={styles.card} aria-labelledby={id}>
      <header class={styles.header}>
        <h2 id={id} class={styles.heading}>
          {props.heading}
        </h2>
        <Show when={props.remark}>
          <span class="quiet">{props.remark}</span>
        </Show>
      </header>
      {props.children}
    </section>
  );
}
