import assert from "node:assert/strict";
import {
  ask,
  asking,
  kinds,
  newConversation,
  requestsSeen,
  tellLlm,
  toEvent,
  until,
  withProvider,
} from "../_shared/testing/llm.ts";
import { newPerson } from "../_shared/testing/people.ts";

for (const kind of kinds) {
  Deno.test(`${kind}: words come while the provider still speaks, and it is stopped when nobody listens`, async () => {
    const surroundings = withProvider({ kind });
    await newConversation(surroundings);
    // Half of it comes, and then nothing: whoever waited for the rest would wait for ever.
    await tellLlm(surroundings, "add-fault", { kind: "neverEnds" });
    await tellLlm(surroundings, "say", { reply: "One two three four five six seven eight." });
    const response = await ask(surroundings, await newPerson(surroundings), asking("Count"));
    assert.ok(response.body);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    // A chunk is one line: each word was sent by itself, at once.
    const first = await reader.read();
    assert.deepEqual(toEvent(first.value ?? ""), { type: "text", text: "One" });
    const second = await reader.read();
    assert.deepEqual(toEvent(second.value ?? ""), { type: "text", text: " two" });
    const abortedSoFar = (await requestsSeen(surroundings)).map(({ aborted }) => aborted);
    assert.deepEqual(abortedSoFar, [false]);

    await reader.cancel();
    await until(async () => (await requestsSeen(surroundings))[0]?.aborted === true);
    await until(() => surroundings.logged.some((line) => line.includes('"ai_answer"')));
    const line = surroundings.logged.find((one) => one.includes('"ai_answer"')) ?? "";
    // What was said until then is counted, and what it answered to.
    const { code, count } = JSON.parse(line);
    assert.ok(code === "left" || code === "interrupted", code);
    assert.ok(count > 1000);
  });
}

Deno.test("who goes before the first word stops the provider, too", async () => {
  const surroundings = withProvider();
  await newConversation(surroundings);
  await tellLlm(surroundings, "add-fault", { kind: "slowFirstByte", milliseconds: 60_000 });
  const response = await ask(surroundings, await newPerson(surroundings), asking("Count"));
  const reader = response.body?.getReader();
  const read = reader?.read();
  await until(async () => (await requestsSeen(surroundings)).length === 1);
  await reader?.cancel();
  await read;
  await until(async () => (await requestsSeen(surroundings))[0]?.aborted === true);
});
