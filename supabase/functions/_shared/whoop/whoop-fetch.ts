import type { Surroundings } from "../surroundings.ts";
import type { Access } from "./access.ts";
import { accessToken, refreshAccess } from "./tokens.ts";

/** What WHOOP answered, whatever the status, or why nobody could ask. */
export type WhoopAnswer =
  | { readonly kind: "answer"; readonly status: number; readonly headers: Headers; readonly body: string }
  | Exclude<Access, { kind: "usable" }>;

/** What to ask. */
export interface WhoopRequest {
  readonly method?: "GET" | "DELETE";
  /** Below /developer, with its query: "/v2/cycle?limit=25". */
  readonly path: string;
}

/** How long WHOOP may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Asks WHOOP as a person; a 401 is answered with one refresh and one more try. Throws DatabaseError.
 */
export async function whoopFetch(
  surroundings: Surroundings,
  userId: string,
  request: WhoopRequest,
): Promise<WhoopAnswer> {
  const access = await accessToken(surroundings, userId);
  if (access.kind !== "usable") return access;
  const first = await ask(surroundings, access.token, request);
  if (first.kind !== "answer" || first.status !== 401) return first;
  const refreshed = await refreshAccess(surroundings, userId, access.generation);
  return refreshed.kind === "usable" ? await ask(surroundings, refreshed.token, request) : refreshed;
}

/** Asks WHOOP with a token that is not stored yet, or no longer. */
export async function ask(
  { environment, fetch }: Surroundings,
  token: string,
  { method = "GET", path }: WhoopRequest,
): Promise<WhoopAnswer> {
  if (!environment.whoop) return { kind: "unavailable", code: "not_configured" };
  try {
    const response = await fetch(`${environment.whoop.baseUrl}/developer${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, accept: "application/json" },
      // A token goes to WHOOP and nowhere that an answer points to.
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    return {
      kind: "answer",
      status: response.status,
      headers: response.headers,
      body: await response.text(),
    };
  } catch (error) {
    const isSlow = error instanceof Error && error.name === "TimeoutError";
    return { kind: "unavailable", code: isSlow ? "whoop_slow" : "whoop_unreachable" };
  }
}
