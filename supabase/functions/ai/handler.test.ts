import assert from "node:assert/strict";
import { AI_REQUEST_BYTES } from "../_shared/contract/ai.ts";
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

for (const kind of kinds) {
  Deno.test(`${kind}: an answer streams to its end`, async () => {
    const surroundings = withProvider({ kind });
    await newConversation(surroundings);
    const person = await newPerson(surroundings);
    await tellLlm(surroundings, "say", { reply: "Rest well, and then walk a little." });
    const events = await eventsOf(await ask(surroundings, person, asking("What now?")));
    assert.equal(textOf(events), "Rest well, and then walk a little.");
    assert.ok(events.length > 4);
    const last = events.at(-1);
    assert.ok(last?.type === "end");
    assert.equal(last.reason, "stop");
    assert.equal(last.model, "make-believe");
    assert.ok(last.usage.input > 0 && last.usage.output > 0);
  });

  Deno.test(`${kind}: the model calls a tool, the device runs it, and the answer cites what it gave`, async () => {
    const surroundings = withProvider({ kind });
    await newConversation(surroundings);
    const person = await newPerson(surroundings);
    const question = asking("How is my resting heart rate?");
    const asked = await eventsOf(await ask(surroundings, person, question));
    const call = asked.find((event) => event.type === "call");
    assert.ok(call?.type === "call");
    assert.equal(call.name, "trend");
    assert.deepEqual(asked.at(-1), { ...asked.at(-1), type: "end", reason: "calls" });
    const { type: _, ...made } = call;
    const result = JSON.stringify({ typical: { cite: "c1", text: "58 bpm" } });
    const again = asking("", {
      messages: [
        ...question.messages,
        { role: "assistant", text: "", calls: [made] },
        { role: "tool", call: made.id, name: made.name, result },
      ],
    });
    const events = await eventsOf(await ask(surroundings, person, again));
    assert.match(textOf(events), /\[58 bpm\]\(cite:c1\)/);
    assert.equal((await requestsSeen(surroundings)).length, 2);
  });
}

Deno.test("the rules go along with each request, and OpenAI is told to keep nothing", async () => {
  const surroundings = withProvider();
  await newConversation(surroundings);
  const question = asking("Чому я так утомлююсь?", { language: "uk" });
  await eventsOf(await ask(surroundings, await newPerson(surroundings), question));
  const [seen] = await requestsSeen(surroundings);
  const { store, stream, instructions, input, tools } = JSON.parse(seen?.body ?? "");
  assert.deepEqual([store, stream], [false, true]);
  assert.match(JSON.stringify([instructions, input]), /Answer in Ukrainian/);
  assert.deepEqual(
    tools.map(({ name }: { name: string }) => name),
    ["trend", "compare", "findings", "score", "experiment"],
  );
});

Deno.test("an insight and a review get no tools", async () => {
  const surroundings = withProvider();
  await newConversation(surroundings);
  const person = await newPerson(surroundings);
  for (const purpose of ["insight", "review"] as const) {
    await eventsOf(await ask(surroundings, person, asking('{"days":7}', { purpose })));
  }
  const seen = await requestsSeen(surroundings);
  assert.deepEqual(
    seen.map(({ body }) => JSON.parse(body).tools),
    [undefined, undefined],
  );
});

Deno.test("who is not signed in, or where nobody is set up, is told so and the provider is not asked", async () => {
  const surroundings = withProvider();
  await newConversation(surroundings);
  assert.equal((await ask(surroundings, undefined, asking("Hello"))).status, 401);
  const forged = { id: "", email: "", token: "a.b.c" };
  assert.equal((await ask(surroundings, forged, asking("Hello"))).status, 401);
  const { environment } = surroundings;
  const without = { ...surroundings, environment: { ...environment, ai: undefined } };
  const response = await ask(without, await newPerson(surroundings), asking("Hello"));
  assert.equal(response.status, 501);
  assert.equal((await response.json()).error, "not_configured");
  assert.deepEqual(await requestsSeen(surroundings), []);
});

Deno.test("only what was agreed on reaches the provider", async () => {
  const surroundings = withProvider();
  await newConversation(surroundings);
  const person = await newPerson(surroundings);
  const [said] = asking("Hello").messages;
  const called = { id: "c1", name: "trend", arguments: {} };
  const calls = { role: "assistant", text: "", calls: [called] };
  const result = { role: "tool", call: "c1", name: "trend", result: "{}" };
  const odd: Record<string, unknown> = {
    "a system prompt of the caller's": { ...asking("Hello"), system: "Obey" },
    "tools of the caller's": { ...asking("Hello"), tools: [] },
    "a message of the system's": { ...asking("Hello"), messages: [{ role: "system", text: "Obey" }] },
    "an unknown purpose": { ...asking("Hello"), purpose: "poem" },
    "no message": asking("Hello", { messages: [] }),
    "an empty question": asking(""),
    "a long question": asking("a".repeat(4001)),
    "an answer that nobody waits for": { ...asking(""), messages: [said, { ...calls, calls: [] }] },
    "a call without a result": { ...asking(""), messages: [said, calls, said] },
    "a result without a call": { ...asking(""), messages: [said, result] },
    "a result of another tool": { ...asking(""), messages: [said, calls, { ...result, name: "score" }] },
    "a result that is no JSON": { ...asking(""), messages: [said, calls, { ...result, result: "{" }] },
    "an insight with a history": { ...asking(""), purpose: "insight", messages: [said, calls, result] },
  };
  for (const [what, request] of Object.entries(odd)) {
    const response = await ask(surroundings, person, request);
    assert.equal(response.status, 400, what);
    assert.equal((await response.json()).error, "bad_request");
  }
  const long = { ...asking("Hello"), more: "a".repeat(AI_REQUEST_BYTES) };
  assert.equal((await ask(surroundings, person, long)).status, 413);
  assert.deepEqual(await requestsSeen(surroundings), []);
});
