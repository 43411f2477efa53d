import type { Instant } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import type { SyncOutcome, SyncStateRow } from "#data/local-rows.ts";
import { isTombstone } from "#data/synced-tables.ts";
import { waitingCount } from "#data/waiting-count.ts";

/** What a person can know about syncing at a glance. */
export interface SyncStatus {
  /** How many records wait to be sent, those aside that were refused. */
  readonly waiting: number;
  /** How many records the server refused. */
  readonly rejected: number;
  /** How many values another device replaced unseen. */
  readonly lost: number;
  readonly lastSuccess?: Instant;
  /** How the last round ended; undefined before the first. */
  readonly outcome?: SyncOutcome;
  /** A first sync under way: how many of the account's records are here. */
  readonly progress?: { readonly done: number; readonly total: number };
}

/** Where syncing stands, from what the database holds: the same in every tab. To be followed with `live`. */
export async function syncStatus(db: FireDatabase): Promise<SyncStatus> {
  const [waiting, rejected, rows, lost] = await Promise.all([
    waitingCount(db),
    db.outbox.orderBy("rejected.at").count(),
    db.sync_state.toArray(),
    db.lost_value.filter((row) => !isTombstone(row)).count(),
  ]);
  const row = <Key extends SyncStateRow["key"]>(key: Key) =>
    rows.find((one) => one.key === key) as Extract<SyncStateRow, { key: Key }> | undefined;
  const [success, outcome, first] = [row("lastSuccess"), row("outcome"), row("firstSync")];
  return {
    waiting: Math.max(0, waiting - rejected),
    rejected,
    lost,
    ...(success && { lastSuccess: success.at }),
    ...(outcome && { outcome: outcome.outcome }),
    ...(first && { progress: { done: first.done, total: first.total } }),
  };
}

let isActive = false;
const followers = new Set<(isActive: boolean) => void>();

/** Told by the engine of this tab. */
export function setActivity(active: boolean): void {
  isActive = active;
  for (const follower of followers) follower(active);
}

/** Follows whether this tab is syncing at the moment; gives the way to stop following. */
export function followActivity(follower: (isActive: boolean) => void): () => void {
  followers.add(follower);
  follower(isActive);
  return () => followers.delete(follower);
}
