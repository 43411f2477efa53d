import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { List, ListLink } from "#ui/list/list.tsx";
import { createNow } from "#ui/live/create-now.ts";
import { createSync } from "./create-sync.ts";
import { lineLabel } from "./sync-words.ts";
import { syncedAccount } from "./synced-account.ts";

/** The way to the sync page, and how it stands. */
export function SyncCard() {
  const t = texts("sync", sync);
  const { line } = createSync();
  const now = createNow();
  const isSynced = syncedAccount() !== undefined;
  const label = () => {
    if (!isSynced) return t.none.title;
    const known = line();
    return known && lineLabel(known, now());
  };
  return (
    <Card heading={t.title}>
      <List>
        <ListLink href="/sync" label={label() ?? t.title} detail={isSynced && t.cardDetail} />
      </List>
    </Card>
  );
}
