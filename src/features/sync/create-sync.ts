import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import { isSame } from "#core/model/is-same.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { followActivity, syncStatus } from "#sync/sync-status.ts";
import { createLive } from "#ui/live/create-live.ts";
import { createOnline } from "#ui/live/create-online.ts";
import { type SyncLine, type SyncState, syncLine, syncState } from "./sync-state.ts";

/** How syncing stands, followed: in full, as one state and as one line. Undefined until the database has answered. */
export function createSync() {
  const db = database();
  const status = createLive(() => live(() => syncStatus(db)));
  const isOnline = createOnline();
  const [isActive, setActive] = createSignal(false);
  onCleanup(followActivity(setActive));
  const moment = () => ({ isActive: isActive(), isOnline: isOnline() });
  const state: Accessor<SyncState | undefined> = createMemo(
    () => {
      const known = status();
      return known && syncState(known, moment());
    },
    undefined,
    { equals: isSame },
  );
  const line: Accessor<SyncLine | undefined> = createMemo(
    () => {
      const known = status();
      return known && syncLine(known, moment());
    },
    undefined,
    { equals: isSame },
  );
  return { status, state, line, isActive };
}
