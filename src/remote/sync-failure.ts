/** Why the server did not take a request of sync. */
export type SyncFailure =
  | { readonly kind: "offline" | "server" | "unauthorized" | "tooLarge" }
  | { readonly kind: "tooMany"; readonly retryAfterMs?: number }
  /** The request as a whole cannot be taken as it is: SQLSTATE and the server's words. */
  | { readonly kind: "data"; readonly code: string; readonly message: string };

/** Too much for one statement, or it took too long: half of it may pass. */
const TOO_MUCH = new Set(["54000", "57014"]);

/** What lies in the data itself: unreadable, against a rule, too deep (classes). All else is the server's matter. */
const FAULT_OF_DATA = /^(22|23|54)/;

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
  const state = typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
  if (state && TOO_MUCH.has(state)) return { kind: "tooLarge" };
  if (state && FAULT_OF_DATA.test(state))
    return { kind: "data", code: state, message: String(message ?? "") };
  return { kind: "server" };
}

/** The header is a number of seconds or a date. */
function retryTime(retryAfter: string | null): { readonly retryAfterMs?: number } {
  if (!retryAfter) return {};
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? {} : { retryAfterMs: Math.max(0, wait) };
}
