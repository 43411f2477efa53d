import type { JSX } from "solid-js";
import { install } from "#i18n/locales/en/install.ts";
import { texts } from "#i18n/texts.ts";
import styles from "./ios-steps.module.css";

/** The three steps by which iOS puts a website on the home screen, drawn. */
export function IosSteps() {
  const t = texts("install", install);
  return (
    <ol class={styles.steps}>
      <Step words={t.steps.share}>
        <path class={styles.edge} d="M20 68V12a8 8 0 018-8h64a8 8 0 018 8v56M20 42h80" />
        <path class={styles.soft} d="M32 16h40M32 25h56M32 34h30M32 50h.1M44 50h.1M76 50h.1M88 50h.1" />
        <circle class={styles.halo} cx="60" cy="48" r="14" />
        <path class={styles.mark} d="M56 46h-2v9h12v-9h-2M60 51V40M56.5 43l3.5-3.5 3.5 3.5" />
      </Step>
      <Step words={t.steps.add}>
        <path class={styles.edge} d="M20 68V18a8 8 0 018-8h64a8 8 0 018 8v50" />
        <path class={styles.soft} d="M30 22h34M30 56h40" />
        <rect class={styles.row} x="26" y="30" width="68" height="18" rx="6" />
        <path class={styles.mark} d="M33 39h26" />
        <path
          class={styles.mark}
          d="M78 34h8a2 2 0 012 2v6a2 2 0 01-2 2h-8a2 2 0 01-2-2v-6a2 2 0 012-2zM82 36.5v5M79.5 39h5"
        />
      </Step>
      <Step words={t.steps.confirm}>
        <path class={styles.edge} d="M20 68V12a8 8 0 018-8h64a8 8 0 018 8v56" />
        <path
          class={styles.tile}
          d="M33 12h10a4 4 0 014 4v10a4 4 0 01-4 4H33a4 4 0 01-4-4V16a4 4 0 014-4zM77 12h10a4 4 0 014 4v10a4 4 0 01-4 4H77a4 4 0 01-4-4V16a4 4 0 014-4zM33 38h10a4 4 0 014 4v10a4 4 0 01-4 4H33a4 4 0 01-4-4V42a4 4 0 014-4z"
        />
        <rect class={styles.row} x="49" y="23" width="22" height="22" rx="6" />
        <path
          class={styles.flame}
          d="M60.5 26.5c.4 2.600 4.5 4.400 4.5 8.600a5 5 0 01-10 0c0-2.200 1.200-3.600 2.200-4.600.2 1 .7 1.700 1.400 2-.2-2.5.2-4.5 1.900-6z"
        />
      </Step>
    </ol>
  );
}

function Step(props: { words: string; children: JSX.Element }) {
  return (
    <li class={styles.step}>
      <svg class={styles.drawing} viewBox="0 0 120 66" aria-hidden="true">
        {props.children}
      </svg>
      <span class={styles.words}>{props.words}</span>
    </li>
  );
}
