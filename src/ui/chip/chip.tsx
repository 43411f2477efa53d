import type { JSX } from "solid-js";
import styles from "./chip.module.css";

/** A word that is on or off. */
export function Chip(props: {
  on: boolean;
  onToggle: () => void;
  /** A long press, a right click or the keyboard's menu key. */
  onMenu?: () => void;
  children: JSX.Element;
}) {
  return (
    <button
      type="button"
      class={styles.chip}
      aria-pressed={props.on}
      onClick={() => props.onToggle()}
      onContextMenu={(event) => {
        if (!props.onMenu) return;
        event.preventDefault();
        props.onMenu();
      }}
    >
      {props.children}
    </button>
  );
}

/** A chip that does something instead of being on or off. */
export function ActionChip(props: {
  label?: string;
  ref?: (button: HTMLButtonElement) => void;
  onClick: () => void;
  children: JSX.Element;
}) {
  return (
    <button
      ref={(button) => props.ref?.(button)}
      type="button"
      class={styles.chip}
      aria-label={props.label}
      onClick={() => props.onClick()}
    >
      {props.children}
    </button>
  );
}

/** Chips side by side, as many lines as they take. */
export function Chips(props: { label: string; children: JSX.Element }) {
  return (
    <fieldset class={styles.chips}>
      <legend class="unseen">{props.label}</legend>
      {props.children}
    </fieldset>
  );
}
