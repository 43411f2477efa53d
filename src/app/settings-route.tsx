import { InstallCard } from "#features/install/install-card.tsx";
import { SettingsPage } from "#features/settings/settings-page.tsx";
import { SyncCard } from "#features/sync/sync-card.tsx";

/** Settings with what other features add to it. */
export function SettingsRoute() {
  return <SettingsPage install={<InstallCard />} sync={<SyncCard />} />;
}
