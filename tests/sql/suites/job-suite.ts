import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { call, connect } from "../support/server-calls.ts";
import { newPerson } from "../support/sync-calls.ts";
import type { TestDatabase } from "../support/test-database.ts";

interface Job {
  readonly id: string;
  readonly kind: string;
  readonly user_id: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly lease: string;
}

/** Jobs: handed out once, fairly, again after a failure, and not for ever. */
export function jobSuite(open: () => TestDatabase): void {
  describe("a job", () => {
    // Each test has a kind of its own, so that none claims another's jobs.
    const newKind = () => `test_${randomUUID()}`;
    const enqueue = (kind: string, more: Readonly<Record<string, unknown>> = {}) =>
      call<{ id: string; added: boolean }>(open(), "job_enqueue", {
        kind,
        payload: {},
        run_at: new Date(0),
        ...more,
      });
    const claim = (kind: string, { most = 100, perUser = 100 } = {}) =>
      call<Job[]>(open(), "job_claim", {
        kinds: `{${kind}}`,
        most,
        lease_seconds: 60,
        per_user: perUser,
      });
    const finish = ({ id, lease }: Job, more: object = {}) =>
      call<boolean>(open(), "job_finish", { job: id, lease, ...more });
    const fail = ({ id, lease }: Job, retry_at: Date | null = new Date(0)) =>
      call<{ dead: boolean }>(open(), "job_fail", { job: id, lease, error_code: "down", retry_at });
    const stored = (id: string) =>
      open()
        .as("operator", (query) => query("select * from private.job where id = $1::uuid", [id]))
        .then(([row]) => row);
    const change = (id: string, what: string) =>
      open().as("operator", (query) => query(`update private.job set ${what} where id = $1::uuid`, [id]));

    /** The only job that a claim hands out. */
    async function claimOne(kind: string): Promise<Job> {
      const [job, ...others] = await claim(kind);
      expect(others).toEqual([]);
      if (!job) throw new Error("no job was due");
      return job;
    }

    test("is handed out when it is due, once, with what it was given", async () => {
      const kind = newKind();
      const person = newPerson();
      const { id } = await enqueue(kind, { for_user: person, payload: { page: [1, 2] } });
      await enqueue(kind, { run_at: new Date(Date.now() + 3_600_000) });
      const job = await claimOne(kind);
      expect(job).toMatchObject({ id, kind, user_id: person, payload: { page: [1, 2] }, attempts: 1 });
      expect(await claim(kind)).toEqual([]);
      expect(await claim(newKind())).toEqual([]);
    });

    test("that is done is gone, and is done once", async () => {
      const kind = newKind();
      const { id } = await enqueue(kind);
      const job = await claimOne(kind);
      expect(await finish(job)).toBe(true);
      expect(await finish(job)).toBe(false);
      expect(await stored(id)).toBeUndefined();
    });

    test("that goes on later keeps its place with what it has reached", async () => {
      const kind = newKind();
      await enqueue(kind, { payload: { before: 9 } });
      await fail(await claimOne(kind));
      const job = await claimOne(kind);
      expect(job.attempts).toBe(2);
      expect(await finish(job, { again_at: new Date(0), payload: { before: 5 } })).toBe(true);
      expect(await claimOne(kind)).toMatchObject({ id: job.id, payload: { before: 5 }, attempts: 1 });
    });

    test("is not added twice under one key, and keeps the earlier time", async () => {
      const kind = newKind();
      const later = new Date(Date.now() + 3_600_000);
      const first = await enqueue(kind, { unique_key: "a", run_at: later, payload: { first: true } });
      expect(await enqueue(kind, { unique_key: "b", run_at: later })).toMatchObject({ added: true });
      expect(await enqueue(newKind(), { unique_key: "a" })).toMatchObject({ added: true });
      expect(await claim(kind)).toEqual([]);
      expect(await enqueue(kind, { unique_key: "a" })).toEqual({ id: first.id, added: false });
      await enqueue(kind, { unique_key: "a", run_at: later });
      expect(await claimOne(kind)).toMatchObject({ id: first.id, payload: { first: true } });
    });

    test("without a key is added each time", async () => {
      const kind = newKind();
      await enqueue(kind);
      expect(await enqueue(kind)).toMatchObject({ added: true });
      expect(await claim(kind)).toHaveLength(2);
    });

    test("that is asked for while it runs runs once more, never beside itself", async () => {
      const kind = newKind();
      await enqueue(kind, { unique_key: "a", payload: { turn: 1 } });
      const job = await claimOne(kind);
      await enqueue(kind, { unique_key: "a", payload: { turn: 2 } });
      await enqueue(kind, { unique_key: "a", payload: { turn: 3 } });
      expect(await claim(kind)).toEqual([]);
      await finish(job, { again_at: new Date(0), payload: { turn: 1.5 } });
      // While it waits to go on, a further wish is met by both.
      await enqueue(kind, { unique_key: "a", payload: { turn: 4 } });
      const goesOn = await claimOne(kind);
      expect(goesOn.payload).toEqual({ turn: 1.5 });
      await finish(goesOn);
      const again = await claimOne(kind);
      expect(again.payload).toEqual({ turn: 2 });
      await finish(again);
      expect(await claim(kind)).toEqual([]);
    });

    test("that its worker never ended goes to another, and the first one's word no longer counts", async () => {
      const kind = newKind();
      const { id } = await enqueue(kind);
      const lost = await claimOne(kind);
      await change(id, "lease_until = now()");
      const job = await claimOne(kind);
      expect(job).toMatchObject({ id, attempts: 2 });
      expect(await finish(lost)).toBe(false);
      expect(await fail(lost)).toEqual({ dead: false });
      expect(await finish(job)).toBe(true);
    });

    test("that failed waits, twice as long each time where nothing else is said", async () => {
      const kind = newKind();
      const { id } = await enqueue(kind);
      const waits: number[] = [];
      for (let attempt = 1; attempt <= 4; attempt++) {
        await fail(await claimOne(kind), null);
        const [row] = await open().as("operator", (query) =>
          query(
            `select round(extract(epoch from run_at - clock_timestamp()) / 10) * 10 as seconds
              from private.job where id = $1::uuid`,
            [id],
          ),
        );
        waits.push(Number(row?.["seconds"]));
        expect(await claim(kind)).toEqual([]);
        await change(id, "run_at = 'epoch'");
      }
      expect(waits).toEqual([30, 60, 120, 240]);
    });

    test("is a dead letter after the eighth failure: kept to be read, and handed out no more", async () => {
      const kind = newKind();
      const { id } = await enqueue(kind, { unique_key: "a" });
      const ends: boolean[] = [];
      for (let attempt = 1; attempt <= 8; attempt++) ends.push((await fail(await claimOne(kind))).dead);
      expect(ends).toEqual([false, false, false, false, false, false, false, true]);
      expect(await claim(kind)).toEqual([]);
      expect(await stored(id)).toMatchObject({ last_error: "down", attempts: 8 });
      // Its key is free: what it was for can be tried anew.
      expect(await enqueue(kind, { unique_key: "a" })).toMatchObject({ added: true });
      await change(id, "dead_at = dead_at - interval '31 days'");
      await claim(newKind());
      expect(await stored(id)).toBeUndefined();
    });

    test("that ends its workers is a dead letter too, and what was asked for meanwhile begins anew", async () => {
      const kind = newKind();
      const { id } = await enqueue(kind, { unique_key: "a" });
      await claimOne(kind);
      await enqueue(kind, { unique_key: "a", payload: { anew: true } });
      await change(id, "attempts = 8, lease_until = now()");
      const job = await claimOne(kind);
      expect(job).toMatchObject({ payload: { anew: true }, attempts: 1 });
      expect(await stored(id)).toMatchObject({ last_error: "never_finished" });
    });

    test("of a person with many does not hold up those of others", async () => {
      const kind = newKind();
      const [busy, other] = [newPerson(), newPerson()];
      for (let count = 0; count < 5; count++) {
        await enqueue(kind, { for_user: busy, run_at: new Date(count), payload: { count } });
      }
      await enqueue(kind, { for_user: other, run_at: new Date(1000) });
      await enqueue(kind, { run_at: new Date(2000) });
      const first = await claim(kind, { most: 3, perUser: 1 });
      expect(first.map(({ user_id }) => user_id)).toEqual([busy, other, null]);
      expect(first[0]?.payload).toEqual({ count: 0 });
      // One of each person's runs still.
      expect(await claim(kind, { perUser: 1 })).toEqual([]);
      for (const job of first) await finish(job);
      expect((await claim(kind, { perUser: 2 })).map(({ payload }) => payload)).toEqual([
        { count: 1 },
        { count: 2 },
      ]);
    });

    test("that waited longest comes first", async () => {
      const kind = newKind();
      for (const at of [30, 10, 20]) await enqueue(kind, { run_at: new Date(at), payload: { at } });
      expect((await claim(kind, { most: 2 })).map(({ payload }) => payload["at"])).toEqual([10, 20]);
    });

    test("comes of an event once, however often it is delivered", async () => {
      const person = newPerson();
      await connect(open(), person);
      const receive = (event_key: string, id: string, account = person) =>
        call(open(), "webhook_receive", {
          with_provider: "whoop",
          event_key,
          account,
          payload: { type: "sleep.updated", id, user_id: 7, trace_id: "t" },
        });
      const [one, two] = [randomUUID(), randomUUID()];
      expect(await receive(one, "s1")).toEqual({ fresh: true, user_id: person });
      expect(await receive(one, "s1")).toEqual({ fresh: false, user_id: null });
      expect(await receive(two, "s1")).toEqual({ fresh: true, user_id: person });
      expect(await receive(randomUUID(), "s2", "nobody's")).toEqual({ fresh: true, user_id: null });
      const jobs = (await claim("whoop_event")).filter(({ user_id }) => user_id === person);
      expect(jobs.map(({ payload }) => payload)).toEqual([{ type: "sleep.updated", id: "s1" }]);
      await open().as("operator", (query) =>
        query(
          "update private.webhook_event set received_at = now() - interval '8 days' where event_key = $1",
          [one],
        ),
      );
      await receive(randomUUID(), "s3");
      expect(await receive(one, "s1")).toMatchObject({ fresh: true });
    });
  });
}
