import { Show } from "solid-js";
import { update } from "#i18n/locales/en/update.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import styles from "./update-notice.module.css";
import { isUpdating, putOffUpdate, takeUpdate } from "./update-state.ts";

/** Says that a new version is ready. */
export function UpdateNotice() {
  const t = texts("update", update);
  return (
    <div class={styles.notice} role="status" aria-label={t.label}>
      <span class={styles.words}>{isUpdating() ? t.updating : t.ready}</span>
      <Show when={!isUpdating()}>
        <Button kind="primary" onClick={takeUpdate}>
          {t.reload}
        </Button>
        <Button onClick={putOffUpdate}>{t.later}</Button>
      </Show>
    </div>
  );
}
