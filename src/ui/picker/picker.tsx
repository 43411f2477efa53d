import { createUniqueId, For, Show } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import styles from "./picker.module.css";

export interface PickerOption {
  readonly value: string;
  readonly word: string;
}

export interface PickerGroup {
  readonly word: string;
  readonly options: readonly PickerOption[];
}

/** One of many, in groups: the browser's own list, which every device knows how to show. */
export function Picker(props: {
  label: string;
  /** A choice above all groups. */
  first?: PickerOption;
  groups: readonly PickerGroup[];
  value: string;
  onChange: (value: string) => void;
}) {
  const id = createUniqueId();
  return (
    <div class={styles.picker}>
      <label class={styles.label} for={id}>
        {props.label}
      </label>
      <div class={styles.box}>
        <select id={id} class={styles.select} onChange={(event) => props.onChange(event.currentTarget.value)}>
          <Show when={props.first}>{(option) => <Option option={option()} value={props.value} />}</Show>
          <For each={props.groups}>
            {(group) => (
              <optgroup label={group.word}>
                <For each={group.options}>{(option) => <Option option={option} value={props.value} />}</For>
              </optgroup>
            )}
          </For>
        </select>
        <span class={styles.mark}>
          <Icon name="forward" />
        </span>
      </div>
    </div>
  );
}

function Option(props: { option: PickerOption; value: string }) {
  return (
    <option value={props.option.value} selected={props.option.value === props.value}>
      {props.option.word}
    </option>
  );
}
