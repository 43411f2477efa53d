import { type Connection, claimRefresh, storedIntegration } from "../database/integration.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Access } from "./access.ts";
import { refreshOnce } from "./refresh-once.ts";
import { openToken } from "./sealed-tokens.ts";

/*
 * Refresh tokens are good for one use, so one at a time refreshes a person's connection:
 *
 *              ┌─────────────── wait ◄──────────────┐
 *              ▼                                    │ another holds the lease
 *   stored ─► soon over, or WHOOP said 401 ─► claim ┤
 *     │                                             ├─ fresh: another did it, use that
 *     └─ good for a while yet: use it               ├─ claimed: refresh (refresh-once.ts)
 *                                                   └─ gone
 */

/** A token that ends sooner is refreshed before WHOOP refuses it. */
const EARLY = 5 * 60_000;

/** Longer than a token request may take, with room for a slow database. */
const LEASE_SECONDS = 60;

/** How long to wait for another who refreshes, in all. */
const LONGEST_WAIT = 25_000;

/** A person's access token, refreshed if it ends soon. Throws DatabaseError. */
export async function accessToken(surroundings: Surroundings, userId: string): Promise<Access> {
  const app = surroundings.environment.whoop;
  if (!app) return { kind: "unavailable", code: "not_configured" };
  const stored = await storedIntegration(surroundings.database, { userId, provider: "whoop" });
  if (!stored) return { kind: "gone" };
  if (stored.status === "broken") return { kind: "broken" };
  const left = Date.parse(stored.expires_at) - surroundings.now();
  const held = await openAccess(surroundings, userId, stored);
  if (held.kind === "usable" && left > EARLY) return held;
  const refreshed = await refreshAccess(surroundings, userId, stored.generation);
  // WHOOP's token server is away, and the token still has its last minutes.
  return refreshed.kind === "unavailable" && held.kind === "usable" && left > 0 ? held : refreshed;
}

/**
 * A newer access token than one that WHOOP no longer takes. Throws DatabaseError.
 *
 * @param seenGeneration of the token that does not work
 */
export async function refreshAccess(
  surroundings: Surroundings,
  userId: string,
  seenGeneration: number,
): Promise<Access> {
  const app = surroundings.environment.whoop;
  if (!app) return { kind: "unavailable", code: "not_configured" };
  const connection: Connection = { userId, provider: "whoop" };
  let waited = 0;
  while (true) {
    const claim = await claimRefresh(surroundings.database, connection, seenGeneration, LEASE_SECONDS);
    if (claim.kind === "gone") return await goneOrBroken(surroundings, connection);
    if (claim.kind === "fresh") return await openAccess(surroundings, userId, claim);
    if (claim.kind === "claimed") {
      const outcome = await refreshOnce(surroundings, app, connection, claim);
      if (outcome.kind !== "overtaken") return outcome;
      return await stored(surroundings, connection);
    }
    if (waited >= LONGEST_WAIT) return { kind: "unavailable", code: "refresh_busy" };
    // A refresh takes far less than its lease: ask again soon, and not all at the same moment.
    const pause = Math.min(claim.milliseconds, 100 + waited / 4) * spread(surroundings);
    await surroundings.wait(pause);
    waited += pause;
  }
}

/** Between 0.75 and 1.25. */
function spread({ random }: Surroundings): number {
  return 0.75 + (random(1)[0] ?? 0) / 510;
}

async function goneOrBroken({ database }: Surroundings, connection: Connection): Promise<Access> {
  return { kind: (await storedIntegration(database, connection)) ? "broken" : "gone" };
}

async function stored(surroundings: Surroundings, connection: Connection): Promise<Access> {
  const found = await storedIntegration(surroundings.database, connection);
  if (!found) return { kind: "gone" };
  if (found.status === "broken") return { kind: "broken" };
  return await openAccess(surroundings, connection.userId, found);
}

async function openAccess(
  { environment, log }: Surroundings,
  userId: string,
  { access_sealed, generation }: { readonly access_sealed: string; readonly generation: number },
): Promise<Access> {
  const app = environment.whoop;
  if (!app) return { kind: "unavailable", code: "not_configured" };
  const opened = await openToken(app, userId, "access", access_sealed);
  if (opened.kind === "open") return { kind: "usable", token: opened.text, generation };
  log("error", "token_unreadable", { user_id: userId, code: opened.kind });
  return { kind: "unavailable", code: opened.kind };
}
