import { AccountPage } from "#features/account/account-page.tsx";
import { SyncCard } from "#features/sync/sync-card.tsx";
import { stopSyncing, syncNow } from "#sync/sync-client.ts";

/** The account with what sync adds to it. */
export function AccountRoute() {
  return <AccountPage syncing={{ now: syncNow, stop: stopSyncing }} sync={<SyncCard />} />;
}
