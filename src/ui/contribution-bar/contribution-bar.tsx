import { Show } from "solid-js";
import styles from "./contribution-bar.module.css";

/**
 * How much a reason weighs, −1 to 1: towards the start it lowers, towards the end it raises. The words beside
 * it say which, so it is hidden from screen readers.
 */
export function ContributionBar(props: { readonly share: number }) {
  const length = () => Math.min(1, Math.abs(props.share)) * 50;
  return (
    <svg class={styles.bar} aria-hidden="true">
      <rect class={styles.track} x="0" y="4" width="100%" height="6" rx="3" />
      <Show when={length() > 0}>
        <rect
          class={props.share > 0 ? styles.raises : styles.lowers}
          x={`${props.share > 0 ? 50 : 50 - length()}%`}
          y="4"
          width={`${length()}%`}
          height="6"
          rx="3"
        />
      </Show>
      <line class={styles.centre} x1="50%" x2="50%" y1="0" y2="14" />
    </svg>
  );
}
