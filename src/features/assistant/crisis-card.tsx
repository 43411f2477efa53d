import { type JSX, onMount } from "solid-js";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import styles from "./assistant-page.module.css";

/** Whom to talk to now, before anything else. The keyboard and a screen reader get there at once. */
export function CrisisCard(props: { readonly lines: JSX.Element }) {
  const t = texts("assistant", assistant);
  let card: HTMLDivElement | undefined;
  onMount(() => {
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "start" });
  });
  return (
    <div ref={card} tabindex="-1" class={styles.crisis}>
      <Card heading={t.crisisTitle}>
        <div class={styles.stack}>
          <p class={styles.strong}>{t.crisis}</p>
          {props.lines}
          <div class={styles.actions}>
            <ButtonLink href="/help" kind="primary">
              {t.crisisAll}
            </ButtonLink>
          </div>
        </div>
      </Card>
    </div>
  );
}
