import { createUniqueId, Show } from "solid-js";
import styles from "./date-field.module.css";

/** A date or a time by the browser's own picker. What is not complete or not allowed is not passed on. */
export function DateField(props: {
  type: "date" | "time";
  label: string;
  /** `YYYY-MM-DD` or `HH:MM`. */
  value: string;
  max?: string;
  /** Why the last choice was refused. */
  error?: string | undefined;
  onChange: (value: string) => void;
}) {
  const id = createUniqueId();
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class={styles.input}
        type={props.type}
        max={props.max}
        required
        value={props.value}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? `${id}-error` : undefined}
        onChange={(event) => {
          if (event.currentTarget.value) props.onChange(event.currentTarget.value);
        }}
      />
      <Show when={props.error}>
        <p id={`${id}-error`} class={styles.error} role="alert">
          {props.error}
        </p>
      </Show>
    </div>
  );
}
