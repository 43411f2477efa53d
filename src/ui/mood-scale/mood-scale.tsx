import { For } from "solid-js";
import { type Rating, ratings } from "#core/model/rating.ts";
import { MoodFace } from "./mood-face.tsx";
import styles from "./mood-scale.module.css";

/** Five large faces, worst to best. */
export function MoodScale(props: {
  /** What is asked, for those who don't see the line above. */
  label: string;
  words: Readonly<Record<Rating, string>>;
  selected: Rating | undefined;
  /** A tap records something new instead of changing what is selected. */
  records?: boolean;
  onPick: (rating: Rating) => void;
}) {
  return (
    <fieldset class={styles.scale}>
      <legend class="unseen">{props.label}</legend>
      <For each={ratings}>
        {(rating) => (
          <button
            type="button"
            class={styles.step}
            classList={{ [styles.selected ?? ""]: rating === props.selected }}
            aria-pressed={props.records ? undefined : rating === props.selected}
            onClick={() => props.onPick(rating)}
          >
            <MoodFace rating={rating} />
            {props.words[rating]}
          </button>
        )}
      </For>
    </fieldset>
  );
}
