import { createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { call, connect, inAnHour, sealedToken } from "../support/server-calls.ts";
import { newPerson, pull, rowsOf } from "../support/sync-calls.ts";
import { failureOf, type TestDatabase } from "../support/test-database.ts";

/** How a person's connection to a source begins, is shown and is looked up. */
export function connectionSuite(open: () => TestDatabase): void {
  describe("connecting", () => {
    const whoop = (person: string) => ({ for_user: person, with_provider: "whoop" });
    const newHash = () => createHash("sha256").update(randomBytes(32)).digest("hex");
    const begin = (person: string, state_hash: string, valid_seconds = 600) =>
      call(open(), "integration_begin", {
        ...whoop(person),
        state_hash,
        return_to: "/more",
        valid_seconds,
      });
    const take = (state_hash: string, with_provider = "whoop") =>
      call(open(), "integration_take_state", { with_provider, state_hash });
    const shown = async (person: string) => (await rowsOf(open(), person, "integration"))[0]?.values;

    test("a state leads back to who began, once", async () => {
      const person = newPerson();
      const hash = newHash();
      await begin(person, hash);
      expect(await take(newHash())).toBeNull();
      expect(await take(hash, "another")).toBeNull();
      expect(await take(hash)).toEqual({ user_id: person, return_to: "/more" });
      expect(await take(hash)).toBeNull();
    });

    test("a state that came too late leads nowhere", async () => {
      const hash = newHash();
      await begin(newPerson(), hash, 0);
      expect(await take(hash)).toBeNull();
    });

    test("the latest five states of a person stay open, and those of others", async () => {
      const [person, other] = [newPerson(), newPerson()];
      const hashes = Array.from({ length: 7 }, newHash);
      const others = newHash();
      await begin(other, others);
      for (const hash of hashes) await begin(person, hash);
      const answers = [];
      for (const hash of hashes) answers.push(await take(hash));
      expect(answers.map((answer) => answer !== null)).toEqual([false, false, true, true, true, true, true]);
      expect(await take(others)).toMatchObject({ user_id: other });
    });

    test.each([
      [
        "a state that is not hashed",
        "integration_begin",
        { state_hash: randomBytes(32).toString("base64url") },
      ],
      [
        "an access token that is not sealed",
        "integration_connect",
        { access_sealed: "eyJhbGciOi.eyJzdWIi.c2ln" },
      ],
      [
        "a refresh token that is not sealed",
        "integration_connect",
        { refresh_sealed: "whoop-refresh-0123456789" },
      ],
    ] as const)("%s is refused", async (_what, name, wrong) => {
      const person = newPerson();
      const right = {
        state_hash: newHash(),
        return_to: "/",
        valid_seconds: 600,
        account: person,
        access_sealed: sealedToken(),
        refresh_sealed: sealedToken(),
        expires_at: inAnHour(),
        scopes: "offline",
      };
      expect(await failureOf(call(open(), name, { ...whoop(person), ...right, ...wrong }))).toBe("23514");
      expect(await failureOf(call(open(), name, { ...whoop(person), ...right }))).toBeUndefined();
    });

    test("shows the person that it is connected, before the first record has come", async () => {
      const person = newPerson();
      expect(await connect(open(), person)).toMatchObject({ generation: 1 });
      expect(await shown(person)).toEqual({
        provider: "whoop",
        state: "connected",
        connected_at: expect.any(Number),
        history_done: false,
        records: 0,
      });
    });

    test("an account that is another person's is refused, and nothing of it is kept", async () => {
      const [person, other] = [newPerson(), newPerson()];
      await connect(open(), person, `shared-${person}`);
      expect(await connect(open(), other, `shared-${person}`)).toMatchObject({ error: "account_taken" });
      expect(await call(open(), "integration_tokens", whoop(other))).toBeNull();
      expect(await shown(other)).toBeUndefined();
      const owner = { with_provider: "whoop", account: `shared-${person}` };
      expect(await call(open(), "integration_by_account", owner)).toEqual({ user_id: person });
    });

    test("connecting anew replaces the tokens, and only another account starts the history over", async () => {
      const person = newPerson();
      await connect(open(), person);
      const changes = { history_since: 5, history_done: true, records: 900, last_error: "whoop_down" };
      await call(open(), "integration_mark", { ...whoop(person), changes });
      expect(await connect(open(), person)).toMatchObject({ generation: 2 });
      expect(await shown(person)).toMatchObject({ history_since: 5, history_done: true, records: 900 });
      expect(await shown(person)).not.toHaveProperty("last_error");
      const at = inAnHour();
      await call(open(), "source_reached", { for_user: person, with_source: "whoop", at });
      const progress = () => call(open(), "source_progress", { for_user: person, with_source: "whoop" });
      expect(await progress()).toMatchObject({ reached_at: expect.any(String) });
      expect(await connect(open(), person, `other-${person}`)).toMatchObject({ generation: 3 });
      expect(await shown(person)).toMatchObject({ history_done: false, records: 0 });
      expect(await shown(person)).not.toHaveProperty("history_since");
      expect(await progress()).toMatchObject({ reached_at: null });
      // An account that is taken costs nobody the one they have.
      await connect(open(), newPerson(), `taken-${person}`);
      expect(await connect(open(), person, `taken-${person}`)).toMatchObject({ error: "account_taken" });
      const { account } = await call(open(), "integration_tokens", whoop(person));
      expect(account).toBe(`other-${person}`);
    });

    test("marking what is so already writes nothing", async () => {
      const person = newPerson();
      await connect(open(), person);
      const changes = { records: 4, last_error: null };
      await call(open(), "integration_mark", { ...whoop(person), changes });
      const { head } = await pull(open(), { person }, person);
      await call(open(), "integration_mark", { ...whoop(person), changes });
      expect((await pull(open(), { person }, person)).head).toBe(head);
    });

    test("marking what does not exist is refused, and of who is not connected does nothing", async () => {
      const person = newPerson();
      await call(open(), "integration_mark", { ...whoop(person), changes: { records: 4 } });
      expect(await shown(person)).toBeUndefined();
      await connect(open(), person);
      for (const changes of [{ token: "x" }, { provider: "other" }]) {
        expect(await failureOf(call(open(), "integration_mark", { ...whoop(person), changes }))).toBe(
          "42703",
        );
      }
    });

    test("lists who is connected in pages, less those whose connection is broken", async () => {
      const people = Array.from({ length: 5 }, newPerson).sort();
      for (const person of people) await connect(open(), person);
      await open().as("operator", (query) =>
        query("update private.connection set status = 'broken' where user_id = $1::uuid", [people[2]]),
      );
      const listed: string[] = [];
      for (let after: string | null = null; ; ) {
        const page: { user_id: string }[] = await call(open(), "integration_connected", {
          with_provider: "whoop",
          after,
          page: 2,
        });
        listed.push(...page.map(({ user_id }) => user_id));
        after = page.at(-1)?.user_id ?? null;
        if (page.length < 2) break;
      }
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed.filter((person) => people.includes(person))).toEqual(people.toSpliced(2, 1));
    });
  });
}
