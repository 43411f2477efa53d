import * as Comlink from "comlink";

/**
 * Runs one piece of work in a worker of its own, which ends with it. A worker that fails to start or is
 * ended by the browser answers too (the promise rejects) instead of never.
 */
export async function inWorker<Api, Result>(
  start: () => Worker,
  work: (api: Comlink.Remote<Api>) => Promise<Result>,
): Promise<Result> {
  const worker = start();
  const api = Comlink.wrap<Api>(worker);
  try {
    return await new Promise<Result>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message || "The worker did not start"));
      work(api).then(resolve, reject);
    });
  } finally {
    // Held until here: when its last proxy is collected, Comlink tells the worker to stop listening.
    api[Comlink.releaseProxy]();
    worker.terminate();
  }
}
