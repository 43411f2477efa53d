import * as v from "valibot";
import { accessTokenOf } from "./access-token.ts";
import { type EdgeFailure, edgeFailure } from "./edge-failure.ts";
import { project } from "./project.ts";

export type EdgeAnswer<Value> = { readonly ok: true; readonly value: Value } | EdgeFailure;

/** How long an answer may take. A function that sleeps takes a second or two to wake. */
const PATIENCE_MS = 20_000;

/**
 * Calls an edge function as the account that is signed in here. Never rejects over the network: what can go
 * wrong there is an answer.
 *
 * @param account the id of the account that this device shows
 */
export async function callEdgeFunction<Schema extends v.GenericSchema>(
  name: string,
  account: string,
  request: object,
  answer: Schema,
): Promise<EdgeAnswer<v.InferOutput<Schema>>> {
  try {
    const token = await accessTokenOf(account);
    if (!token.ok) return { ok: false, kind: token.kind === "offline" ? "offline" : "signedOut" };
    const response = await fetch(`${project.url}/functions/v1/${name}`, {
      method: "POST",
      headers: {
        apikey: project.publishableKey,
        authorization: `Bearer ${token.value}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body = await response.json().catch(() => undefined);
    if (!response.ok) return edgeFailure(response.status, response.headers.get("retry-after"), body);
    const read = v.safeParse(answer, body);
    return read.success ? { ok: true, value: read.output } : { ok: false, kind: "server" };
  } catch (error) {
    // The client's code did not load, the request did not get through, or nobody answered in time.
    if (error instanceof TypeError || error instanceof DOMException) return { ok: false, kind: "offline" };
    throw error;
  }
}
