import { createEffect, type JSX, onMount } from "solid-js";
import { arrivedByLink } from "../navigation/navigation.ts";
import styles from "./page.module.css";

/** A screen: its title (also the window's; empty while it is still to come), an action beside it, and its cards in one column, two when wide. */
export function Page(props: { title: string; action?: JSX.Element; wide?: boolean; children: JSX.Element }) {
  let heading: HTMLHeadingElement | undefined;
  // A screen reader hears the new page, and the keyboard starts at its top.
  onMount(() => {
    if (arrivedByLink()) heading?.focus({ preventScroll: true });
  });
  createEffect(() => {
    document.title = props.title ? `${props.title} · Fire Rescued` : "Fire Rescued";
  });
  return (
    <>
      <header class={styles.top}>
        <h1 class={styles.title} tabindex="-1" ref={heading}>
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
