import type { FireDatabase } from "./database.ts";

/** Held by the tab that syncs, for a round. */
export function syncLockName(db: FireDatabase): string {
  return `${db.name}:sync`;
}

/** Runs work between two rounds of syncing, whichever tab they are in; it waits for the one under way. */
export function betweenRounds<Result>(db: FireDatabase, work: () => Promise<Result>): Promise<Result> {
  // Browsers without locks have one tab that matters: an installed app on an old phone.
  if (!globalThis.navigator?.locks) return work();
  return navigator.locks.request(syncLockName(db), work);
}
