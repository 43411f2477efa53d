import { createUniqueId, For } from "solid-js";
import styles from "./choice.module.css";

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly word: string;
}

/** One of a few, side by side; applies at once. Arrow keys move within it. */
export function Choice<Value extends string>(props: {
  /** What is chosen, for those who don't see the line it stands in. */
  label: string;
  options: readonly ChoiceOption<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
}) {
  const name = createUniqueId();
  return (
    <fieldset class={styles.choice}>
      <legend class="unseen">{props.label}</legend>
      <For each={props.options}>
        {(option) => (
          <label class={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.word}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
