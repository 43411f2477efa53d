import { SyncPage } from "#features/sync/sync-page.tsx";
import { takeUpdate, updateShown } from "./update/update-state.ts";

/** The sync page with the way to a newer version of the app. */
export function SyncRoute() {
  // Loading anew looks for a new version, and says so when it is there.
  return <SyncPage update={() => (updateShown() ? takeUpdate() : location.reload())} />;
}
