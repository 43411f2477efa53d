import { createMemo, For } from "solid-js";
import styles from "./share-bar.module.css";

/** Stages of a night, and heart-rate zones from the easiest to the hardest. */
export type ShareTone =
  | "awake"
  | "light"
  | "deep"
  | "rem"
  | "zone0"
  | "zone1"
  | "zone2"
  | "zone3"
  | "zone4"
  | "zone5";

/** A part of a whole, its name, and how much it is in any one unit. */
export interface Share {
  readonly tone: ShareTone;
  readonly amount: number;
  readonly name: string;
}

/**
 * A whole as one bar, its parts side by side in proportion: how much there was of each, not when. The amounts
 * stand beside it in words, so the bar itself is hidden from screen readers.
 */
export function ShareBar(props: { shares: readonly Share[] }) {
  const parts = createMemo(() => {
    const all = props.shares.reduce((sum, share) => sum + share.amount, 0);
    let from = 0;
    return props.shares.map((share) => {
      const part = { share, from: (100 * from) / all, width: (100 * share.amount) / all };
      from += share.amount;
      return part;
    });
  });
  return (
    <div class={styles.shares}>
      <svg class={styles.bar} aria-hidden="true">
        <For each={parts()}>
          {(part) => (
            <rect
              class={styles[part.share.tone]}
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
                <rect class={styles[share.tone]} width="10" height="10" rx="2.5" />
              </svg>
              {share.name}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
