import { type Remote, wrap } from "comlink";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { live } from "#data/live.ts";
import type { Rescored } from "./rescore.ts";
import type { ScoringApi } from "./scoring-worker.ts";

/** An idle worker is let go: it holds a copy of the model and a database connection. */
const IDLE_MS = 30_000;

/**
 * Keeps scores up to date while the app is open: runs whenever days become stale and when the day
 * changes, one run at a time; what arrives during a run is taken by the next.
 *
 *   waiting ──stale or new day──> running ──done──> waiting ──30 s──> worker closed
 *                                   └─ more arrived: runs again
 */
export function keepScored(
  db: FireDatabase,
  today: () => LocalDay,
): { scoreNow: () => Promise<Rescored | undefined> } {
  let worker: Worker | undefined;
  let api: Remote<ScoringApi> | undefined;
  let running: Promise<Rescored> | undefined;
  let again = false;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function start(): Remote<ScoringApi> {
    clearTimeout(idle);
    worker ??= new Worker(new URL("./scoring-worker.ts", import.meta.url), { type: "module" });
    api ??= wrap<ScoringApi>(worker);
    return api;
  }

  function stopLater(): void {
    idle = setTimeout(() => {
      worker?.terminate();
      worker = undefined;
      api = undefined;
    }, IDLE_MS);
  }

  async function scoreNow(): Promise<Rescored | undefined> {
    if (running) {
      again = true;
      return running;
    }
    running = start().rescore(db.name, today());
    try {
      return await running;
    } finally {
      running = undefined;
      if (again) {
        again = false;
        void scoreNow();
      } else stopLater();
    }
  }

  live(() => db.stale_day.count()).subscribe(
    (count) => {
      if (count > 0) void scoreNow();
    },
    () => {},
  );
  void scoreNow();
  return { scoreNow };
}
