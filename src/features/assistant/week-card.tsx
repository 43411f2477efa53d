import { createSignal, Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import styles from "./assistant-page.module.css";
import { InsightBlock } from "./insight-block.tsx";

const week = { kind: "week" } as const;

/** The last seven days in a few sentences, once they are asked for. */
export function WeekCard(props: { readonly today: LocalDay }) {
  const t = texts("assistant", assistant);
  const [open, setOpen] = createSignal(false);
  return (
    <Card heading={t.week}>
      <Show
        when={open()}
        fallback={
          <div class={styles.stack}>
            <p class="quiet">{t.weekIntro}</p>
            <div class={styles.actions}>
              <Button onClick={() => setOpen(true)}>{t.weekOpen}</Button>
            </div>
          </div>
        }
      >
        <InsightBlock subject={week} today={props.today} />
      </Show>
    </Card>
  );
}
