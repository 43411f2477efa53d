import {
  type Connection,
  refreshFailed,
  storedIntegration,
  storeRefreshed,
} from "../database/integration.ts";
import type { WhoopApp } from "../environment.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Access } from "./access.ts";
import { refreshTokens } from "./oauth.ts";
import { openToken, sealTokens } from "./sealed-tokens.ts";

/** The lease under which one refreshes, and what there is to refresh. */
interface Claim {
  readonly lease: string;
  readonly refresh_sealed: string;
  readonly generation: number;
}

/** Refreshes under a lease. overtaken: what is stored now is another's, and is the one to use. */
export async function refreshOnce(
  surroundings: Surroundings,
  app: WhoopApp,
  connection: Connection,
  { lease, refresh_sealed, generation }: Claim,
): Promise<Access | { readonly kind: "overtaken" }> {
  const { database, log } = surroundings;
  const { userId } = connection;
  const fail = async (isDead: boolean, code: string) => {
    log("warn", "refresh_failed", { user_id: userId, code });
    await refreshFailed(database, connection, lease, { isDead, code });
  };

  const opened = await openToken(app, userId, "refresh", refresh_sealed);
  if (opened.kind !== "open") {
    // A key that is missing may come back; only what never was ours is lost.
    const isDead = opened.kind === "not_ours";
    await fail(isDead, opened.kind);
    return isDead ? { kind: "broken" } : { kind: "unavailable", code: opened.kind };
  }

  const answer = await refreshTokens(surroundings, app, opened.text);
  if (answer.kind === "tokens") {
    const sealed = await sealTokens(surroundings, app, userId, answer.tokens);
    const kept = await storeRefreshed(database, connection, lease, sealed);
    if (!kept.stored || kept.generation === null) return { kind: "overtaken" };
    log("info", "refreshed", { user_id: userId });
    return { kind: "usable", token: answer.tokens.access, generation: kept.generation };
  }
  if (answer.kind === "refused") {
    // Perhaps another used this token up although we held the lease: then what they got is stored.
    const now = await storedIntegration(database, connection);
    if (!now) return { kind: "gone" };
    if (now.generation !== generation) return { kind: "overtaken" };
    await fail(true, "refresh_refused");
    return { kind: "broken" };
  }
  await fail(false, answer.kind);
  return { kind: "unavailable", code: answer.kind };
}
