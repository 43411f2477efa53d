import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { jsonSchema, type LanguageModel, type ModelMessage, streamText, type ToolSet, tool } from "ai";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LlmServer } from "./llm-server.ts";
import type { RecordedName } from "./recorded.ts";
import { startLlm } from "./start.ts";

let llm: LlmServer;
beforeAll(async () => {
  llm = await startLlm();
});
afterAll(() => llm.close());
beforeEach(() => {
  llm.faults.clear();
  llm.script.clear();
  llm.requests.length = 0;
});

const metric = { type: "string" as const, enum: ["recovery", "asleep", "hrvRmssd"] };
const tools: ToolSet = {
  score: tool({ inputSchema: jsonSchema({ type: "object", properties: {}, additionalProperties: false }) }),
  trend: tool({
    inputSchema: jsonSchema({
      type: "object",
      properties: { metric, days: { type: "number" } },
      required: ["metric", "days"],
      additionalProperties: false,
    }),
  }),
};

const models: readonly (readonly [name: string, path: string, (apiKey?: string) => LanguageModel])[] = [
  [
    "OpenAI's responses",
    "/v1/responses",
    (apiKey = llm.apiKey) => createOpenAI({ baseURL: llm.baseUrl, apiKey }).responses("gpt-test"),
  ],
  [
    "Anthropic's messages",
    "/v1/messages",
    (apiKey = llm.apiKey) => createAnthropic({ baseURL: llm.baseUrl, apiKey })("claude-test"),
  ],
  [
    "chat completions",
    "/v1/chat/completions",
    (apiKey = llm.apiKey) =>
      createOpenAICompatible({ name: "local", baseURL: llm.baseUrl, apiKey, includeUsage: true })(
        "local-test",
      ),
  ],
];

interface Answered {
  readonly text: string;
  readonly pieces: number;
  readonly calls: readonly {
    readonly toolCallId: string;
    readonly toolName: string;
    readonly input: unknown;
  }[];
  readonly finish: string;
  readonly error: unknown;
  readonly usage: { readonly inputTokens: number | undefined; readonly outputTokens: number | undefined };
}

async function ask(model: LanguageModel, messages: ModelMessage[], signal?: AbortSignal): Promise<Answered> {
  let [text, pieces, finish] = ["", 0, ""];
  const calls: { toolCallId: string; toolName: string; input: unknown }[] = [];
  let error: unknown;
  let usage: Answered["usage"] = { inputTokens: undefined, outputTokens: undefined };
  const { stream } = streamText({
    model,
    messages,
    tools,
    instructions: "Be short.",
    maxRetries: 0,
    maxOutputTokens: 500,
    onError: () => {},
    ...(signal && { abortSignal: signal }),
  });
  try {
    for await (const part of stream) {
      if (part.type === "text-delta") {
        text += part.text;
        pieces += 1;
      }
      if (part.type === "tool-call") calls.push(part);
      if (part.type === "error") error = part.error;
      if (part.type === "finish") {
        finish = part.finishReason;
        usage = part.totalUsage;
      }
    }
  } catch (thrown) {
    // As it does where the connection ends.
    error = thrown;
  }
  return { text, pieces, calls, finish, error, usage };
}

const question = (text: string): ModelMessage => ({ role: "user", content: text });

