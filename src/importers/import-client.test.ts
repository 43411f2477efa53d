import * as Comlink from "comlink";
import { expect, test } from "vitest";
import { createImportClient, type ImportWorker } from "./import-client.ts";

/** A worker in this thread that answers at once, and counts who listens to it. */
function echoWorker() {
  const { port1, port2 } = new MessageChannel();
  Comlink.expose(
    { read: () => ({ ok: true, preview: {} }), apply: () => ({ ok: true, summary: {} }) },
    port2,
  );
  const seen = { proxies: 0 };
  const worker: ImportWorker = {
    postMessage: (message, transfer) => port1.postMessage(message, transfer ?? []),
    addEventListener: (type, listener) => {
      seen.proxies += 1;
      port1.addEventListener(type, listener as EventListener);
    },
    removeEventListener: (type, listener) => port1.removeEventListener(type, listener as EventListener),
    start: () => port1.start(),
    terminate: () => port1.close(),
  };
  return { worker, seen };
}

test("one proxy speaks for a worker's whole life, so that collecting another never makes it deaf", async () => {
  const { worker, seen } = echoWorker();
  const client = createImportClient(
    "test",
    () => 0,
    () => worker,
  );
  expect(await client.read([])).toMatchObject({ ok: true });
  expect(await client.apply()).toMatchObject({ ok: true });
  expect(seen.proxies).toBe(1);
  client.discard();
});
