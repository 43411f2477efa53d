import { retryTime } from "./retry-time.ts";

/** Why the server did not take a request of sync. */
export type SyncFailure =
  | { readonly kind: "offline" | "server" | "unauthorized" | "tooLarge" }
  | { readonly kind: "tooMany"; readonly retryAfterMs?: number }
  /** The request as a whole cannot be taken as it is: SQLSTATE and the server's words. */
  | { readonly kind: "data"; readonly code: string; readonly message: string };

/** More than one request may hold. */
const TOO_MUCH = "54000";

/**
 * What lies in the data itself: unreadable, against a rule, too deep (classes), or no JSON to the server. All
 * else is the server's matter, a statement that took too long too: it passes by itself.
 */
const FAULT_OF_DATA = /^(22|23|54|PGRST102)/;

/** Sorts the answer of a request that was not taken. */
export function syncFailure(status: number, retryAfter: string | null, body: unknown): SyncFailure {
  const { code, message } = (typeof body === "object" && body ? body : {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  // Also where a function is closed to who is not signed in: then too signing in helps.
  if (status === 401 || code === "42501") return { kind: "unauthorized" };
  if (status === 413) return { kind: "tooLarge" };
  if (status === 429) return { kind: "tooMany", ...retryTime(retryAfter) };
  if (code === TOO_MUCH) return { kind: "tooLarge" };
  if (typeof code === "string" && FAULT_OF_DATA.test(code)) {
    return { kind: "data", code, message: String(message ?? "") };
  }
  return { kind: "server" };
}
