import { accessTokenOf } from "./access-token.ts";
import { callFunction, type SyncAnswer } from "./call-function.ts";

/** Sends a person's changes: see supabase/migrations for `sync_push`. Space: the id of the account. */
export function push(space: string, request: object, signal: AbortSignal): Promise<SyncAnswer> {
  return call("sync_push", space, request, signal);
}

/** Fetches what changed: see supabase/migrations for `sync_pull`. Space: the id of the account. */
export function pull(space: string, request: object, signal: AbortSignal): Promise<SyncAnswer> {
  return call("sync_pull", space, request, signal);
}

/** Calls a function of the database as the account that is signed in. Rejects only when aborted. */
async function call(name: string, space: string, request: object, signal: AbortSignal): Promise<SyncAnswer> {
  const token = await abortable(accessTokenOf(space), signal);
  return token.ok ? callFunction(name, token.value, { space, ...request }, signal) : token;
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
