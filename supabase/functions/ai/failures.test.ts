import assert from "node:assert/strict";
import {
  ask,
  asking,
  eventsOf,
  kinds,
  newConversation,
  requestsSeen,
  tellLlm,
  textOf,
  withProvider,
} from "../_shared/testing/llm.ts";
import { newPerson } from "../_shared/testing/people.ts";

/** Says something about what is wrong, once it is. */
async function lastAfter(kind: (typeof kinds)[number], fault: object, timeout = 60_000) {
  const surroundings = withProvider({ kind, timeout });
  await newConversation(surroundings);
  await tellLlm(surroundings, "add-fault", fault);
  await tellLlm(surroundings, "say", { reply: "One two three four five six seven eight nine ten." });
  const person = await newPerson(surroundings);
  const events = await eventsOf(await ask(surroundings, person, asking("How am I?")));
  return { last: events.at(-1), said: textOf(events), requests: (await requestsSeen(surroundings)).length };
}

const refused = { type: "error", code: "provider_unavailable", retryable: false };
const unavailable = { type: "error", code: "provider_unavailable", retryable: true };
const busy = { type: "error", code: "provider_busy", retryable: true };
const late = { type: "error", code: "provider_timeout", retryable: true };
const interrupted = { type: "error", code: "interrupted", retryable: true };

for (const kind of kinds) {
  Deno.test(`${kind}: a wrong key and too many requests are told apart, and not tried again`, async () => {
    const unauthorized = await lastAfter(kind, { kind: "unauthorized" });
    assert.deepEqual(unauthorized, { last: refused, said: "", requests: 1 });
    const tooMany = await lastAfter(kind, { kind: "tooManyRequests", retryAfterSeconds: 30 });
    assert.deepEqual(tooMany, { last: busy, said: "", requests: 1 });
    assert.deepEqual((await lastAfter(kind, { kind: "overloaded" })).last, busy);
  });

  Deno.test(`${kind}: a failure of the provider's own is tried once more`, async () => {
    const lasting = await lastAfter(kind, { kind: "serverError" });
    assert.deepEqual(lasting, { last: unavailable, said: "", requests: 2 });
    const passing = await lastAfter(kind, { kind: "serverError", times: 1 });
    assert.equal(passing.last?.type, "end");
    assert.equal(passing.requests, 2);
  });

  Deno.test(`${kind}: a stream that breaks keeps what it said so far`, async () => {
    for (const fault of ["cut", "malformed"]) {
      const { last, said } = await lastAfter(kind, { kind: fault });
      assert.deepEqual(last, interrupted, fault);
      assert.match(said, /^One/, fault);
      assert.doesNotMatch(said, /ten/, fault);
    }
  });

  Deno.test(`${kind}: nobody waits longer than allowed, for the first word or the last`, async () => {
    const silent = await lastAfter(kind, { kind: "slowFirstByte", milliseconds: 60_000 }, 600);
    assert.deepEqual(silent.last, late);
    const endless = await lastAfter(kind, { kind: "neverEnds" }, 2000);
    assert.deepEqual(endless.last, interrupted);
    assert.match(endless.said, /^One/);
  });

  Deno.test(`${kind}: a model that refuses ends so`, async () => {
    const { last } = await lastAfter(kind, { kind: "refusal" });
    assert.ok(last?.type === "end");
    assert.equal(last.reason, "refused");
  });
}

Deno.test("a provider that is not there is unavailable", async () => {
  // Nothing listens on port 1.
  const surroundings = withProvider({ baseUrl: "http://127.0.0.1:1/v1" });
  const events = await eventsOf(await ask(surroundings, await newPerson(surroundings), asking("Hello?")));
  assert.deepEqual(events, [unavailable]);
});

Deno.test("an answer that fails before it begins costs nothing of the day", async () => {
  const limits = { requestsPerMinute: 1000, tokensPerDay: 6000 };
  const surroundings = withProvider({ limits });
  await newConversation(surroundings);
  await tellLlm(surroundings, "add-fault", { kind: "tooManyRequests" });
  const person = await newPerson(surroundings);
  for (let times = 0; times < 4; times++) {
    const events = await eventsOf(await ask(surroundings, person, asking("How am I?")));
    assert.deepEqual(events, [busy]);
  }
});
