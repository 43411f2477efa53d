import "fake-indexeddb/auto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type FireDatabase, openDatabase } from "../../src/data/database.ts";
import { live } from "../../src/data/live.ts";
import { write } from "../../src/data/write.ts";
import type { SyncAnswer } from "../../src/remote/call-function.ts";
import { backoff, type SyncEngine, startSync } from "../../src/sync/engine.ts";
import type { SyncServer } from "../../src/sync/protocol.ts";
import { syncStatus } from "../../src/sync/sync-status.ts";
import { openSimulatedServer, type SimulatedServer } from "../simulation/simulated-server.ts";

let server: SimulatedServer;
let db: FireDatabase;
let space: string;
let engines: SyncEngine[];
/** What was asked of the server, in order. */
let asked: string[];

beforeAll(async () => {
  server = await openSimulatedServer();
  // The engine listens to a page's events; there is none here. PGlite is open by now: it takes this for one.
  Object.assign(globalThis, {
    window: new EventTarget(),
    document: Object.assign(new EventTarget(), { visibilityState: "visible" }),
    reportError: (error: unknown) => {
      throw error;
    },
  });
}, 60_000);
afterAll(() => server.close());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  server.setTime(Date.now());
  space = crypto.randomUUID();
  db = openDatabase(`fire-rescued-${space}`);
  engines = [];
  asked = [];
});
afterEach(async () => {
  for (const engine of engines) engine.stop();
  vi.useRealTimers();
  await db.delete();
});

function listening(answer?: (call: "push" | "pull", size: number) => SyncAnswer | undefined): SyncServer {
  const real = server.as(space);
  return {
    push: async (to, request, signal) => {
      asked.push(`push ${request.changes.length}`);
      return answer?.("push", request.changes.length) ?? real.push(to, request, signal);
    },
    pull: async (to, request, signal) => {
      asked.push(request.since ? "pull recent" : "pull");
      return answer?.("pull", 1) ?? real.pull(to, request, signal);
    },
  };
}

function start(wire: SyncServer): SyncEngine {
  const engine = startSync({ db, server: wire, space, random: () => 1 });
  engines.push(engine);
  return engine;
}

let made = 0;
async function checkIn(count = 1, ratingOf = (_index: number) => 3): Promise<void> {
  const edits = Array.from({ length: count }, (_, index) => {
    const rating = ratingOf(index);
    made += 1;
    const id = `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`;
    const record = { id, at: 1_772_000_000_000, offset: 60, day: "2026-02-25", rating, contexts: [] };
    return { kind: "put", table: "mood_entry", record } as const;
  });
  await write(db, edits, Date.now());
}

test("what waits arrives, and the status says so", async () => {
  await checkIn(3);
  await start(listening()).syncNow();
  expect(await syncStatus(db)).toMatchObject({ waiting: 0, rejected: 0, outcome: "done" });
  expect((await server.rows(space)).length).toBe(3);
});

test("after a round of one's own nothing is pulled again", async () => {
  const engine = start(listening());
  await engine.syncNow();
  await checkIn(2);
  asked = [];
  await engine.syncNow();
  expect(asked).toEqual(["pull", "push 2"]);
});

test("what is written during a round is sent a moment after it", async () => {
  const counts: number[] = [];
  const counting = live(() => db.outbox.count()).subscribe(
    (count) => counts.push(count),
    () => {},
  );
  const real = server.as(space);
  const wire: SyncServer = {
    ...real,
    push: async (...request) => {
      asked.push("push");
      if (asked.length === 1) {
        await checkIn();
        await vi.waitFor(() => expect(counts.at(-1)).toBe(2));
      }
      return real.push(...request);
    },
  };
  await checkIn();
  await start(wire).syncNow();
  expect(asked).toEqual(["push"]);
  await vi.advanceTimersByTimeAsync(1500);
  await vi.waitFor(async () => expect((await syncStatus(db)).waiting).toBe(0));
  expect(asked).toEqual(["push", "push"]);
  counting.unsubscribe();
});

test("a round that finds nothing new costs one request", async () => {
  const engine = start(listening());
  await engine.syncNow();
  asked = [];
  await engine.syncNow();
  expect(asked).toEqual(["pull"]);
});

test("a first sync brings the recent days before the rest", async () => {
  await checkIn(3);
  await start(listening()).syncNow();
  const laptop = openDatabase(`${db.name}-laptop`);
  asked = [];
  const engine = startSync({ db: laptop, server: listening(), space });
  engines.push(engine);
  await engine.syncNow();
  expect(asked).toEqual(["pull", "pull recent", "pull"]);
  expect(await laptop.mood_entry.count()).toBe(3);
  await laptop.delete();
});

