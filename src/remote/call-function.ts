import { project } from "./project.ts";
import { type SyncFailure, syncFailure } from "./sync-failure.ts";

export type SyncAnswer =
  | { readonly ok: true; readonly body: unknown }
  | ({ readonly ok: false } & SyncFailure);

/**
 * Calls a function of the database with a person's token. Not through the client's own `rpc`, which hides
 * the Retry-After header. Rejects only when aborted.
 */
export async function callFunction(
  name: string,
  token: string,
  parameters: object,
  signal: AbortSignal,
): Promise<SyncAnswer> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${project.url}/rest/v1/rpc/${name}`, {
      method: "POST",
      headers: {
        apikey: project.publishableKey,
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(parameters),
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
