import { Index, Show } from "solid-js";
import { help } from "#i18n/locales/en/help.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { dial } from "./dial.ts";
import styles from "./help-page.module.css";

/** Danger to life: one number, as large as it gets. */
export function EmergencyCard(props: { readonly numbers: readonly string[]; readonly elsewhere: boolean }) {
  const t = texts("help", help);
  return (
    <Card heading={t.danger}>
      <div class={styles.stack}>
        <p class={styles.strong}>{t.dangerBody}</p>
        <div class={styles.actions}>
          <Index each={props.numbers}>
            {(number, index) => (
              <ButtonLink href={dial(number())} kind={index === 0 ? "primary" : "plain"}>
                {t.call(number())}
              </ButtonLink>
            )}
          </Index>
        </div>
        <Show when={props.elsewhere}>
          <p class="quiet">{t.elsewhereBody}</p>
        </Show>
        <p class="quiet">{t.dangerOthers}</p>
      </div>
    </Card>
  );
}
