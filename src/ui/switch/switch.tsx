import { createUniqueId, type JSX, Show } from "solid-js";
import styles from "./switch.module.css";

/** A choice between on and off that applies at once. The whole line is its target. */
export function Switch(props: {
  label: string;
  detail?: JSX.Element;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = createUniqueId();
  return (
    <label class={styles.line}>
      <span class={styles.words}>
        <span class={styles.label}>{props.label}</span>
        <Show when={props.detail}>
          <span id={id} class="quiet">
            {props.detail}
          </span>
        </Show>
      </span>
      <input
        class={styles.switch}
        type="checkbox"
        role="switch"
        aria-describedby={props.detail ? id : undefined}
        aria-checked={props.checked}
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
