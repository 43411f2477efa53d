import type { FireDatabase } from "#data/database.ts";

/** Runs work while no other tab, and nothing else in this one, asks the model for the same person. */
export function oneAnswerAtATime<Result>(
  db: FireDatabase,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  // Browsers without locks have one tab that matters: an installed app on an old phone.
  if (!globalThis.navigator?.locks) return work();
  return navigator.locks.request(`${db.name}:assistant`, { signal }, work);
}
