import { describe, expect, test } from "vitest";
import { call, connect, inAnHour, sealedToken } from "../support/server-calls.ts";
import { newPerson, rowsOf } from "../support/sync-calls.ts";
import type { TestDatabase } from "../support/test-database.ts";

interface Claim {
  readonly kind: "claimed" | "fresh" | "wait" | "gone";
  readonly lease: string;
  readonly generation: number;
  readonly refresh_sealed: string;
  readonly access_sealed: string;
  readonly milliseconds: number;
}

/** Refreshing tokens that work once: by one holder at a time, and never lost. */
export function refreshSuite(open: () => TestDatabase): void {
  describe("refreshing", () => {
    const whoop = (person: string) => ({ for_user: person, with_provider: "whoop" });
    const claim = (person: string, seen_generation = 1): Promise<Claim> =>
      call(open(), "integration_claim_refresh", { ...whoop(person), seen_generation, lease_seconds: 30 });
    const store = (person: string, lease: string | null, refresh_sealed = sealedToken()) =>
      call(open(), "integration_store_refreshed", {
        ...whoop(person),
        lease,
        access_sealed: sealedToken(),
        refresh_sealed,
        expires_at: inAnHour(),
        scopes: "offline",
      });
    const fail = (person: string, lease: string, dead: boolean) =>
      call(open(), "integration_refresh_failed", { ...whoop(person), lease, dead, error_code: "refused" });
    const tokens = (person: string) => call(open(), "integration_tokens", whoop(person));
    const shown = async (person: string) => (await rowsOf(open(), person, "integration"))[0]?.values;
    const someone = async () => {
      const person = newPerson();
      await connect(open(), person);
      return person;
    };
    const letLeaseEnd = (person: string) =>
      open().as("operator", (query) =>
        query("update private.connection set lease_until = now() where user_id = $1::uuid", [person]),
      );

    test("one holds the lease, the others wait, and then find what is fresh", async () => {
      const person = await someone();
      const claimed = await claim(person);
      expect(claimed).toMatchObject({ kind: "claimed", generation: 1 });
      const waiting = await claim(person);
      expect(waiting.kind).toBe("wait");
      expect(waiting.milliseconds).toBeGreaterThan(0);
      expect(waiting).not.toHaveProperty("refresh_sealed");
      expect(await store(person, claimed.lease)).toEqual({ stored: true, generation: 2 });
      expect(await claim(person)).toMatchObject({ kind: "fresh", generation: 2 });
      expect(await claim(person, 2)).toMatchObject({ kind: "claimed", generation: 2 });
    });

    test("who is not connected, or no longer, has nothing to refresh", async () => {
      const person = await someone();
      expect(await claim(newPerson())).toEqual({ kind: "gone" });
      await call(open(), "integration_remove", { ...whoop(person), keep_data: true });
      expect(await claim(person)).toEqual({ kind: "gone" });
      expect(await tokens(person)).toBeNull();
    });

    test("a lease that its holder never ends is free again after its time", async () => {
      const person = await someone();
      const first = await claim(person);
      expect(await claim(person)).toMatchObject({ kind: "wait" });
      await letLeaseEnd(person);
      const second = await claim(person);
      expect(second).toMatchObject({ kind: "claimed", refresh_sealed: first.refresh_sealed });
      expect(second.lease).not.toBe(first.lease);
    });

    test("a holder that was too slow still brings the only tokens that work", async () => {
      const person = await someone();
      const slow = await claim(person);
      await letLeaseEnd(person);
      const next = await claim(person);
      const kept = sealedToken();
      expect(await store(person, slow.lease, kept)).toEqual({ stored: true, generation: 2 });
      // The other's refresh token was used up, and it says that the connection is dead: it is not.
      await fail(person, next.lease, true);
      expect(await tokens(person)).toMatchObject({ status: "ok", generation: 2 });
      expect(await store(person, next.lease)).toEqual({ stored: false, generation: 2 });
      expect(await claim(person, 2)).toMatchObject({ kind: "claimed", refresh_sealed: kept });
    });

    test("a connection that was called dead too early is mended by the tokens that arrive", async () => {
      const person = await someone();
      const slow = await claim(person);
      await letLeaseEnd(person);
      await fail(person, (await claim(person)).lease, true);
      expect(await shown(person)).toMatchObject({ state: "broken", last_error: "refused" });
      await store(person, slow.lease);
      expect(await shown(person)).toMatchObject({ state: "connected" });
      expect(await tokens(person)).toMatchObject({ status: "ok", generation: 2 });
    });

    test("a failure that passes frees the lease and breaks nothing", async () => {
      const person = await someone();
      await fail(person, (await claim(person)).lease, false);
      expect(await shown(person)).toMatchObject({ state: "connected" });
      expect(await claim(person)).toMatchObject({ kind: "claimed" });
    });

    test("a dead connection is shown, refreshed no more, and mended by connecting anew", async () => {
      const person = await someone();
      await fail(person, (await claim(person)).lease, true);
      expect(await shown(person)).toMatchObject({ state: "broken", last_error: "refused" });
      expect(await tokens(person)).toMatchObject({ status: "broken" });
      expect(await claim(person)).toEqual({ kind: "gone" });
      await connect(open(), person);
      expect(await shown(person)).toMatchObject({ state: "connected" });
      expect(await claim(person, 2)).toMatchObject({ kind: "claimed" });
    });

    test("a lease of somebody else, of before, or none stores and breaks nothing", async () => {
      const person = await someone();
      const other = await someone();
      const theirs = await claim(other);
      const old = await claim(person);
      await connect(open(), person);
      for (const lease of [theirs.lease, old.lease, newPerson(), null]) {
        expect(await store(person, lease)).toEqual({ stored: false, generation: 2 });
      }
      await fail(person, old.lease, true);
      expect(await tokens(person)).toMatchObject({ status: "ok", generation: 2 });
    });
  });
}
