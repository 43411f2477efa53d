import { Show } from "solid-js";
import type { ImportSummary } from "#data/import-repository.ts";
import { formatNumber } from "#i18n/format.ts";
import { importing } from "#i18n/locales/en/import.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import styles from "./import-page.module.css";

/** What the import changed, and the way to see it or to take it back. */
export function ResultCard(props: { summary: ImportSummary; undo: () => void; another: () => void }) {
  const t = texts("import", importing);
  const changes = () => props.summary.created + props.summary.changed;
  const sentence = () => {
    const { created, changed, unchanged } = props.summary;
    if (changes() === 0) return t.nothingNew;
    return [
      t.created(created, formatNumber(created)),
      ...(changed > 0 ? [t.changed(formatNumber(changed))] : []),
      ...(unchanged > 0 ? [t.unchanged(unchanged, formatNumber(unchanged))] : []),
    ].join(" ");
  };
  return (
    <Card heading={t.title}>
      <div class={styles.stack}>
        <Notice kind="done" title={t.done}>
          <p>{sentence()}</p>
          <Show when={changes() > 0}>
            <p class="quiet">{t.scoring}</p>
          </Show>
        </Notice>
        <div class={styles.actions}>
          <ButtonLink href="/" kind="primary">
            {t.seeToday}
          </ButtonLink>
          <Show when={changes() > 0}>
            <Button onClick={() => props.undo()}>{t.undo}</Button>
          </Show>
          <Button onClick={() => props.another()}>{t.another}</Button>
        </div>
      </div>
    </Card>
  );
}
