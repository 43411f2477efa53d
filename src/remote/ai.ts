import { accessTokenOf } from "./access-token.ts";
import type { AiBody } from "./ai-body.ts";
import { type AiAnswer, requestEvents } from "./ai-stream.ts";
import { project } from "./project.ts";

/**
 * Asks the model behind the server. What can go wrong on the way is an answer, or the last of its events;
 * throws only when aborted, which ends the provider's work too.
 *
 * @param account the id of the account that this device shows
 */
export async function askAi(account: string, body: AiBody, signal: AbortSignal): Promise<AiAnswer> {
  let token: Awaited<ReturnType<typeof accessTokenOf>>;
  try {
    token = await accessTokenOf(account);
  } catch (error) {
    // The client's code did not load.
    if (error instanceof TypeError) return { ok: false, kind: "offline" };
    throw error;
  }
  signal.throwIfAborted();
  if (!token.ok) return { ok: false, kind: token.kind === "offline" ? "offline" : "signedOut" };
  const headers = {
    apikey: project.publishableKey,
    authorization: `Bearer ${token.value}`,
    "content-type": "application/json",
  };
  return requestEvents(`${project.url}/functions/v1/ai`, { method: "POST", headers, body }, signal);
}
