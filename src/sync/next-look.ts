import type { FireDatabase } from "#data/database.ts";
import { integration } from "#data/integration-repository.ts";

/** How often an open app asks for what other devices wrote, where nothing nudges it. */
const RESTING_MS = 5 * 60_000;
/** While the server fetches for the person by itself, and they are looking. */
const CONNECTED_MS = 30_000;
/** While the years that a service kept are arriving. */
const ARRIVING_MS = 8000;

/**
 * How long to wait before asking the server again when all is well: less while somebody looks and something
 * may have come that no device of theirs wrote.
 *
 * @param isSeen whether the app is what the person has before them
 */
export async function nextLook(db: FireDatabase, isSeen: boolean): Promise<number> {
  const whoop = isSeen ? await integration(db, "whoop") : undefined;
  if (whoop?.state !== "connected") return RESTING_MS;
  return whoop.historyDone ? CONNECTED_MS : ARRIVING_MS;
}
