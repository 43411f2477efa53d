import { supabase } from "./client.ts";
import { project } from "./project.ts";
import { type SyncFailure, syncFailure } from "./sync-failure.ts";

export type SyncAnswer =
  | { readonly ok: true; readonly body: unknown }
  | ({ readonly ok: false } & SyncFailure);

/** Sends a person's changes: see supabase/migrations for `sync_push`. Space: the id of the account. */
export function push(space: string, request: object, signal: AbortSignal): Promise<SyncAnswer> {
  return call("sync_push", space, request, signal);
}

/** Fetches what changed: see supabase/migrations for `sync_pull`. Space: the id of the account. */
export function pull(space: string, request: object, signal: AbortSignal): Promise<SyncAnswer> {
  return call("sync_pull", space, request, signal);
}

/**
 * Calls a function of the database as the account that is signed in. Not through the client's own `rpc`,
 * which hides the Retry-After header. Rejects only when aborted.
 */
async function call(name: string, space: string, request: object, signal: AbortSignal): Promise<SyncAnswer> {
  let response: Response;
  let text: string;
  try {
    const token = await abortable(tokenOf(space), signal);
    if (!token.ok) return token;
    response = await fetch(`${project.url}/rest/v1/rpc/${name}`, {
      method: "POST",
      headers: {
        apikey: project.publishableKey,
        authorization: `Bearer ${token.value}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ space, ...request }),
      signal,
    });
    text = await response.text();
  } catch (error) {
    signal.throwIfAborted();
    // A request that does not get through says so with a TypeError, and nothing more.
    if (error instanceof TypeError) return { ok: false, kind: "offline" };
    throw error;
  }
  const body = parsed(text);
  if (response.ok) return { ok: true, body };
  return { ok: false, ...syncFailure(response.status, response.headers.get("retry-after"), body) };
}

type Token =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly kind: "offline" | "unauthorized" };

/** The session's token, renewed where it has run out; only the space's own account has one. */
async function tokenOf(space: string): Promise<Token> {
  const { auth } = await supabase();
  const { data, error } = await auth.getSession();
  if (error?.name === "AuthRetryableFetchError") return { ok: false, kind: "offline" };
  const { session } = data;
  if (session?.user.id !== space) return { ok: false, kind: "unauthorized" };
  return { ok: true, value: session.access_token };
}

/** Renewing a token may take half a minute on a bad network, and cannot be stopped itself. */
function abortable<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
