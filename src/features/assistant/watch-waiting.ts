import { waitingQuestions } from "#data/conversation-repository.ts";
import type { FireDatabase } from "#data/database.ts";
import { live } from "#data/live.ts";
import { setting } from "#data/setting-repository.ts";
import type { SendFailure } from "./send-request.ts";

/** How long to let a server in trouble be, where it does not say. */
const LATER_MS = 60_000;

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

  async function look(): Promise<void> {
    if (busy || signal.aborted || later !== undefined || !navigator.onLine) return;
    if ((await waitingQuestions(db)).length === 0) return;
    busy = true;
    try {
      const failure = await answer(signal);
      if (failure) {
        const wait = "retryAfterMs" in failure ? failure.retryAfterMs : undefined;
        later = setTimeout(lookAgain, Math.max(wait ?? 0, LATER_MS));
      }
    } finally {
      busy = false;
    }
  }

  function lookAgain(): void {
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
