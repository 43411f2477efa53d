import { SYNC_TAG } from "#sync/ask-for-background-sync.ts";
import { syncClosedApp } from "#sync/background-sync.ts";

declare const self: ServiceWorkerGlobalScope;

/** What TypeScript's library lacks. */
interface TaggedEvent extends ExtendableEvent {
  readonly tag: string;
}

/** Syncs when the browser says that it is time: a network is back, or half a day has gone by. */
export function syncInBackground(): void {
  const onTime = (event: Event) => {
    const { tag } = event as TaggedEvent;
    if (tag === SYNC_TAG) (event as TaggedEvent).waitUntil(syncUnlessOpen());
  };
  self.addEventListener("sync", onTime);
  self.addEventListener("periodicsync", onTime);
}

/** An open page syncs by itself. */
async function syncUnlessOpen(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length === 0) await syncClosedApp();
}
