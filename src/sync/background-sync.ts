import { databaseNames, type FireDatabase, openDatabase } from "#data/database.ts";
import { callFunction } from "#remote/call-function.ts";
import { type KeptSession, renewSession } from "#remote/kept-session.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { SyncServer } from "./protocol.ts";
import { fullSize } from "./push.ts";
import { syncRound } from "./round.ts";
import { syncState } from "./state.ts";

/** A token that runs out sooner is renewed first. */
const MARGIN_MS = 60_000;

const ACCOUNT = new RegExp(`^${databaseNames.device}-([0-9a-f-]{36})$`);

/**
 * Syncs the accounts on this device while no page is open, in the service worker. Rejects when it is to be
 * tried again: the browser then does so later.
 */
export async function syncClosedApp(): Promise<void> {
  for (const { name = "" } of (await indexedDB.databases?.()) ?? []) {
    const space = ACCOUNT.exec(name)?.[1];
    if (!space) continue;
    const db = openDatabase(name);
    try {
      await syncAccount(db, space);
    } finally {
      db.close();
    }
  }
}

async function syncAccount(db: FireDatabase, space: string): Promise<void> {
  const kept = await syncState(db, "session");
  if (kept?.person !== space) return;
  const session = await fresh(db, kept);
  if (session === "ended") return;
  if (session === "offline") throw new Error("The network is not there yet");
  await oneAtATime(db, async () => {
    const signal = new AbortController().signal;
    const context = { db, server: serverFor(session), space, signal, now: Date.now, size: fullSize() };
    const result = await syncRound(context);
    if (!result.ok) throw new Error("The round did not end well");
  });
}

/** The session with a token that lasts, kept for the page too, whose older one is worth nothing any more. */
async function fresh(db: FireDatabase, kept: KeptSession): Promise<KeptSession | "ended" | "offline"> {
  if (kept.expiresAt > Date.now() + MARGIN_MS) return kept;
  const renewed = await renewSession(kept);
  if (typeof renewed === "object") await db.sync_state.put({ key: "session", ...renewed });
  return renewed;
}

function serverFor({ token }: KeptSession): SyncServer {
  return {
    push: (space, request, signal) => callFunction("sync_push", token, { space, ...request }, signal),
    pull: (space, request, signal) => callFunction("sync_pull", token, { space, ...request }, signal),
  };
}
