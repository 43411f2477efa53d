import * as v from "valibot";
import { callParsed, type Database } from "./call.ts";

/** Whose connection to which service. */
export interface Connection {
  readonly userId: string;
  readonly provider: "whoop";
}

const whose = ({ userId, provider }: Connection) => ({ for_user: userId, with_provider: provider });

/** Remembers that a person is on their way to a service's page of consent. */
export async function beginIntegration(
  database: Database,
  connection: Connection,
  state: { readonly hash: string; readonly returnTo: string; readonly validSeconds: number },
): Promise<void> {
  await database.call("integration_begin", {
    ...whose(connection),
    state_hash: state.hash,
    return_to: state.returnTo,
    valid_seconds: state.validSeconds,
  });
}

const takenState = v.nullable(v.object({ user_id: v.string(), return_to: v.string() }));

/** Who set out with a state, once; null when it is unknown, used or too old. */
export function takeState(database: Database, provider: "whoop", hash: string) {
  return callParsed(
    database,
    "integration_take_state",
    { with_provider: provider, state_hash: hash },
    takenState,
  );
}

/** Sealed tokens and what is known of them. */
export interface SealedTokens {
  readonly access: string;
  readonly refresh: string;
  /** ISO instant. */
  readonly expiresAt: string;
  readonly scopes: string;
}

const sealedArguments = ({ access, refresh, expiresAt, scopes }: SealedTokens) => ({
  access_sealed: access,
  refresh_sealed: refresh,
  expires_at: expiresAt,
  scopes,
});

const connected = v.union([
  v.object({ generation: v.number() }),
  v.object({ error: v.literal("account_taken") }),
]);

/** Keeps a new connection. `account_taken`: the account at the service is another person's here. */
export function connectIntegration(
  database: Database,
  connection: Connection,
  account: string,
  tokens: SealedTokens,
) {
  return callParsed(
    database,
    "integration_connect",
    { ...whose(connection), account, ...sealedArguments(tokens) },
    connected,
  );
}

const storedTokens = v.nullable(
  v.object({
    access_sealed: v.string(),
    expires_at: v.string(),
    generation: v.number(),
    account: v.string(),
    status: v.picklist(["ok", "broken"]),
  }),
);

/** The access token as it is stored; null without a connection. */
export function storedIntegration(database: Database, connection: Connection) {
  return callParsed(database, "integration_tokens", whose(connection), storedTokens);
}

const claim = v.variant("kind", [
  v.object({
    kind: v.literal("claimed"),
    refresh_sealed: v.string(),
    generation: v.number(),
    lease: v.string(),
  }),
  v.object({
    kind: v.literal("fresh"),
    access_sealed: v.string(),
    expires_at: v.string(),
    generation: v.number(),
  }),
  v.object({ kind: v.literal("wait"), milliseconds: v.number() }),
  v.object({ kind: v.literal("gone") }),
]);

/**
 * Asks to be the one that refreshes. claimed: do so, and tell how it went; fresh: somebody did since
 * `seenGeneration`; wait: somebody is doing so; gone: there is nothing to refresh.
 */
export function claimRefresh(
  database: Database,
  connection: Connection,
  seenGeneration: number,
  leaseSeconds: number,
) {
  return callParsed(
    database,
    "integration_claim_refresh",
    { ...whose(connection), seen_generation: seenGeneration, lease_seconds: leaseSeconds },
    claim,
  );
}

const stored = v.object({ stored: v.boolean(), generation: v.nullable(v.number()) });

/** Keeps refreshed tokens; `stored` is false when the lease was lost or the connection is gone. */
export function storeRefreshed(
  database: Database,
  connection: Connection,
  lease: string,
  tokens: SealedTokens,
) {
  return callParsed(
    database,
    "integration_store_refreshed",
    { ...whose(connection), lease, ...sealedArguments(tokens) },
    stored,
  );
}

/** Ends a refresh without tokens. `isDead`: the person has to connect anew, and is shown so. */
export async function refreshFailed(
  database: Database,
  connection: Connection,
  lease: string,
  { isDead, code }: { readonly isDead: boolean; readonly code: string },
): Promise<void> {
  await database.call("integration_refresh_failed", {
    ...whose(connection),
    lease,
    dead: isDead,
    error_code: code,
  });
}

const removed = v.object({ removed: v.number() });

/** Forgets tokens and jobs; without `keepData` also deletes the records that came from the service. */
export function removeIntegration(database: Database, connection: Connection, keepData: boolean) {
  return callParsed(database, "integration_remove", { ...whose(connection), keep_data: keepData }, removed);
}
