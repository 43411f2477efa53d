import type { Instant } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { live } from "#data/live.ts";
import type { SyncOutcome } from "#data/local-rows.ts";
import { failureOf, reopening } from "#data/write.ts";
import { askForBackgroundSync } from "./ask-for-background-sync.ts";
import { nextLook } from "./next-look.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { SyncServer } from "./protocol.ts";
import { fullSize, type RoundFailure } from "./push.ts";
import { syncRound } from "./round.ts";
import { setActivity } from "./sync-status.ts";

/** A write waits so long for the next ones: a note is typed, a slider moved. */
const DEBOUNCE_MS = 1000;
const RETRY_FIRST_MS = 2000;
const RETRY_MOST_MS = 5 * 60_000;
/** A server that speaks another version is asked again so seldom. */
const REFUSED_MS = 5 * 60_000;

export interface EngineOptions {
  readonly db: FireDatabase;
  readonly server: SyncServer;
  /** The account's own space: the user's id. */
  readonly space: string;
  readonly now?: () => number;
  readonly random?: () => number;
}

export interface SyncEngine {
  /** Runs a round now, whatever the waiting time; resolves when it has ended. */
  syncNow(): Promise<void>;
  /** Ends the round under way and all that would start another. */
  stop(): void;
}

/**
 * Keeps a database and its account in step while the app is open. One round at a time over all tabs; what
 * happens during a round is taken by the next.
 *
 *   resting ──write, online, visible, nudge, timer──> round ──done──> resting
 *      ^                                                └─failed──> waiting ──2 s … 5 min, online──> round
 *      └─ signed out or outdated: rests until somebody asks
 */
export function startSync({
  db,
  server,
  space,
  now = Date.now,
  random = Math.random,
}: EngineOptions): SyncEngine {
  const stopping = new AbortController();
  const size = fullSize();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let failures = 0;

  function unschedule(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function schedule(delay: number): void {
    unschedule();
    if (!stopping.signal.aborted) timer = setTimeout(() => void syncNow(), delay);
  }

  function syncNow(): Promise<void> {
    if (stopping.signal.aborted) return Promise.resolve();
    unschedule();
    isWanted = running !== undefined;
    let isOurs = false;
    running ??= oneAtATime(db, () => {
      isOurs = true;
      return round();
    })
      .catch(reportError)
      .finally(() => {
        running = undefined;
        // The tab that is at it may be closed on the way.
        if (isWanted || !isOurs) schedule(isWanted ? 0 : RETRY_FIRST_MS);
      });
    return running;
  }

  async function round(): Promise<void> {
    setActivity(true);
    let outcome: SyncOutcome;
    let wait: number;
    try {
      const result = await reopening(db, () =>
        syncRound({ db, server, space, signal: stopping.signal, now, size }),
      );
      outcome = result.ok ? "done" : outcomeOf(result.failure);
      failures = result.ok ? 0 : failures + 1;
      wait = result.ok ? await nextLook(db, isSeen()) : waitAfter(result.failure, failures, random);
    } catch (error) {
      outcome = outcomeOfError(error);
      failures += 1;
      wait = backoff(failures, random);
    } finally {
      setActivity(false);
    }
    if (stopping.signal.aborted) return;
    await keepOutcome(db, outcome, now() as Instant);
    // A write during the round is due sooner, and has said so itself.
    if (failures > 0 || timer === undefined) schedule(wait);
  }

  const waiting = live(() => db.outbox.count()).subscribe(
    (count) => {
      if (count === 0) return;
      if (failures === 0 || running) schedule(DEBOUNCE_MS);
      // Should the app be closed before that.
      void askForBackgroundSync();
    },
    () => {},
  );
  const wake = () => {
    if (isSeen() && navigator.onLine) void syncNow();
  };
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", wake);
  schedule(0);

  return {
    syncNow,
    stop() {
      stopping.abort();
      unschedule();
      waiting.unsubscribe();
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", wake);
    },
  };
}

function isSeen(): boolean {
  return document.visibilityState === "visible";
}

async function keepOutcome(db: FireDatabase, outcome: SyncOutcome, at: Instant): Promise<void> {
  const rows = [{ key: "outcome", outcome, at } as const];
  // A full disk takes no notice of itself either.
  await db.sync_state
    .bulkPut(outcome === "done" ? [...rows, { key: "lastSuccess", at }] : rows)
    .catch(() => {});
}

/** What the person is told of an error. One that nobody expected is a bug, and tried again all the same. */
function outcomeOfError(error: unknown): SyncOutcome {
  try {
    return failureOf(error).code;
  } catch (bug) {
    reportError(bug);
    return "serverTrouble";
  }
}

/** What the person is told of a failure. */
export function outcomeOf(failure: RoundFailure): SyncOutcome {
  if ("refused" in failure) return failure.refused === "app_too_old" ? "updateApp" : "serverBehind";
  if (failure.kind === "unauthorized") return "signInAgain";
  return ["offline", "slow", "stopped"].includes(failure.kind) ? "offline" : "serverTrouble";
}

/** Milliseconds until the next try. */
function waitAfter(failure: RoundFailure, failures: number, random: () => number): number {
  if ("refused" in failure) return REFUSED_MS;
  const asked = failure.kind === "tooMany" ? (failure.retryAfterMs ?? 0) : 0;
  return Math.max(asked, backoff(failures, random));
}

/** Twice as long each time, from 2 s to 5 min, and a random part of it: a server that comes back is not overrun. */
export function backoff(failures: number, random: () => number): number {
  const most = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** (failures - 1));
  return most / 2 + (most / 2) * random();
}
