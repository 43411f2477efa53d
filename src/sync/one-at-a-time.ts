import type { FireDatabase } from "#data/database.ts";
import { syncLockName } from "#data/sync-lock.ts";

/** Runs a round unless another tab is at it: its round does the same. Correctness does not hang on this. */
export async function oneAtATime(db: FireDatabase, round: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return round();
  await navigator.locks.request(syncLockName(db), { ifAvailable: true }, async (lock) => {
    if (lock) await round();
  });
}
