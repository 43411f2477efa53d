import { For, Show } from "solid-js";
import type { ImportedTable } from "#core/model/imported-records.ts";
import { formatDay, formatNumber } from "#i18n/format.ts";
import { importing } from "#i18n/locales/en/import.ts";
import { texts } from "#i18n/texts.ts";
import type { ImportPreview } from "#importers/import-preview.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import styles from "./import-page.module.css";
import { fileRemarks, warningSentence } from "./preview-sentences.ts";

/** What was found in the files, before anything is saved. */
export function PreviewCard(props: { preview: ImportPreview; save: () => void; discard: () => void }) {
  const t = texts("import", importing);
  const tables = () =>
    (Object.keys(t.counts) as ImportedTable[]).filter((table) => props.preview.counts[table] > 0);
  const rowsOf = (file: ImportPreview["files"][number]) =>
    file.accepted === file.rows
      ? t.allRows(file.rows, formatNumber(file.rows))
      : t.rows(formatNumber(file.accepted), formatNumber(file.rows));
  const clean = () => props.preview.files.every((file) => fileRemarks(file, t).length === 0);
  return (
    <Card heading={t.preview} remark={t.previewNothingSaved}>
      <div class={styles.stack}>
        <p class={styles.span}>
          {t.span(formatDay(props.preview.firstDay, "medium"), formatDay(props.preview.lastDay, "medium"))}
        </p>
        <ul class={styles.counts}>
          <For each={tables()}>
            {(table) => {
              const count = () => props.preview.counts[table];
              return <li>{t.counts[table](count(), formatNumber(count()))}</li>;
            }}
          </For>
        </ul>
        <List>
          <For each={props.preview.files}>
            {(file) => (
              <ListRow
                label={
                  <span class={styles.file}>
                    {t.kinds[file.kind]} <span class="quiet">{file.name}</span>
                  </span>
                }
                detail={
                  <div class={styles.remarks}>
                    <p>{rowsOf(file)}</p>
                    <For each={fileRemarks(file, t)}>{(sentence) => <p>{sentence}</p>}</For>
                  </div>
                }
              />
            )}
          </For>
        </List>
        <For each={props.preview.warnings}>
          {(warning) => <Notice kind="info">{warningSentence(warning, t)}</Notice>}
        </For>
        <p class="quiet">{t.times[props.preview.timeReading]}</p>
        <Show when={clean()}>
          <p class="quiet">{t.nothingLeftOut}</p>
        </Show>
        <div class={styles.actions}>
          <Button kind="primary" onClick={() => props.save()}>
            {t.confirm}
          </Button>
          <Button onClick={() => props.discard()}>{t.discard}</Button>
        </div>
      </div>
    </Card>
  );
}
