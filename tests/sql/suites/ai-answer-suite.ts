import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { call } from "../support/server-calls.ts";
import { newPerson } from "../support/sync-calls.ts";
import { failureOf, type TestDatabase } from "../support/test-database.ts";

interface Claim {
  readonly kind: "kept" | "claimed" | "wait";
  readonly lease?: string;
}

/** Answers of the model that are kept. */
export function aiAnswerSuite(open: () => TestDatabase): void {
  describe("an answer of the model", () => {
    /** An answer that nobody has asked for so far. */
    function newAnswer(person = newPerson(), key = randomBytes(32).toString("hex")) {
      const which = { for_user: person, answer_key: key };
      return {
        key,
        claim: () => call<Claim>(open(), "ai_answer_claim", { ...which, lease_seconds: 60 }),
        keep: (lease: string | undefined) =>
          call(open(), "ai_answer_keep", {
            ...which,
            lease,
            answer: "Well.",
            with_model: "m",
            keep_days: 30,
          }),
        release: (lease: string | undefined) => call(open(), "ai_answer_release", { ...which, lease }),
        /** Makes its lease, or itself, end a while earlier. */
        letPass: (seconds: number) =>
          open().as("operator", (query) =>
            query(
              "update private.ai_answer set expires_at = expires_at - make_interval(secs => $2) where key = $1",
              [key, seconds],
            ),
          ),
      };
    }

    test("is made by one while others wait, and then kept for all of them", async () => {
      const { claim, keep } = newAnswer();
      const { kind, lease } = await claim();
      expect(kind).toBe("claimed");
      expect(await claim()).toEqual({ kind: "wait" });
      expect(await keep(lease)).toBe(true);
      expect(await claim()).toEqual({ kind: "kept", text: "Well.", model: "m" });
    });

    test("is another's to make once the lease was given back or has ended", async () => {
      const { claim, keep, release, letPass } = newAnswer();
      const first = await claim();
      expect(await release(first.lease)).toBe(true);
      const second = await claim();
      expect(second.kind).toBe("claimed");
      await letPass(61);
      const third = await claim();
      expect(third.kind).toBe("claimed");
      // Who comes too late changes nothing.
      expect(await keep(second.lease)).toBe(false);
      expect(await release(second.lease)).toBe(false);
      expect(await keep(third.lease)).toBe(true);
      expect(await release(third.lease)).toBe(false);
    });

    test("is made anew after its time", async () => {
      const { claim, keep, letPass } = newAnswer();
      await keep((await claim()).lease);
      await letPass(29 * 24 * 3600);
      expect((await claim()).kind).toBe("kept");
      await letPass(24 * 3600);
      expect((await claim()).kind).toBe("claimed");
    });

    test("is each person's own", async () => {
      const { key, claim, keep } = newAnswer();
      await keep((await claim()).lease);
      expect((await newAnswer(newPerson(), key).claim()).kind).toBe("claimed");
    });

    test("has a hash as its key and nothing that could tell of somebody", async () => {
      expect(await failureOf(newAnswer(newPerson(), "How am I?").claim())).toBe("23514");
    });
  });
}
