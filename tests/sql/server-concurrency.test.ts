import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgres } from "./support/open-postgres.ts";
import { call, connect, inAnHour, sealedToken } from "./support/server-calls.ts";
import { type Cursor, newPerson, pull, push, rowsOf } from "./support/sync-calls.ts";
import type { TestDatabase } from "./support/test-database.ts";

const CONNECTIONS = 50;

let database: TestDatabase;

beforeAll(async () => {
  database = await openPostgres(CONNECTIONS);
}, 60_000);
afterAll(() => database.close());

const whoop = (person: string) => ({ for_user: person, with_provider: "whoop" });
const times = <Result>(count: number, work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

interface Claim {
  readonly kind: string;
  readonly lease: string;
  readonly generation: number;
}

const claimRefresh = (person: string) =>
  call<Claim>(database, "integration_claim_refresh", {
    ...whoop(person),
    seen_generation: 1,
    lease_seconds: 60,
  });
const kindsOf = (claims: readonly Claim[]) => claims.map(({ kind }) => kind).sort();

describe("with many server jobs at once", () => {
  test("of 50 that refresh one person's tokens one does, the others wait and then find them fresh", async () => {
    const person = newPerson();
    await connect(database, person);
    const claims = await times(CONNECTIONS, () => claimRefresh(person));
    expect(kindsOf(claims)).toEqual(["claimed", ...Array.from({ length: 49 }, () => "wait")]);
    const lease = claims.find(({ kind }) => kind === "claimed")?.lease;
    const tokens = { access_sealed: sealedToken(), refresh_sealed: sealedToken() };
    const [stored, ...meanwhile] = await Promise.all([
      call(database, "integration_store_refreshed", {
        ...whoop(person),
        ...tokens,
        lease,
        expires_at: inAnHour(),
        scopes: "offline",
      }),
      ...Array.from({ length: 49 }, () => claimRefresh(person)),
    ]);
    expect(stored).toEqual({ stored: true, generation: 2 });
    expect(meanwhile.filter(({ kind }) => kind !== "wait" && kind !== "fresh")).toEqual([]);
    const after = await times(CONNECTIONS, () => claimRefresh(person));
    expect(new Set(kindsOf(after))).toEqual(new Set(["fresh"]));
    expect(after[0]).toMatchObject({ generation: 2, access_sealed: tokens.access_sealed });
  }, 60_000);

  test("one of 20 who come back with one state gets in", async () => {
    const state_hash = "0f".repeat(32);
    const begun = { ...whoop(newPerson()), state_hash, return_to: "/", valid_seconds: 600 };
    await call(database, "integration_begin", begun);
    const taken = await times(20, () =>
      call(database, "integration_take_state", { with_provider: "whoop", state_hash }),
    );
    expect(taken.filter((answer) => answer !== null)).toHaveLength(1);
  });

  test("one of 20 people who connect one account has it", async () => {
    const account = randomUUID();
    const answers = await times(20, () => connect(database, newPerson(), account));
    expect(answers.filter(({ generation }) => generation === 1)).toHaveLength(1);
    expect(answers.filter(({ error }) => error === "account_taken")).toHaveLength(19);
  });

  test("an event that is delivered 20 times at once makes one job", async () => {
    const person = newPerson();
    await connect(database, person);
    const answers = await times(20, () =>
      call<{ fresh: boolean }>(database, "webhook_receive", {
        with_provider: "whoop",
        event_key: person,
        account: person,
        payload: { type: "workout.updated", id: "w1" },
      }),
    );
    expect(answers.filter(({ fresh }) => fresh)).toHaveLength(1);
    const jobs = await database.as("operator", (query) =>
      query("select id from private.job where user_id = $1::uuid", [person]),
    );
    expect(jobs).toHaveLength(1);
  });

  test("a job that 30 ask for under one key is there once", async () => {
    const kind = `test_${randomUUID()}`;
    const answers = await times(30, () =>
      call<{ id: string; added: boolean }>(database, "job_enqueue", {
        kind,
        unique_key: "one",
        payload: {},
        run_at: new Date(0),
      }),
    );
    expect(answers.filter(({ added }) => added)).toHaveLength(1);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  test("12 workers do 240 jobs once each, and never more than 2 of one person at a time", async () => {
    const kind = `test_${randomUUID()}`;
    const people = Array.from({ length: 12 }, newPerson);
    // The first person has half of them, and had them first.
    const owners = Array.from({ length: 240 }, (_, index) =>
      index < 120 ? people[0] : people[index % people.length],
    );
    await times(240, (index) =>
      call(database, "job_enqueue", {
        kind,
        for_user: owners[index],
        payload: { index },
        run_at: new Date(index),
      }),
    );
    const done: number[] = [];
    const running = new Map<string, number>();
    let most = 0;
    const change = (person: string, by: number) => {
      const now = (running.get(person) ?? 0) + by;
      running.set(person, now);
      most = Math.max(most, now);
    };
    const work = async () => {
      while (done.length < 240) {
        const jobs = await call<{ id: string; lease: string; user_id: string; payload: { index: number } }[]>(
          database,
          "job_claim",
          { kinds: `{${kind}}`, most: 5, lease_seconds: 60, per_user: 2 },
        );
        for (const { user_id } of jobs) change(user_id, 1);
        for (const { id, lease, user_id, payload } of jobs) {
          done.push(payload.index);
          change(user_id, -1);
          expect(await call(database, "job_finish", { job: id, lease })).toBe(true);
        }
      }
    };
    await times(12, work);
    expect(done.toSorted((one, other) => one - other)).toEqual(owners.map((_, index) => index));
    expect(most).toBe(2);
    // Those of the others did not wait for the 120 of the first.
    const lastOfOthers = done.findLastIndex((index) => index >= 120 && index % people.length !== 0);
    expect(done.slice(lastOfOthers).length).toBeGreaterThan(30);
  }, 60_000);

  test("200 askers get all of a minute's budget between them, and not one request more", async () => {
    const takes = await times(200, () =>
      call<{ granted: number; retry_ms: number }>(database, "request_take", {
        with_provider: "whoop",
        wanted: 3,
        per_minute: 100,
        per_day: 10_000,
        for_user: newPerson(),
        per_user_minute: 20,
      }),
    );
    expect(takes.reduce((sum, { granted }) => sum + granted, 0)).toBe(100);
    expect(takes.filter(({ granted, retry_ms }) => granted === 0 && retry_ms <= 0)).toEqual([]);
  });

  const strain = (id: string, value: number) => ({
    table: "cycle",
    id,
    values: {
      source: "whoop",
      start: 1_700_000_000_000,
      offset: 0,
      day: "2023-11-14",
      score_state: "scored",
      strain: value,
    },
  });

  test("a source and a person's devices that write the same rows keep the person's edits, and no reader misses a row", async () => {
    const person = newPerson();
    await connect(database, person);
    const ids = Array.from({ length: 20 }, () => randomUUID());
    await call(database, "source_write", { for_user: person, rows: ids.map((id) => strain(id, 1)) });
    const seen = new Map<string, number>();
    let after: Cursor | null = null;
    const read = async () => {
      const page = await pull(database, { person }, person, { after, size: 7 });
      for (const { id, seq } of page.rows) seen.set(id, seq);
      after = page.cursor;
      return page.more;
    };
    let isWriting = true;
    const fromSource = () =>
      times(6, async (writer) => {
        for (let round = 0; round < 15; round++) {
          // In another order each: only the lock on the space keeps them from a deadlock.
          const rows = ids.map((id) => strain(id, 2 + writer + round / 100));
          const { rejected } = await call<{ rejected: unknown[] }>(database, "source_write", {
            for_user: person,
            rows: [...(writer % 2 ? rows.reverse() : rows), strain(randomUUID(), 3)],
          });
          expect(rejected).toEqual([]);
        }
      });
    const fromDevices = () =>
      times(6, async (device) => {
        for (let round = 0; round < 15; round++) {
          const edits = ids.slice(0, 10).map((id) => ({
            table: "cycle",
            id,
            values: { strain: 20 },
            stamp: `${String(Date.now()).padStart(15, "0")}-${String(round).padStart(4, "0")}-0000000${device}`,
          }));
          const { answers } = await push(database, { person }, person, edits.reverse());
          expect(answers.filter(({ status }) => status === "rejected")).toEqual([]);
        }
      });
    const writing = Promise.all([fromSource(), fromDevices()]).finally(() => {
      isWriting = false;
    });
    while (isWriting) await read();
    await writing;
    while (await read());
    const rows = await rowsOf(database, person, "cycle");
    expect(rows).toHaveLength(20 + 6 * 15);
    expect(rows.filter(({ id, seq }) => seen.get(id) !== seq)).toEqual([]);
    const values = new Map(rows.map(({ id, values }) => [id, values["strain"]]));
    expect(ids.slice(0, 10).map((id) => values.get(id))).toEqual(Array.from({ length: 10 }, () => 20));
    expect(ids.slice(10).filter((id) => Number(values.get(id)) < 2)).toEqual([]);
  }, 60_000);

  test("a disconnect in the midst of writing leaves no row behind", async () => {
    const person = newPerson();
    await connect(database, person);
    const writers = times(8, async () => {
      for (let round = 0; round < 10; round++) {
        await call(database, "source_write", { for_user: person, rows: [strain(randomUUID(), 1)] });
      }
    });
    await call(database, "integration_remove", { ...whoop(person), keep_data: false });
    await writers;
    const rows = await rowsOf(database, person, "cycle");
    expect(rows.filter(({ deleted }) => deleted === undefined)).toEqual([]);
  });

  test("without the lock on a connection several would refresh, which these tests would notice", async () => {
    const person = newPerson();
    await connect(database, person);
    await database.as("operator", async (query) => {
      const name = "public.integration_claim_refresh(uuid,text,integer,integer)";
      const [found] = await query("select pg_get_functiondef($1::regprocedure) as body", [name]);
      const body = String(found?.["body"]);
      // Sabotage: looks without locking, and takes its time before it writes.
      const loose = body
        .replace("for update;", ";")
        .replace("update private", "perform pg_sleep(0.05); update private");
      expect(loose).not.toContain("for update;");
      await query(loose);
    });
    const claims = await times(CONNECTIONS, () => claimRefresh(person));
    expect(kindsOf(claims).filter((kind) => kind === "claimed").length).toBeGreaterThan(1);
  }, 60_000);
});
