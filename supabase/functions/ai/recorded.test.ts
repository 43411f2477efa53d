import assert from "node:assert/strict";
import {
  ask,
  asking,
  eventsOf,
  newConversation,
  tellLlm,
  textOf,
  withProvider,
} from "../_shared/testing/llm.ts";
import { newPerson } from "../_shared/testing/people.ts";

/** Streams that were recorded at providers, and what the device gets of them. */
const recorded = [
  {
    name: "anthropic-text",
    kind: "anthropic",
    text: /^Hello! I'm doing well, .* help you with\?$/,
    last: { reason: "stop", usage: { input: 12, output: 30 } },
  },
  { name: "anthropic-refusal", kind: "anthropic", text: /^$/, last: { reason: "refused" } },
  { name: "anthropic-json-tool.1", kind: "anthropic", text: /^$/, call: "json", last: { reason: "calls" } },
  {
    name: "openai-phase.1",
    kind: "openai",
    text: /^Got it\n\nHere are a few/,
    last: { reason: "stop", usage: { input: 7112, output: 463 } },
  },
  {
    name: "openai-reasoning-encrypted-content.1",
    kind: "openai",
    text: /^$/,
    call: "calculator",
    last: { reason: "calls" },
  },
  { name: "openai-error.1", kind: "openai", text: /^$/, last: { code: "provider_busy" } },
  {
    name: "azure-model-router.1",
    kind: "openai-compatible",
    text: /^Capital of Denmark\.$/,
    last: { reason: "stop" },
  },
  {
    name: "xai-tool-call",
    kind: "openai-compatible",
    text: /^$/,
    call: "weather",
    last: { reason: "calls" },
  },
] as const;

for (const { name, kind, text, last, ...more } of recorded) {
  Deno.test(`${name}, as it was recorded, arrives`, async () => {
    const surroundings = withProvider({ kind });
    await newConversation(surroundings);
    await tellLlm(surroundings, "play", { name });
    const events = await eventsOf(await ask(surroundings, await newPerson(surroundings), asking("Hello?")));
    assert.match(textOf(events), text);
    const called = events.flatMap((event) => (event.type === "call" ? [event.name] : []));
    assert.deepEqual(called, "call" in more ? [more.call] : []);
    assert.deepEqual({ ...events.at(-1), ...last }, events.at(-1));
  });
}
