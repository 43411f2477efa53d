import { createResource, createSignal, Show } from "solid-js";
import { lastExport } from "#data/backup/last-export.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { askPersistence, persistenceAnswer, storageUse } from "#data/persistence.ts";
import { formatAgo } from "#i18n/format.ts";
import { formatBytes } from "#i18n/format-bytes.ts";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { List, ListLink, ListRow } from "#ui/list/list.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { Notice } from "#ui/notice/notice.tsx";

/** Where the data lies, whether the browser will keep it, and the way to backups. */
export function StorageCard() {
  const t = texts("settings", settings);
  const db = database();
  const answer = createLive(() => live(() => persistenceAnswer(db)));
  const exported = createLive(() => live(async () => ({ at: await lastExport(db) })));
  const [use] = createResource(async () => ({ is: await storageUse() }));
  const [stillDenied, setStillDenied] = createSignal(false);
  const backupAge = () => {
    const at = exported()?.at;
    return at === undefined ? t.noBackup : t.lastBackup(formatAgo(at, Date.now()));
  };
  const useText = () => {
    const known = use.latest?.is;
    return known
      ? t.storageUsed(formatBytes(known.used), formatBytes(known.quota - known.used))
      : t.storageUnknown;
  };
  return (
    <Card heading={t.yours}>
      <List>
        <ListLink href="/more/data" label={t.yoursLink} detail={exported() && backupAge()} />
        <ListRow
          label={t.storage}
          detail={
            <>
              <p>{t.persistence[answer() ?? "unasked"]}</p>
              <Show when={use.latest}>
                <p>{useText()}</p>
              </Show>
            </>
          }
        >
          <Show when={answer() === "denied"}>
            <Button onClick={async () => setStillDenied((await askPersistence(db)) === "denied")}>
              {t.askAgain}
            </Button>
          </Show>
        </ListRow>
      </List>
      <Show when={stillDenied()}>
        <Notice kind="info">{t.askedDenied}</Notice>
      </Show>
    </Card>
  );
}
