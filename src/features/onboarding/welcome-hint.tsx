import { Show } from "solid-js";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { isNewHere } from "#data/setting-repository.ts";
import { onboarding } from "#i18n/locales/en/onboarding.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { createOnboarded } from "./create-onboarded.ts";
import styles from "./welcome-page.module.css";

/** A quiet offer on Today to who has not been welcomed and has brought nothing yet; never again after that. */
export function WelcomeHint() {
  const t = texts("onboarding", onboarding);
  const db = database();
  const newHere = createLive(() => live(() => isNewHere(db)));
  const onboarded = createOnboarded();
  return (
    <Show when={newHere()}>
      <Card heading={t.hint}>
        <div class={styles.hint}>
          <p>{t.hintText}</p>
          <div class={styles.actions}>
            <ButtonLink href="/welcome">{t.hintOpen}</ButtonLink>
            <Button onClick={onboarded.remember}>{t.hintDismiss}</Button>
          </div>
          <Show when={onboarded.failure()}>
            {(code) => <Notice kind="problem">{t.failed[code()]}</Notice>}
          </Show>
        </div>
      </Card>
    </Show>
  );
}
