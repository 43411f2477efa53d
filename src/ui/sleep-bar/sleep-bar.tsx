import { createMemo, For } from "solid-js";
import styles from "./sleep-bar.module.css";

export type SleepStage = "awake" | "light" | "deep" | "rem";

/** A stage of a night, its name, and how long it lasted in all. */
export interface SleepShare {
  readonly stage: SleepStage;
  readonly minutes: number;
  readonly name: string;
}

/**
 * A night as one bar, its stages side by side in proportion: how much there was of each, not when. The
 * lengths stand beside it in words, so the bar itself is hidden from screen readers.
 */
export function SleepBar(props: { shares: readonly SleepShare[] }) {
  const parts = createMemo(() => {
    const all = props.shares.reduce((sum, share) => sum + share.minutes, 0);
    let from = 0;
    return props.shares.map((share) => {
      const part = { share, from: (100 * from) / all, width: (100 * share.minutes) / all };
      from += share.minutes;
      return part;
    });
  });
  return (
    <div class={styles.night}>
      <svg class={styles.bar} aria-hidden="true">
        <For each={parts()}>
          {(part) => (
            <rect
              class={styles[part.share.stage]}
              x={`${part.from}%`}
              width={`${part.width}%`}
              height="100%"
            />
          )}
        </For>
      </svg>
      <ul class={styles.words}>
        <For each={props.shares}>
          {(share) => (
            <li>
              <svg class={styles.key} viewBox="0 0 10 10" aria-hidden="true">
                <rect class={styles[share.stage]} width="10" height="10" rx="2.5" />
              </svg>
              {share.name}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
