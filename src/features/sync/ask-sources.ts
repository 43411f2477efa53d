import type { FireDatabase } from "#data/database.ts";
import { integration } from "#data/integration-repository.ts";
import { refreshWhoop } from "#remote/whoop.ts";
import { syncNow } from "#sync/sync-client.ts";
import { syncedAccount } from "./synced-account.ts";

/** The server needs so long to look at a source and write what is new. */
const FETCHING_MS = 8000;

/** Has the server look at the connected sources, and fetches what it found. Whether it can, sync says anyway. */
export async function askSources(db: FireDatabase): Promise<void> {
  const account = syncedAccount();
  const whoop = await integration(db, "whoop");
  if (!account || whoop?.state !== "connected") return;
  const { ok } = await refreshWhoop(account.id);
  if (ok) setTimeout(() => void syncNow(), FETCHING_MS);
}
