import type { SyncAnswer } from "#remote/call-function.ts";

/** A request that takes longer has been lost on the way; it is safe to send it again. */
const TIMEOUT_MS = 30_000;

/** What the server answered; "slow" when nothing came in time, "stopped" when syncing ended meanwhile. */
export async function answered(
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<SyncAnswer>,
): Promise<SyncAnswer | { readonly ok: false; readonly kind: "stopped" | "slow" }> {
  // By hand: Safari joins signals only since 17.4.
  const limited = new AbortController();
  const stop = () => limited.abort();
  const timer = setTimeout(stop, TIMEOUT_MS);
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop);
  try {
    return await call(limited.signal);
  } catch (error) {
    if (signal.aborted) return { ok: false, kind: "stopped" };
    if (limited.signal.aborted) return { ok: false, kind: "slow" };
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
