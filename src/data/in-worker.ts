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
  try {
    return await new Promise<Result>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message || "The worker did not start"));
      work(Comlink.wrap<Api>(worker)).then(resolve, reject);
    });
  } finally {
    worker.terminate();
  }
}