describe.each(models)("the real SDK speaks %s", (_name, path, model) => {
  test("and gets text token by token, with its usage", async () => {
    llm.script.say("Your recovery is lower than usual. Це нормально.");
    const { text, pieces, finish, error, usage } = await ask(model(), [question("Hello")]);
    expect({ text, finish, error }).toEqual({
      text: "Your recovery is lower than usual. Це нормально.",
      finish: "stop",
      error: undefined,
    });
    expect(pieces).toBeGreaterThan(5);
    expect(usage.inputTokens).toBeGreaterThan(0);
    expect(usage.outputTokens).toBe(pieces);
    expect(llm.requests).toMatchObject([{ path, status: 200, aborted: false }]);
    expect(JSON.parse(llm.requests[0]?.body ?? "")).toHaveProperty("model");
  });

  test("and its tools are called, one round after another, and what they gave is cited", async () => {
    const messages: ModelMessage[] = [question("Why am I so tired? Look at my sleep")];
    const names: string[] = [];
    for (let answer = await ask(model(), messages); ; answer = await ask(model(), messages)) {
      if (answer.calls.length === 0) {
        expect([names, answer.text, answer.finish]).toEqual([
          ["score", "trend"],
          "The newest is [61 %](cite:c1). The usual low is [6 h 10 min](cite:c2).",
          "stop",
        ]);
        return;
      }
      expect([answer.finish, answer.error]).toEqual(["tool-calls", undefined]);
      for (const { toolCallId, toolName, input } of answer.calls) {
        names.push(toolName);
        const isScore = toolName === "score";
        expect(input).toEqual(isScore ? {} : { metric: "asleep", days: 14 });
        const value = isScore
          ? { latest: { cite: "c1", text: "61 %" } }
          : { usualLow: { cite: "c2", text: "6 h 10 min" }, again: { cite: "c1", text: "61 %" } };
        messages.push(
          { role: "assistant", content: [{ type: "tool-call", toolCallId, toolName, input }] },
          {
            role: "tool",
            content: [{ type: "tool-result", toolCallId, toolName, output: { type: "json", value } }],
          },
        );
      }
    }
  });

  test.for([
    ["unauthorized", 401],
    ["tooManyRequests", 429],
    ["serverError", 500],
  ] as const)("and meets %s as %i", async ([kind, statusCode]) => {
    llm.faults.add({ kind, path, times: 1, retryAfterSeconds: 7 });
    const { error } = await ask(model(), [question("Hello")]);
    expect(error).toMatchObject({ statusCode, message: `A fault of the test: ${kind}` });
    expect((await ask(model(), [question("Hello")])).error).toBeUndefined();
  });

  test("and is told by Retry-After when to come back", async () => {
    llm.faults.add({ kind: "tooManyRequests", times: 1, retryAfterSeconds: 7 });
    const { error } = await ask(model(), [question("Hello")]);
    expect(error).toMatchObject({ responseHeaders: { "retry-after": "7" } });
  });

  test("and is refused with a key that is none", async () => {
    const { error } = await ask(model("guessed"), [question("Hello")]);
    expect(error).toMatchObject({ statusCode: 401 });
  });

  test("and hears an error where the stream is cut or broken", async () => {
    for (const kind of ["cut", "malformed"] as const) {
      llm.faults.add({ kind, times: 1 });
      llm.script.say("Some words that never arrive as a whole");
      const { error, text } = await ask(model(), [question("Hello")]);
      expect([kind, error !== undefined]).toEqual([kind, true]);
      expect(text.length).toBeGreaterThan(0);
    }
  });

  test("and hears that the model refuses", async () => {
    llm.faults.add({ kind: "refusal", times: 1 });
    const { finish, text } = await ask(model(), [question("Hello")]);
    expect([finish, text]).toEqual(["content-filter", ""]);
  });

  test("and a request that it takes back is seen as such", async () => {
    llm.faults.add({ kind: "neverEnds" });
    const leaving = new AbortController();
    llm.script.say("Some words that never arrive as a whole");
    const { stream } = streamText({
      model: model(),
      messages: [question("Hello")],
      abortSignal: leaving.signal,
      onError: () => {},
    });
    for await (const part of stream) if (part.type === "text-delta") leaving.abort();
    await expect.poll(() => llm.requests[0]?.aborted).toBe(true);
  });
});

describe("a recorded stream", () => {
  const byPath = (path: string) => models.find((one) => one[1] === path)?.[2]() ?? expect.fail();

  test.for<readonly [RecordedName, string, Partial<Answered>]>([
    ["anthropic-text", "/v1/messages", { finish: "stop" }],
    ["anthropic-refusal", "/v1/messages", { finish: "content-filter", text: "" }],
    ["openai-phase.1", "/v1/responses", { finish: "stop" }],
    ["azure-model-router.1", "/v1/chat/completions", { text: "Capital of Denmark.", finish: "stop" }],
    ["xai-tool-call", "/v1/chat/completions", { finish: "tool-calls" }],
  ])("%s is understood by the SDK", async ([name, path, expected]) => {
    llm.script.play(name);
    expect(await ask(byPath(path), [question("Hello")])).toMatchObject({ ...expected, error: undefined });
  });

  test("of four answers is played over four requests", async () => {
    llm.script.play("openai-reasoning-encrypted-content.1");
    const finishes: string[] = [];
    for (let request = 0; request < 4; request += 1) {
      finishes.push((await ask(byPath("/v1/responses"), [question("Hello")])).finish);
    }
    expect(finishes).toEqual(["tool-calls", "tool-calls", "tool-calls", "stop"]);
  });

  test("that holds an error ends in one", async () => {
    llm.script.play("openai-error.1");
    expect((await ask(byPath("/v1/responses"), [question("Hello")])).error).toBeDefined();
  });
});
