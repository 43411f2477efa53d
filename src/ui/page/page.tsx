import { type JSX, onMount } from "solid-js";
import styles from "./page.module.css";

/** A screen: its title (also the window's), an action beside it, and its cards in one column, two when wide. */
export function Page(props: { title: string; action?: JSX.Element; wide?: boolean; children: JSX.Element }) {
  onMount(() => {
    document.title = `${props.title} · Fire Rescued`;
  });
  return (
    <>
      <header class={styles.top}>
        <h1 class={styles.title} tabindex="-1">
          {props.title}
        </h1>
        {props.action}
      </header>
      <div class={styles.cards} classList={{ [styles.columns ?? ""]: props.wide === true }}>
        {props.children}
      </div>
    </>
  );
}
