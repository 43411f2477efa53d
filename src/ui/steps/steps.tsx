import { createUniqueId, For } from "solid-js";
import { type Rating, ratings } from "#core/model/rating.ts";
import { formatNumber } from "#i18n/format.ts";
import styles from "./steps.module.css";

/** One to five with words at the ends. A second tap on the chosen step takes it back: none is an answer. */
export function Steps(props: {
  label: string;
  low: string;
  high: string;
  value: Rating | undefined;
  onChange: (value: Rating | undefined) => void;
}) {
  const ends = createUniqueId();
  return (
    <fieldset class={styles.group} aria-describedby={ends}>
      <legend class={styles.label}>{props.label}</legend>
      <div class={styles.steps}>
        <For each={ratings}>
          {(rating) => (
            <button
              type="button"
              class={styles.step}
              aria-label={`${props.label} ${formatNumber(rating)}`}
              aria-pressed={rating === props.value}
              onClick={() => props.onChange(rating === props.value ? undefined : rating)}
            >
              {formatNumber(rating)}
            </button>
          )}
        </For>
      </div>
      <p id={ends} class={styles.ends}>
        <span>{props.low}</span> <span>{props.high}</span>
      </p>
    </fieldset>
  );
}
