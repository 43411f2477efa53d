import { InstallCard } from "#features/install/install-card.tsx";
import { SettingsPage } from "#features/settings/settings-page.tsx";

/** Settings with what another feature adds to it. */
export function SettingsRoute() {
  return <SettingsPage install={<InstallCard />} />;
}
