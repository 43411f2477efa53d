import { createSignal, Match, Show, Switch } from "solid-js";
import type { Instant } from "#core/time.ts";
import { makeBackup, makeTables } from "#data/backup/backup-client.ts";
import { lastExport, noteExport } from "#data/backup/last-export.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { formatAgo } from "#i18n/format.ts";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import { handOverFile } from "./hand-over-file.ts";
import styles from "./your-data-page.module.css";

type ExportState =
  | { readonly is: "ready" | "failed" }
  | { readonly is: "working"; readonly kind: "json" | "csv" }
  | { readonly is: "saved"; readonly name: string };

/** Saves all there is as a backup or as tables. */
export function ExportCard() {
  const t = texts("settings", settings).data;
  const db = database();
  const exported = createLive(() => live(async () => ({ at: await lastExport(db) })));
  const [state, setState] = createSignal<ExportState>({ is: "ready" });
  const working = () => {
    const now = state();
    return now.is === "working" ? now.kind : undefined;
  };
  const savedName = () => {
    const now = state();
    return now.is === "saved" ? now.name : undefined;
  };
  const age = () => {
    const at = exported()?.at;
    return at === undefined ? t.backupNever : t.backupAge(formatAgo(at, Date.now()));
  };

  async function save(kind: "json" | "csv"): Promise<void> {
    setState({ is: "working", kind });
    const now = Date.now();
    const made = await (kind === "json" ? makeBackup(db, now) : makeTables(db, now));
    if (!made.ok) {
      setState({ is: "failed" });
      return;
    }
    handOverFile(made.file);
    if (kind === "json") await noteExport(db, now as Instant);
    setState({ is: "saved", name: made.file.name });
  }

  return (
    <Card heading={t.export}>
      <div class={styles.stack}>
        <List>
          <ListRow
            label={t.backup}
            detail={
              <>
                {t.backupDetail} <Show when={exported()}>{age()}</Show>
              </>
            }
          >
            <Button kind="primary" disabled={working() !== undefined} onClick={() => save("json")}>
              {t.saveBackup}
            </Button>
          </ListRow>
          <ListRow label={t.tables} detail={t.tablesDetail}>
            <Button disabled={working() !== undefined} onClick={() => save("csv")}>
              {t.saveTables}
            </Button>
          </ListRow>
        </List>
        <Switch fallback={<p class="quiet">{t.private}</p>}>
          <Match when={working()}>{(kind) => <Progress label={t.working[kind()]} value={undefined} />}</Match>
          <Match when={savedName()}>
            {(name) => (
              <Notice kind="done">
                <p>{t.saved(name())}</p>
                <p class="quiet">{t.private}</p>
              </Notice>
            )}
          </Match>
          <Match when={state().is === "failed"}>
            <Notice kind="problem">{t.exportFailed}</Notice>
          </Match>
        </Switch>
      </div>
    </Card>
  );
}
