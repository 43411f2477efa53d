import type { ServerAnswer } from "./protocol.ts";

/** A request that takes longer has been lost on the way; it is safe to send it again. */
const TIMEOUT_MS = 30_000;

/** What the server answered, or "offline" when nothing came in time; "stopped" when syncing ended meanwhile. */
export async function answered(
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<ServerAnswer>,
): Promise<ServerAnswer | { readonly ok: false; readonly kind: "stopped" }> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await call(AbortSignal.any([signal, timeout]));
  } catch (error) {
    if (signal.aborted) return { ok: false, kind: "stopped" };
    if (timeout.aborted) return { ok: false, kind: "offline" };
    throw error;
  }
}
