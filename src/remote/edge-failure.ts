import * as v from "valibot";
import { errorEnvelope } from "#contract/error-envelope.ts";
import { retryTime } from "./retry-time.ts";

/** Why the server did not do what was asked of it. */
export type EdgeFailure =
  | { readonly ok: false; readonly kind: "offline" | "signedOut" | "notConfigured" }
  | {
      readonly ok: false;
      readonly kind: "tooMany";
      readonly retryAfterMs?: number;
      /** What there was too much of, where the server has a name for it. */
      readonly code?: string;
    }
  /** Code: the server's name for it; absent where it did not answer as the app expects. */
  | { readonly ok: false; readonly kind: "server"; readonly code?: string };

/** Sorts the answer of an edge function that did not do what was asked. */
export function edgeFailure(status: number, retryAfter: string | null, body: unknown): EdgeFailure {
  const envelope = v.safeParse(errorEnvelope, body);
  const code = envelope.success ? envelope.output.error : undefined;
  if (status === 401) return { ok: false, kind: "signedOut" };
  // A server without edge functions at all has nothing to offer here either.
  if (code === "not_configured" || (status === 404 && !code)) return { ok: false, kind: "notConfigured" };
  if (status === 429) return { ok: false, kind: "tooMany", ...retryTime(retryAfter), ...(code && { code }) };
  return { ok: false, kind: "server", ...(code && { code }) };
}
