import { waitingQuestions } from "#data/conversation-repository.ts";
import type { FireDatabase } from "#data/database.ts";
import { live } from "#data/live.ts";
import { setting } from "#data/setting-repository.ts";
import type { SendFailure } from "./send-request.ts";

/** How long to let a server in trouble be at first, where it does not say; each time twice as long, up to this. */
const LATER_MS = 60_000;
const LATEST_MS = 3_600_000;

/**
 * Has what was asked without a network answered as soon as there is one, whichever page is open. Called once,
 * after the first paint. Gives the way to stop.
 *
 * @param answer asks what waits, and tells why something has to go on waiting; its code is loaded only then
 */
export function watchWaiting(
  db: FireDatabase,
  answer: (signal: AbortSignal) => Promise<SendFailure | undefined>,
): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  let busy = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  async function look(): Promise<void> {
    if (busy || signal.aborted || later !== undefined || !navigator.onLine) return;
    if ((await waitingQuestions(db)).length === 0) return;
    busy = true;
    try {
      const failure = await answer(signal);
      failures = failure ? failures + 1 : 0;
      if (failure) {
        const asTold = "retryAfterMs" in failure ? (failure.retryAfterMs ?? 0) : 0;
        const patience = Math.min(LATER_MS * 2 ** (failures - 1), LATEST_MS);
        later = setTimeout(lookAgain, Math.max(asTold, patience));
      }
    } finally {
      busy = false;
    }
  }

  function lookAgain(): void {
    clearTimeout(later);
    later = undefined;
    void look().catch(reportError);
  }

  // A switch that is turned on lets what waits go, too; and another device may have asked.
  const following = live(async () => {
    const [waiting] = await Promise.all([waitingQuestions(db), setting(db, "assistantOn")]);
    return waiting.length;
  }).subscribe(() => void look().catch(reportError), reportError);
  addEventListener("online", lookAgain, { signal });
  return () => {
    stopping.abort();
    following.unsubscribe();
    clearTimeout(later);
  };
}
