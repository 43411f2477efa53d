import type { FireDatabase } from "#data/database.ts";
import type { SyncStateRow } from "#data/local-rows.ts";

type RowOf<Key extends SyncStateRow["key"]> = Extract<SyncStateRow, { key: Key }>;

/** What is known about syncing under a key; undefined before it was. */
export async function syncState<Key extends SyncStateRow["key"]>(
  db: FireDatabase,
  key: Key,
): Promise<RowOf<Key> | undefined> {
  return (await db.sync_state.get(key)) as RowOf<Key> | undefined;
}
