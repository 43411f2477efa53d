import type { FireDatabase } from "./database.ts";

/** Runs work that no other tab may do to this database at the same time; it waits for its turn. */
export function withImportLock<Result>(db: FireDatabase, work: () => Promise<Result>): Promise<Result> {
  // Browsers without locks have one tab that matters: an installed app on an old phone.
  if (!globalThis.navigator?.locks) return work();
  return navigator.locks.request(lockName(db), work);
}

/** Runs work once no import is going on: what follows from many new records is worked out once, at its end. */
export function afterImports<Result>(db: FireDatabase, work: () => Promise<Result>): Promise<Result> {
  if (!globalThis.navigator?.locks) return work();
  return navigator.locks.request(lockName(db), { mode: "shared" }, work);
}

/** Whether an import is going on, in this tab or another. */
export async function isImportRunning(db: FireDatabase): Promise<boolean> {
  if (!globalThis.navigator?.locks) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === lockName(db) && lock.mode === "exclusive");
}

function lockName(db: FireDatabase): string {
  return `${db.name}:import`;
}
