import type { LocalDay } from "#core/time.ts";
import { AssistantCard } from "#features/assistant/settings-card.tsx";
import { InstallCard } from "#features/install/install-card.tsx";
import { SettingsPage } from "#features/settings/settings-page.tsx";
import { SyncCard } from "#features/sync/sync-card.tsx";
import { WhoopSource } from "#features/whoop/whoop-source.tsx";

/** Settings with what other features add to it. */
export function SettingsRoute(props: { today: LocalDay }) {
  return (
    <SettingsPage
      install={<InstallCard />}
      sync={<SyncCard />}
      sources={<WhoopSource />}
      assistant={<AssistantCard today={props.today} />}
    />
  );
}
