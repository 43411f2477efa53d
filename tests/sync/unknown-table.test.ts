import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type FireDatabase, openDatabase } from "../../src/data/database.ts";
import { write } from "../../src/data/write.ts";
import type { SyncServer } from "../../src/sync/protocol.ts";
import { fullSize } from "../../src/sync/push.ts";
import { syncRound } from "../../src/sync/round.ts";
import { openSimulatedServer, type SimulatedServer } from "../simulation/simulated-server.ts";

/** A table that came after the first release, and the migration that brought it. */
const TABLE = "questionnaire_response";
const MIGRATION = "supabase/migrations/20261121100000_questionnaire_response.sql";
const NOW = 1_790_000_000_000;

let server: SimulatedServer;
let space: string;
let db: FireDatabase;
let databases: FireDatabase[];

beforeAll(async () => {
  server = await openSimulatedServer();
}, 60_000);
afterAll(() => server.close());

beforeEach(() => {
  space = crypto.randomUUID();
  server.setTime(NOW);
  databases = [];
  db = device("phone");
});
afterEach(() => Promise.all(databases.map((one) => one.delete())));

function device(name: string): FireDatabase {
  const made = openDatabase(`fire-rescued-${name}-${space}`);
  databases.push(made);
  return made;
}

function sync(on: FireDatabase, wire: SyncServer = server.as(space)) {
  const signal = new AbortController().signal;
  return syncRound({ db: on, server: wire, space, signal, now: () => NOW, size: fullSize() });
}

function checkIn(number: number) {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const record = { id, at: NOW, offset: 60, day: "2026-09-21", rating: 3, contexts: [] };
  return { kind: "put", table: "mood_entry", record } as const;
}

function answered(number: number) {
  const id = `10000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const record = {
    ...{ id, at: NOW, offset: 60, day: "2026-09-21", instrument: "cbi", version: "2005", language: "en" },
    ...{ answers: { tired: 75 }, scores: {} },
  };
  return { kind: "put", table: TABLE, record } as const;
}

/** How an app of before left a device: it passed by the rows of the table and kept no count of tables. */
async function asLeftByOlderApp(on: FireDatabase): Promise<void> {
  await on.table(TABLE).clear();
  const cursor = await on.sync_state.get("cursor");
  if (cursor?.key !== "cursor") throw new Error("No cursor");
  const { tables: _, ...older } = cursor;
  await on.sync_state.put(older);
}

test("rows that an older app passed by are there after its update", async () => {
  await write(db, [checkIn(1), answered(1)], NOW);
  expect(await sync(db)).toEqual({ ok: true });
  const laptop = device("laptop");
  expect(await sync(laptop)).toEqual({ ok: true });
  await asLeftByOlderApp(laptop);

  expect(await sync(laptop)).toEqual({ ok: true });

  expect(await laptop.table(TABLE).toArray()).toMatchObject([{ answers: { tired: 75 } }]);
  expect(await laptop.outbox.count()).toBe(0);
});

test("rows of a table that this app does not know do not stop the others", async () => {
  await write(db, [checkIn(1)], NOW);
  await sync(db);
  const laptop = device("laptop");
  const real = server.as(space);
  const newer: SyncServer = {
    push: real.push,
    pull: async (...request) => {
      const answer = await real.pull(...request);
      const body = answer.ok ? (answer.body as { rows?: { table: string }[] }) : {};
      const [row] = body.rows ?? [];
      return answer.ok && row
        ? { ok: true, body: { ...body, rows: [{ ...row, table: "table_of_tomorrow" }, row] } }
        : answer;
    },
  };
  expect(await sync(laptop, newer)).toEqual({ ok: true });
  expect(await laptop.mood_entry.count()).toBe(1);
});

test("a server that does not know the table yet takes all else, and the rest once it does", async () => {
  await server.change(
    `drop table public.${TABLE}`,
    `delete from private.synced_table where name = '${TABLE}'`,
  );
  await write(db, [checkIn(1), answered(1), checkIn(2)], NOW);

  expect(await sync(db)).toEqual({ ok: true });

  expect((await server.rows(space)).map(({ table }) => table)).toEqual(["mood_entry", "mood_entry"]);
  const waiting = await db.outbox.toArray();
  expect(waiting).toMatchObject([{ table: TABLE }]);
  expect(waiting[0]).not.toHaveProperty("rejected");

  // A row of the outbox that is written starts the next round; one that only goes on waiting must not.
  let writes = 0;
  const count = () => {
    writes += 1;
  };
  db.outbox.hook("creating", count);
  db.outbox.hook("updating", count);
  expect(await sync(db)).toEqual({ ok: true });
  expect(writes).toBe(0);

  await server.change(...readFileSync(MIGRATION, "utf8").split(/;\n+/).filter(Boolean));
  expect(await sync(db)).toEqual({ ok: true });
  expect(await db.outbox.count()).toBe(0);
  expect((await server.rows(space)).map(({ table }) => table)).toContain(TABLE);
});
