import "fake-indexeddb/auto";
import * as Comlink from "comlink";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LocalDay } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { importActs } from "#data/import-repository.ts";
import { createImportApi } from "#importers/import-api.ts";
import { createImportClient, type ImportClient, type ImportWorker } from "#importers/import-client.ts";
import type { ImportProgress } from "#importers/import-preview.ts";
import { generateWhoopExport } from "../fixtures/whoop-export.ts";
import { asFile, now } from "./read-files.ts";

const made = generateWhoopExport({ seed: 9, firstDay: "2026-03-01" as LocalDay, days: 60 });
const zip = () => asFile("a.zip", made.zip);

let db: FireDatabase;
let client: ImportClient;
let workers: ImportWorker[];
const reported = vi.fn();

beforeEach(() => {
  vi.stubGlobal("reportError", reported);
  reported.mockClear();
  workers = [];
  db = openDatabase(`client-${crypto.randomUUID()}`);
  client = createImportClient(db.name, () => now, startWorker);
});
afterEach(async () => {
  client.discard();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await db.delete();
});

/** The worker's own code behind a real message channel, in this thread. */
function startWorker(api: object = createImportApi(openDatabase)): ImportWorker {
  const { port1, port2 } = new MessageChannel();
  Comlink.expose(api, port2 as unknown as Comlink.Endpoint);
  const worker = Object.assign(port1 as unknown as Comlink.Endpoint, {
    terminate: vi.fn(() => port1.close()),
  }) as ImportWorker;
  workers.push(worker);
  return worker;
}

test("a preview comes back, nothing is written, and the records stay in the worker", async () => {
  const result = await client.read([zip()]);
  if (!result.ok) throw new Error(result.error.code);
  expect(result).not.toHaveProperty("records");
  expect(result.preview.counts.cycle).toBe(made.truth.records.cycle.length);
  expect(await db.cycle.count()).toBe(0);
});

test("what was read is then written, and can be taken back", async () => {
  const heard: ImportProgress[] = [];
  const onProgress = (progress: ImportProgress) => heard.push(progress);
  await client.read([zip()], { onProgress });
  const applied = await client.apply({ onProgress });
  if (!applied.ok) throw new Error(applied.code);
  expect(await db.cycle.count()).toBe(made.truth.records.cycle.length);
  expect(await importActs(db)).toMatchObject([{ state: "done", fileNames: ["a.zip"] }]);
  await client.undo(applied.summary.importId, { onProgress });
  expect(await db.cycle.where("day").above("").count()).toBe(0);
  expect(heard.some(({ phase, done, total }) => phase === "reading" && done === total)).toBe(true);
  for (const phase of ["writing", "undoing"]) {
    expect(heard.findLast((progress) => progress.phase === phase)).toSatisfy(
      (last: ImportProgress) => last.done === last.total,
    );
  }
  expect(heard.length).toBeLessThan(300);
});

test("a wrong file is a returned error", async () => {
  expect(await client.read([asFile("a.txt", "hello")])).toEqual({
    ok: false,
    error: { code: "notAnExport", file: "a.txt", looksLike: "table" },
  });
});

test("jobs asked for at once are done one after another", async () => {
  const [read, applied] = await Promise.all([client.read([zip()]), client.apply()]);
  expect([read.ok, applied.ok]).toEqual([true, true]);
  expect(workers).toHaveLength(1);
});

test("cancelling while reading ends the worker at once, and the next job gets a fresh one", async () => {
  const controller = new AbortController();
  const reading = client.read([zip()], { signal: controller.signal, onProgress: () => controller.abort() });
  expect(await reading).toEqual({ ok: false, error: { code: "cancelled" } });
  expect(workers[0]?.terminate).toHaveBeenCalled();
  expect(await client.read([zip()])).toMatchObject({ ok: true });
  expect(workers).toHaveLength(2);
});

test("a signal that was given up before does not even start a worker", async () => {
  expect(await client.read([zip()], { signal: AbortSignal.abort() })).toMatchObject({ ok: false });
  expect(workers).toHaveLength(0);
});

test("cancelling while writing takes everything back, and what was read can be written after all", async () => {
  await client.read([zip()]);
  const controller = new AbortController();
  const applied = await client.apply({ signal: controller.signal, onProgress: () => controller.abort() });
  expect(applied).toEqual({ ok: false, code: "cancelled" });
  expect(await db.cycle.where("day").above("").count()).toBe(0);
  expect(await importActs(db)).toEqual([]);
  expect(await client.apply()).toMatchObject({ ok: true });
  expect(await db.cycle.where("day").above("").count()).toBe(made.truth.records.cycle.length);
});

test("a worker that dies answers, is reported, and does not block the next job", async () => {
  const dying = createImportClient(
    db.name,
    () => now,
    () => {
      if (workers.length > 0) return startWorker();
      return startWorker({ read: () => new Promise(() => queueMicrotask(die)) });
    },
  );
  const die = () => workers[0]?.onerror?.({ message: "out of memory" } as ErrorEvent);
  expect(await dying.read([zip()])).toEqual({ ok: false, error: { code: "workerFailed" } });
  expect(reported).toHaveBeenCalledOnce();
  expect(await dying.read([zip()])).toMatchObject({ ok: true });
  dying.discard();
});

test("an idle worker is let go, one that holds records for a decision is kept", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await client.read([zip()]);
  vi.advanceTimersByTime(600_000);
  expect(workers[0]?.terminate).not.toHaveBeenCalled();
  await client.read([asFile("a.txt", "hello")]);
  vi.advanceTimersByTime(600_000);
  expect(workers[0]?.terminate).toHaveBeenCalled();
});
