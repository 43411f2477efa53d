import * as Comlink from "comlink";
import type { ImportResult } from "#data/import-repository.ts";
import type { UndoResult } from "#data/import-undo.ts";
import type { OnProgress } from "./import-api.ts";
import type { ReadResult } from "./import-preview.ts";
import type { ImportApi } from "./import-worker.ts";

export interface JobOptions {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

type WorkerFailed = { readonly ok: false; readonly code: "workerFailed" };

/** Imports from the page's side: the work itself is done in a worker, one job after another. */
export interface ImportClient {
  /** Reads files into a preview. Nothing is written; the records wait in the worker. */
  read(files: readonly File[], options?: JobOptions): Promise<ReadResult>;
  /** Writes what was read last. Cancelled by the signal, it takes back what it has written. */
  apply(options?: JobOptions): Promise<ImportResult | WorkerFailed>;
  /** Takes an earlier import back. Once begun it runs to its end. */
  undo(importId: string, options?: Pick<JobOptions, "onProgress">): Promise<UndoResult | WorkerFailed>;
  /** Forgets what was read and lets the worker go. */
  discard(): void;
}

/** What the client needs of a worker; tests give a channel to the same code in their own thread. */
export type ImportWorker = Comlink.Endpoint & {
  terminate(): void;
  onerror?: ((event: ErrorEvent) => void) | null;
};

/** An idle worker is let go after this long, with the memory it holds. */
const IDLE_MS = 30_000;

export function createImportClient(
  databaseName: string,
  now: () => number = Date.now,
  startWorker: () => ImportWorker = startImportWorker,
): ImportClient {
  let worker: ImportWorker | undefined;
  // Held as long as the worker: when its last proxy is collected, Comlink tells the worker to stop listening.
  let api: Comlink.Remote<ImportApi> | undefined;
  let failed: ((error: unknown) => void) | undefined;
  let hasRecords = false;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function stop(): void {
    clearTimeout(idle);
    worker?.terminate();
    worker = undefined;
    api = undefined;
    hasRecords = false;
  }

  /** Runs a job once those before it are done. A worker that dies answers for it. */
  function enqueue<Result>(job: (api: Comlink.Remote<ImportApi>) => Promise<Result>): Promise<Result> {
    const result = queue.then(() => run(job));
    queue = result.catch(() => {});
    return result;
  }

  async function run<Result>(job: (api: Comlink.Remote<ImportApi>) => Promise<Result>): Promise<Result> {
    clearTimeout(idle);
    worker ??= startWorker();
    const current = worker;
    api ??= Comlink.wrap<ImportApi>(current);
    const remote = api;
    const died = new Promise<never>((_, reject) => {
      failed = reject;
      current.onerror = (event) => reject(new Error(event.message || "The import worker failed"));
    });
    try {
      return await Promise.race([job(remote), died]);
    } catch (error) {
      stop();
      throw error;
    } finally {
      failed = undefined;
      // Records that wait for a decision keep the worker alive.
      if (worker && !hasRecords) idle = setTimeout(stop, IDLE_MS);
    }
  }

  return {
    async read(files, { onProgress, signal } = {}) {
      if (signal?.aborted) return cancelledRead;
      // Reading leaves nothing behind, so cancelling it is simply the end of its worker.
      const abort = () => failed?.(new Cancelled());
      try {
        return await enqueue(async (api) => {
          if (signal?.aborted) throw new Cancelled();
          signal?.addEventListener("abort", abort);
          const result = await api.read([...files], now(), proxied(onProgress));
          hasRecords = result.ok;
          return result;
        });
      } catch (error) {
        if (error instanceof Cancelled) return cancelledRead;
        reportError(error);
        return { ok: false, error: { code: "workerFailed" } };
      } finally {
        signal?.removeEventListener("abort", abort);
      }
    },

    async apply({ onProgress, signal } = {}) {
      let cancel = () => {};
      try {
        return await enqueue(async (api) => {
          if (signal?.aborted) return { ok: false, code: "cancelled" } as const;
          cancel = () => void api.cancel();
          signal?.addEventListener("abort", cancel);
          const result = await api.apply(databaseName, now(), proxied(onProgress));
          hasRecords = !result.ok;
          return result;
        });
      } catch (error) {
        reportError(error);
        return { ok: false, code: "workerFailed" };
      } finally {
        signal?.removeEventListener("abort", cancel);
      }
    },

    async undo(importId, { onProgress } = {}) {
      try {
        return await enqueue<UndoResult>(async (api) =>
          api.undo(databaseName, importId, now(), proxied(onProgress)),
        );
      } catch (error) {
        reportError(error);
        return { ok: false, code: "workerFailed" };
      }
    },

    discard() {
      queue = queue.then(stop);
    },
  };
}

class Cancelled extends Error {}

const cancelledRead: ReadResult = { ok: false, error: { code: "cancelled" } };

function proxied(onProgress: OnProgress | undefined): OnProgress | undefined {
  return onProgress && Comlink.proxy(onProgress);
}

function startImportWorker(): ImportWorker {
  return new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
}
