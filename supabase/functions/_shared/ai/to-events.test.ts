import assert from "node:assert/strict";
import type { TextStreamPart, ToolSet } from "ai";
import type { AiEvent } from "../contract/ai.ts";
import { toEvents } from "./to-events.ts";

type Part = TextStreamPart<ToolSet>;

/** The events of a stream that consists of some parts, or breaks after them. */
async function eventsOf(parts: readonly object[], error?: Error): Promise<AiEvent[]> {
  async function* stream() {
    for (const part of parts) yield part as Part;
    if (error) throw error;
  }
  return await Array.fromAsync(toEvents(stream(), { model: "m", inputTokens: 7 }, () => {}));
}

const text = (said: string) => ({ type: "text-delta", id: "0", text: said });
const finish = (finishReason: string, changes: object = {}) => ({
  type: "finish",
  finishReason,
  rawFinishReason: finishReason,
  totalUsage: { inputTokens: 20, outputTokens: 3 },
  ...changes,
});
const call = (changes: object = {}) => ({
  type: "tool-call",
  toolCallId: "call_1",
  toolName: "trend",
  input: { metric: "mood", days: 7 },
  ...changes,
});
const lastOf = async (...asked: Parameters<typeof eventsOf>) => (await eventsOf(...asked)).at(-1);

Deno.test("text comes piece by piece, without empty pieces, and ends with what it took", async () => {
  assert.deepEqual(await eventsOf([{ type: "start" }, text("We"), text(""), text("ll."), finish("stop")]), [
    { type: "text", text: "We" },
    { type: "text", text: "ll." },
    { type: "end", reason: "stop", model: "m", cached: false, usage: { input: 20, output: 3 } },
  ]);
});

Deno.test("one message after another is a paragraph of its own", async () => {
  const start = { type: "text-start", id: "0" };
  const events = await eventsOf([
    start,
    text("I look."),
    start,
    text("Well"),
    text(", well."),
    finish("stop"),
  ]);
  assert.deepEqual(
    events.map((event) => event.type === "text" && event.text),
    ["I look.", "\n\nWell", ", well.", false],
  );
});

Deno.test("each end of the SDK's is one of ours", async () => {
  const reasonAfter = async (...parts: object[]) => {
    const last = await lastOf(parts);
    return last?.type === "end" ? last.reason : last;
  };
  assert.equal(await reasonAfter(text("a"), finish("length")), "length");
  assert.equal(await reasonAfter(finish("content-filter")), "refused");
  assert.equal(await reasonAfter(call(), finish("tool-calls")), "calls");
  // Some servers say "stop" after calls, too, or have a word of their own.
  assert.equal(await reasonAfter(call(), finish("stop")), "calls");
  assert.equal(await reasonAfter(text("a"), finish("tool-calls")), "stop");
  assert.equal(await reasonAfter(text("a"), finish("other", { rawFinishReason: "eos" })), "stop");
});

Deno.test("a stream that was cut is interrupted, and one that never said anything failed", async () => {
  const cut = finish("other", { rawFinishReason: undefined });
  const interrupted = { type: "error", code: "interrupted", retryable: true };
  const failed = { type: "error", code: "provider_unavailable", retryable: true };
  assert.deepEqual(await lastOf([text("a"), cut]), interrupted);
  assert.deepEqual(await lastOf([call(), cut]), interrupted);
  assert.deepEqual(await lastOf([cut]), failed);
  assert.deepEqual(await lastOf([finish("stop")]), failed);
  assert.deepEqual(await lastOf([text("a")], new TypeError("gone")), interrupted);
  assert.deepEqual(await lastOf([], new TypeError("gone")), failed);
  assert.deepEqual(await lastOf([text("a"), { type: "error", error: new Error("secret") }]), interrupted);
});

Deno.test("what a provider does not count is counted here", async () => {
  const last = await lastOf([text("Well, well."), finish("stop", { totalUsage: {} })]);
  assert.ok(last?.type === "end");
  assert.deepEqual(last.usage, { input: 7, output: 4 });
});

Deno.test("a call that the device could not repeat is made such that it can", async () => {
  const odd = call({ toolCallId: "id of a@b.example", toolName: "no such tool!", input: "broken {" });
  const [event] = await eventsOf([odd, finish("tool-calls")]);
  assert.ok(event?.type === "call");
  assert.match(event.id, /^[0-9a-f-]{36}$/);
  assert.equal(event.name, "unknown");
  assert.deepEqual(event.arguments, {});
});

Deno.test("more calls than a request may hold are left out", async () => {
  const calls = Array.from({ length: 12 }, (_, index) => call({ toolCallId: `call_${index}` }));
  const events = await eventsOf([...calls, finish("tool-calls")]);
  assert.equal(events.filter(({ type }) => type === "call").length, 8);
});
