import { Index } from "solid-js";
import type { Band } from "#core/model/daily-score.ts";
import { bandColour } from "./band-colour.ts";
import styles from "./band-mark.module.css";

const filled: Readonly<Record<Band, number>> = { low: 1, usual: 2, raised: 3, high: 4 };
const bars = [1, 2, 3, 4];

/** A band as a shape, for eyes that don't tell its colour: one to four rising bars. Goes beside its word. */
export function BandMark(props: { readonly band: Band }) {
  return (
    <svg class={`${styles.mark} ${bandColour(props.band)}`} viewBox="0 0 26 24" aria-hidden="true">
      <Index each={bars}>
        {(bar) => (
          <rect
            classList={{ [styles.filled ?? ""]: bar() <= filled[props.band] }}
            x={(bar() - 1) * 7}
            y={22 - bar() * 5}
            width="5"
            height={bar() * 5}
            rx="1.5"
          />
        )}
      </Index>
    </svg>
  );
}
