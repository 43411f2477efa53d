import { createUniqueId, onMount, Show } from "solid-js";
import styles from "./field.module.css";

/** One line to type into, its name above it and what is expected below. */
export function Field(props: {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  type?: "text" | "email" | "password";
  /** What browsers and password managers may fill in: "email", "current-password", "one-time-code". */
  autocomplete?: string;
  inputMode?: "text" | "email" | "numeric";
  /** The keyboard goes here when the field appears. */
  focused?: boolean;
}) {
  const id = createUniqueId();
  let input: HTMLInputElement | undefined;
  onMount(() => {
    if (props.focused) input?.focus();
  });
  const described = () => (props.error ? `${id}-error` : props.hint ? `${id}-hint` : undefined);
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {props.label}
      </label>
      <input
        id={id}
        ref={input}
        class={styles.input}
        type={props.type ?? "text"}
        autocomplete={props.autocomplete ?? "off"}
        inputmode={props.inputMode}
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={described()}
        aria-invalid={props.error ? true : undefined}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={props.error} fallback={<Hint id={`${id}-hint`} text={props.hint} />}>
        <p id={`${id}-error`} class={styles.error} role="alert">
          {props.error}
        </p>
      </Show>
    </div>
  );
}

function Hint(props: { id: string; text: string | undefined }) {
  return (
    <Show when={props.text}>
      <p id={props.id} class="quiet">
        {props.text}
      </p>
    </Show>
  );
}
