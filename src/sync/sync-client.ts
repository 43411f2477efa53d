import type { FireDatabase } from "#data/database.ts";
import { askForPeriodicSync } from "./ask-for-background-sync.ts";
import type { SyncEngine } from "./engine.ts";

let engine: SyncEngine | undefined;
let stopNudges: () => void = () => {};

/** Starts keeping this page's database in step with its account. Called once, after the first paint. */
export async function startSyncing(db: FireDatabase, space: string): Promise<void> {
  const [{ startSync }, { push, pull }, { followNudges }] = await Promise.all([
    import("./engine.ts"),
    import("#remote/sync-server.ts"),
    import("#remote/nudges.ts"),
  ]);
  void askForPeriodicSync();
  engine = startSync({ db, server: { push, pull }, space });
  // Without nudges devices ask every few minutes.
  stopNudges = await followNudges(space, () => void syncNow()).catch(() => () => {});
}

/** Syncs now rather than at the next occasion; resolves when the round has ended. Does nothing without an account. */
export async function syncNow(): Promise<void> {
  await engine?.syncNow();
}

/** Ends syncing in this page, before its account is left. */
export function stopSyncing(): void {
  engine?.stop();
  stopNudges();
  engine = undefined;
}
