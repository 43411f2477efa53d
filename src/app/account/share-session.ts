import type { FireDatabase } from "#data/database.ts";
import { followSession } from "#remote/session.ts";
import { replaceSession, storedSession } from "#remote/session-storage.ts";

/**
 * Keeps the session also where the service worker finds it, and takes over the one that it renewed while the
 * app was closed: the older one has been used up. Before anything else asks for the session.
 */
export async function shareSession(db: FireDatabase, person: string): Promise<void> {
  const kept = await db.sync_state.get("session");
  const own = storedSession();
  if (kept?.key === "session" && own && kept.expiresAt > own.expiresAt) replaceSession(kept);
  await keepSession(db, person);
  await followSession(() => void keepSession(db, person));
}

/** Another account's session, of somebody who is just signing in, is none of this database's. */
async function keepSession(db: FireDatabase, person: string): Promise<void> {
  const session = storedSession();
  if (session?.person === person) await db.sync_state.put({ key: "session", ...session });
  else await db.sync_state.delete("session");
}
