import { proxy, type Remote, wrap } from "comlink";
import type { LookProgress } from "#core/findings/look-for-findings.ts";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { live } from "#data/live.ts";
import type { FindingsApi } from "./findings-worker.ts";

/** An idle worker is let go, as the scoring worker is. */
const IDLE_MS = 30_000;

/** What findings are doing, for the page that waits for them. */
export type Looking =
  | { readonly kind: "idle" }
  | ({ readonly kind: "running" } & LookProgress)
  /** The person stopped it; findings of earlier stay as they were. */
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed" };

/** Keeps findings up to date while somebody looks at them. */
export interface FindingsKeeper {
  /** Looks again at what changed. It never rejects: what came of it is told by `onChange`. */
  look(): Promise<void>;
  /** Stops at once; nothing is looked at by itself until `look` is called again. */
  cancel(): void;
  /** Stops for good and lets the worker go. */
  close(): void;
}

/**
 * Keeps findings up to date from now until `close`: looks now and whenever days were scored anew or answers
 * came in, one look at a time; what changes during a look is taken by the next. Findings themselves are read
 * live from the database.
 *
 *   idle ──changed or look()──> running ──done──> idle ──30 s──> worker closed
 *                                 ├─ changed meanwhile: runs again
 *                                 ├─ cancel() ──> cancelled ──look()──> running
 *                                 └─ worker fails ──> failed ──changed or look()──> running
 */
export function keepFindings(
  db: FireDatabase,
  today: () => LocalDay,
  onChange: (looking: Looking) => void,
): FindingsKeeper {
  let worker: Worker | undefined;
  let api: Remote<FindingsApi> | undefined;
  /** Ends the look that is going on; absent while none is. */
  let end: ((looking: Looking) => void) | undefined;
  let again = false;
  let cancelled = false;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function letGo(): void {
    clearTimeout(idle);
    worker?.terminate();
    worker = undefined;
    api = undefined;
  }

  async function lookOnce(): Promise<Looking> {
    clearTimeout(idle);
    worker ??= new Worker(new URL("./findings-worker.ts", import.meta.url), { type: "module" });
    api ??= wrap<FindingsApi>(worker);
    const ended = new Promise<Looking>((resolve) => {
      end = resolve;
    });
    worker.onerror = () => end?.({ kind: "failed" });
    onChange({ kind: "running", done: 0, all: 0 });
    const onProgress = proxy((progress: LookProgress) => {
      if (end) onChange({ kind: "running", ...progress });
    });
    const done = api.look(db.name, today(), onProgress).then(
      (): Looking => ({ kind: "idle" }),
      (error: unknown): Looking => {
        reportError(error);
        return { kind: "failed" };
      },
    );
    const looking = await Promise.race([done, ended]);
    end = undefined;
    return looking;
  }

  async function look(): Promise<void> {
    cancelled = false;
    if (end) {
      again = true;
      return;
    }
    let looking: Looking;
    do {
      again = false;
      looking = await lookOnce();
    } while (again && looking.kind === "idle");
    // A stopped worker would go on to the end of its look, and a failed one is no worker any more.
    if (looking.kind !== "idle") letGo();
    else idle = setTimeout(letGo, IDLE_MS);
    onChange(looking);
  }

  function cancel(): void {
    cancelled = true;
    letGo();
    // Before the first look, which waits until days are scored, there is none that could end.
    if (end) end({ kind: "cancelled" });
    else onChange({ kind: "cancelled" });
  }

  // Days to be scored come first: their values are what is looked at.
  const changes = live(() => Promise.all([db.stale_day.count(), db.journal_answer.count()])).subscribe(
    ([stale]) => {
      if (stale === 0 && !cancelled) void look();
    },
    reportError,
  );
  return {
    look,
    cancel,
    close() {
      changes.unsubscribe();
      cancelled = true;
      letGo();
      end?.({ kind: "cancelled" });
    },
  };
}
