import assert from "node:assert/strict";
import {
  ask,
  asking,
  eventsOf,
  newConversation,
  requestsSeen,
  tellLlm,
  textOf,
  until,
  withProvider,
} from "../_shared/testing/llm.ts";
import { newPerson } from "../_shared/testing/people.ts";

const insight = (text = '{"typical":{"cite":"c1","text":"58 bpm"}}') => asking(text, { purpose: "insight" });

Deno.test("the same insight costs nothing the second time", async () => {
  const surroundings = withProvider();
  await newConversation(surroundings);
  const person = await newPerson(surroundings);
  const first = await eventsOf(await ask(surroundings, person, insight()));
  const second = await eventsOf(await ask(surroundings, person, insight()));
  assert.equal(textOf(second), textOf(first));
  assert.match(textOf(second), /58 bpm/);
  assert.deepEqual(second.at(-1), {
    type: "end",
    reason: "stop",
    model: "make-believe",
    cached: true,
    usage: { input: 0, output: 0 },
  });
  assert.equal((await requestsSeen(surroundings)).length, 1);
});

Deno.test("another person, language, model or summary has an insight of its own", async () => {
  const surroundings = withProvider();
  await newConversation(surroundings);
  const person = await newPerson(surroundings);
  const told = async (...asked: Parameters<typeof ask>) => {
    const last = (await eventsOf(await ask(...asked))).at(-1);
    assert.ok(last?.type === "end" && !last.cached);
  };
  await told(surroundings, person, insight());
  await told(surroundings, await newPerson(surroundings), insight());
  await told(surroundings, person, { ...insight(), language: "fa" });
  await told(surroundings, person, { ...insight(), purpose: "review" });
  await told(withProvider({ model: "another" }), person, insight());
  await told(surroundings, person, insight('{"typical":{"cite":"c1","text":"59 bpm"}}'));
  assert.equal((await requestsSeen(surroundings)).length, 6);
});

Deno.test("of several who ask for one insight at once one costs, and all get it", async () => {
  const surroundings = withProvider();
  await newConversation(surroundings);
  await tellLlm(surroundings, "add-fault", { kind: "slowChunks", milliseconds: 20, times: 1 });
  const person = await newPerson(surroundings);
  const answers = await Promise.all(
    [1, 2, 3, 4].map(async () => eventsOf(await ask(surroundings, person, insight()))),
  );
  assert.equal(new Set(answers.map(textOf)).size, 1);
  const cached = answers.map((events) => events.at(-1)).map((last) => last?.type === "end" && last.cached);
  assert.deepEqual(cached.sort(), [false, true, true, true]);
  assert.equal((await requestsSeen(surroundings)).length, 1);
});

Deno.test("what failed, was refused or was not awaited is not kept, and the next may ask at once", async () => {
  const surroundings = withProvider();
  const person = await newPerson(surroundings);
  for (const kind of ["cut", "refusal", "unauthorized"]) {
    await newConversation(surroundings);
    await tellLlm(surroundings, "add-fault", { kind, times: 1 });
    const spoilt = insight(JSON.stringify({ kind }));
    const first = (await eventsOf(await ask(surroundings, person, spoilt))).at(-1);
    assert.ok(first?.type === "error" || (first?.type === "end" && first.reason === "refused"), kind);
    const second = (await eventsOf(await ask(surroundings, person, spoilt))).at(-1);
    assert.ok(second?.type === "end" && second.reason === "stop" && !second.cached, kind);
  }

  await newConversation(surroundings);
  await tellLlm(surroundings, "add-fault", { kind: "neverEnds", times: 1 });
  const left = insight('{"left":true}');
  const response = await ask(surroundings, person, left);
  await until(async () => (await requestsSeen(surroundings)).length === 1);
  await response.body?.cancel();
  const last = (await eventsOf(await ask(surroundings, person, left))).at(-1);
  assert.ok(last?.type === "end" && !last.cached);
});

Deno.test("a refusal for being asked too often leaves the insight to be made later", async () => {
  const hasty = withProvider({ limits: { requestsPerMinute: 1, tokensPerDay: 1_000_000 } });
  await newConversation(hasty);
  const person = await newPerson(hasty);
  await eventsOf(await ask(hasty, person, asking("How am I?")));
  assert.equal((await ask(hasty, person, insight())).status, 429);
  const last = (await eventsOf(await ask(withProvider(), person, insight()))).at(-1);
  assert.ok(last?.type === "end" && !last.cached);
});

Deno.test("who waits for another's insight longer than it may take is told to ask again", async () => {
  const surroundings = withProvider();
  await newConversation(surroundings);
  await tellLlm(surroundings, "add-fault", { kind: "neverEnds", times: 1 });
  const person = await newPerson(surroundings);
  const making = await ask(surroundings, person, insight());
  const waiting = await ask(withProvider({ timeout: 500 }), person, insight());
  assert.equal(waiting.status, 503);
  assert.ok(Number(waiting.headers.get("retry-after")) >= 1);
  await making.body?.cancel();
});
