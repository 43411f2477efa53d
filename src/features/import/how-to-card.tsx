import { For } from "solid-js";
import { importing } from "#i18n/locales/en/import.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import styles from "./import-page.module.css";

/** How to get the file out of WHOOP. */
export function HowToCard() {
  const t = texts("import", importing);
  return (
    <Card heading={t.how}>
      <div class={styles.stack}>
        <ol class={styles.steps}>
          <For each={t.howSteps}>{(step) => <li>{step}</li>}</For>
        </ol>
        <p class="quiet">{t.howNote}</p>
      </div>
    </Card>
  );
}
