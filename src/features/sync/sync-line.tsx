import { Show } from "solid-js";
import { createNow } from "#ui/live/create-now.ts";
import { createSettled } from "#ui/live/create-settled.ts";
import { createSync } from "./create-sync.ts";
import styles from "./sync-line.module.css";
import { SyncMark } from "./sync-mark.tsx";
import { asksForHelp, type SyncLine as Line } from "./sync-state.ts";
import { lineLabel, lineWords } from "./sync-words.ts";

/** A state shows once it has stood so long: a change that goes out within a second is no news. */
const SETTLE_MS = 1500;

/** How syncing stands, in a few words on every page, and the way to more. */
export function SyncLine() {
  const { line } = createSync();
  const shown = createSettled<Line>(line, SETTLE_MS);
  const now = createNow();
  return (
    <>
      <Show when={shown()}>
        {(known) => (
          <a
            class={styles.line}
            classList={{ [styles.asks ?? ""]: asksForHelp(known()) }}
            href="/sync"
            aria-label={lineLabel(known(), now())}
            title={lineLabel(known(), now())}
          >
            <SyncMark is={known().is} />
            <span class={styles.words}>{lineWords(known())}</span>
          </a>
        )}
      </Show>
      {/* Read out without the time, which moves on by itself. */}
      <span class="unseen" role="status">
        {shown() && lineWords(shown() as Line)}
      </span>
    </>
  );
}
