import { For } from "solid-js";
import { onboarding } from "#i18n/locales/en/onboarding.ts";
import { texts } from "#i18n/texts.ts";
import styles from "./welcome-page.module.css";

/** What this is, and what it isn't. */
export function WhatCard() {
  const t = texts("onboarding", onboarding);
  return (
    <>
      <Scale />
      <h2 class={styles.heading} tabindex="-1">
        {t.what}
      </h2>
      <p>{t.whatText}</p>
      <ul class={styles.points}>
        <For each={t.is}>{(point) => <li>{point}</li>}</For>
      </ul>
      <p class="quiet">
        {t.isNot} <a href="/help">{t.help}</a>
      </p>
    </>
  );
}

/** The product in one picture: a scale, where one is on it, and how sure that is. */
function Scale() {
  return (
    <svg class={styles.scale} viewBox="0 0 240 40" aria-hidden="true">
      <g stroke-linecap="round" stroke-width="10">
        <path class={styles.low} d="M8 20h44" />
        <path class={styles.usual} d="M68 20h44" />
        <path class={styles.raised} d="M128 20h44" />
        <path class={styles.high} d="M188 20h44" />
      </g>
      <path class={styles.interval} d="M62 20h66M62 12v16M128 12v16" stroke-width="2" />
      <circle class={styles.point} cx="94" cy="20" r="8" stroke-width="3" />
    </svg>
  );
}