test("a request that is too large is halved until it fits, and grows again", async () => {
  await checkIn(64);
  await start(
    listening((call, size) => (call === "push" && size > 16 ? { ok: false, kind: "tooLarge" } : undefined)),
  ).syncNow();
  expect(asked.filter((one) => one.startsWith("push")).slice(0, 4)).toEqual([
    "push 64",
    "push 32",
    "push 16",
    "push 32",
  ]);
  expect(await syncStatus(db)).toMatchObject({ waiting: 0, rejected: 0 });
});

test("one bad record among a thousand is set aside in the same request, the others are stored", async () => {
  await checkIn(1000, (index) => (index === 300 ? 9 : 3));
  const engine = start(listening());
  await engine.syncNow();
  expect(await syncStatus(db)).toMatchObject({ waiting: 0, rejected: 1 });
  expect((await server.rows(space)).length).toBe(999);
  expect(asked.filter((one) => one.startsWith("push"))).toEqual(["push 500", "push 500"]);
});

test("pages become smaller where they take too long, and grow again", async () => {
  await checkIn(3);
  await start(listening()).syncNow();
  const sizes: number[] = [];
  const real = server.as(space);
  const thin: SyncServer = {
    ...real,
    pull: async (to, request, signal) => {
      sizes.push(request.page_size);
      return sizes.length < 3 ? { ok: false, kind: "tooLarge" } : real.pull(to, request, signal);
    },
  };
  const engine = start(thin);
  for (let round = 0; round < 4; round++) await engine.syncNow();
  expect(sizes).toEqual([1000, 500, 250, 500]);
});

test("a jump over own changes never passes the rest of a page that was cut short", async () => {
  await checkIn(30);
  await start(listening()).syncNow();
  const laptop = openDatabase(`${db.name}-laptop`);
  let pulls = 0;
  const real = server.as(space);
  const cut: SyncServer = {
    ...real,
    pull: async (to, request, signal) => {
      pulls += 1;
      // The greeting, the recent days, and the first of the small pages arrive.
      if (pulls === 4) return { ok: false, kind: "offline" };
      return real.pull(to, { ...request, page_size: request.since ? 1000 : 10 }, signal);
    },
  };
  const engine = startSync({ db: laptop, server: cut, space });
  engines.push(engine);
  await engine.syncNow();
  const record = { at: 1_772_000_000_000, offset: 60, day: "2026-02-25", rating: 3, contexts: [] };
  const id = "00000000-0000-4000-9000-000000000001";
  await write(laptop, [{ kind: "put", table: "mood_entry", record: { ...record, id } }], Date.now());
  // As if the recent days had not brought everything.
  await laptop.mood_entry.where("id").notEqual(id).delete();
  await engine.syncNow();
  await engine.syncNow();
  expect(await laptop.mood_entry.count()).toBe(21);
  await laptop.delete();
});

test("a session that has ended stops nothing but the sending", async () => {
  await checkIn(1);
  await start(listening(() => ({ ok: false, kind: "unauthorized" }))).syncNow();
  await checkIn(1);
  expect(await syncStatus(db)).toMatchObject({ waiting: 2, outcome: "signInAgain" });
  expect(await db.mood_entry.count()).toBe(2);
});

test("an app that the server has outgrown keeps what is written and asks for an update", async () => {
  await checkIn(1);
  const tooOld = { refused: "app_too_old", schema_version: 3, least_schema_version: 2 };
  await start(listening(() => ({ ok: true, body: tooOld }))).syncNow();
  expect(await syncStatus(db)).toMatchObject({ waiting: 1, outcome: "updateApp" });
});

test("what is no answer of the server's, a hotel's sign-in page say, changes nothing here", async () => {
  await checkIn(1);
  await start(listening(() => ({ ok: true, body: "<html>Welcome</html>" }))).syncNow();
  expect(await syncStatus(db)).toMatchObject({ waiting: 1, outcome: "serverTrouble" });
});

test("a server that asks for a minute gets it", async () => {
  await start(listening(() => ({ ok: false, kind: "tooMany", retryAfterMs: 60_000 }))).syncNow();
  await vi.waitFor(async () => expect((await syncStatus(db)).outcome).toBe("serverTrouble"));
  asked = [];
  await vi.advanceTimersByTimeAsync(59_000);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toEqual(["pull"]);
});

test("two tabs: while one syncs the other does not", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const real = server.as(space);
  const slow: SyncServer = {
    ...real,
    pull: async (...request) => {
      asked.push("pull of the first tab");
      await held;
      return real.pull(...request);
    },
  };
  const first = start(slow).syncNow();
  await vi.waitFor(() => expect(asked).toEqual(["pull of the first tab"]));
  await start(listening()).syncNow();
  expect(asked).toEqual(["pull of the first tab"]);
  release();
  await first;
});

test("waiting grows from two seconds to five minutes, the half of it by chance", () => {
  expect([1, 2, 3, 20].map((failures) => backoff(failures, () => 1))).toEqual([2000, 4000, 8000, 300_000]);
  expect(backoff(1, () => 0)).toBe(1000);
});
