import type { Instant } from "#core/time.ts";
import type { SyncStatus } from "#sync/sync-status.ts";

/** How syncing stands, as one thing to say. */
export type SyncState =
  | { readonly is: "synced"; readonly at: Instant }
  | { readonly is: "waiting"; readonly count: number }
  | { readonly is: "first"; readonly done: number; readonly total: number }
  | { readonly is: "offline" | "unreachable" | "trouble" | "behind"; readonly count: number }
  | { readonly is: "never" | "syncing" | "signIn" | "update" | "full" | "unavailable" };

/** What a line of few words says: the state, or what waits for the person. */
export type SyncLine = SyncState | { readonly is: "refused" | "replaced"; readonly count: number };

/** What only this moment knows. */
export interface Moment {
  readonly isActive: boolean;
  readonly isOnline: boolean;
}

/** Tells how syncing stands. What only the person can change comes before what changes by itself. */
export function syncState(status: SyncStatus, { isActive, isOnline }: Moment): SyncState {
  const { outcome, waiting: count, progress, lastSuccess } = status;
  if (outcome === "storageFull") return { is: "full" };
  if (outcome === "signInAgain") return { is: "signIn" };
  if (outcome === "updateApp") return { is: "update" };
  if (!isOnline) return { is: "offline", count };
  if (progress && progress.total > 0) return { is: "first", ...progress };
  if (isActive) return { is: "syncing" };
  if (outcome === "offline") return { is: "unreachable", count };
  if (outcome === "serverBehind") return { is: "behind", count };
  if (outcome === "serverTrouble") return { is: "trouble", count };
  if (outcome === "storageUnavailable") return { is: "unavailable" };
  if (count > 0) return { is: "waiting", count };
  return lastSuccess === undefined ? { is: "never" } : { is: "synced", at: lastSuccess };
}

const URGENT: ReadonlySet<SyncLine["is"]> = new Set(["full", "signIn", "update"]);

/** What to say where there is room for one thing. */
export function syncLine(status: SyncStatus, moment: Moment): SyncLine {
  const state = syncState(status, moment);
  if (URGENT.has(state.is)) return state;
  if (status.rejected > 0) return { is: "refused", count: status.rejected };
  if (status.lost > 0 && (state.is === "synced" || state.is === "waiting")) {
    return { is: "replaced", count: status.lost };
  }
  return state;
}

/** Whether the line asks the person to do something. */
export function asksForHelp(line: SyncLine): boolean {
  return URGENT.has(line.is) || line.is === "refused" || line.is === "unavailable";
}
