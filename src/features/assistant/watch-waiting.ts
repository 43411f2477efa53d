import { waitingQuestions } from "#data/conversation-repository.ts";
import { live } from "#data/live.ts";
import type { Surroundings } from "./surroundings.ts";

/** How long to let a server in trouble be, where it does not say. */
const LATER_MS = 60_000;

/**
 * Has what was asked without a network answered as soon as there is one, whichever page is open. Called once,
 * after the first paint; the code that asks is loaded when something waits. Gives the way to stop.
 */
export function watchWaiting(around: Surroundings): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  let busy = false;
  let later: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    if (busy || signal.aborted || later !== undefined || !around.isOnline()) return;
    if ((await waitingQuestions(around.db)).length === 0) return;
    busy = true;
    try {
      const { answerWaiting } = await import("./answer-waiting.ts");
      const failure = await answerWaiting(around, signal);
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
    const [waiting] = await Promise.all([waitingQuestions(around.db), around.db.setting.count()]);
    return waiting.length;
  }).subscribe(() => void look().catch(reportError), reportError);
  addEventListener("online", lookAgain, { signal });
  return () => {
    stopping.abort();
    following.unsubscribe();
    clearTimeout(later);
  };
}
