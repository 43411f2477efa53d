import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LlmServer } from "./llm-server.ts";
import { startLlm } from "./start.ts";

let llm: LlmServer;
beforeAll(async () => {
  llm = await startLlm();
});
afterAll(() => llm.close());

type Fields = Readonly<Record<string, unknown>>;

async function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${llm.url}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${llm.apiKey}`,
      "x-api-key": llm.apiKey,
      "anthropic-version": "2023-06-01",
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Fields };
}

const schema = { type: "object", properties: { days: { type: "number" } } };
const good: Readonly<Record<string, Fields>> = {
  "/v1/responses": {
    model: "m",
    input: [
      { role: "developer", content: "Be short." },
      { role: "user", content: [{ type: "input_text", text: "Hello" }] },
    ],
    tools: [{ type: "function", name: "trend", parameters: schema }],
  },
  "/v1/messages": {
    model: "m",
    max_tokens: 100,
    system: [{ type: "text", text: "Be short." }],
    messages: [{ role: "user", content: [{ type: "text", text: "Hello" }] }],
    tools: [{ name: "trend", input_schema: schema }],
  },
  "/v1/chat/completions": {
    model: "m",
    messages: [
      { role: "system", content: "Be short." },
      { role: "user", content: "Hello" },
    ],
    tools: [{ type: "function", function: { name: "trend", parameters: schema } }],
  },
};
const paths = Object.keys(good);
const isOpenAi = (path: string) => path !== "/v1/messages";

describe.each(paths)("%s", (path) => {
  test("answers in one piece where no stream was asked for", async () => {
    llm.script.say("Hello there");
    const { status, body } = await post(path, good[path]);
    expect([status, JSON.stringify(body).includes("Hello there")]).toEqual([200, true]);
  });

  test("refuses a missing or wrong key in the provider's own words", async () => {
    const { status, body } = await post(path, good[path], { authorization: "", "x-api-key": "guessed" });
    expect(status).toBe(401);
    expect(body).toMatchObject(
      isOpenAi(path)
        ? { error: { type: "invalid_request_error", code: "invalid_api_key", param: null } }
        : { type: "error", error: { type: "authentication_error" } },
    );
  });

  const changes: readonly (readonly [string, Fields])[] = [
    ["no model", { model: undefined }],
    ["a stream that is no boolean", { stream: "yes" }],
    ["a field that the API does not have", { languge: "en" }],
    ["tools of another format", { tools: [{ name: "trend" }] }],
    ["nothing said", isOpenAi(path) ? { input: [], messages: [] } : { messages: [] }],
    ["messages of another shape", { input: [{ from: "me" }], messages: [{ from: "me" }] }],
  ];
  test.for(changes)("refuses %s", async ([, change]) => {
    const { status, body } = await post(path, { ...good[path], ...change });
    expect([status, body]).toMatchObject([400, { error: { type: "invalid_request_error" } }]);
  });

  test("refuses what is no JSON", async () => {
    expect((await post(path, "{")).status).toBe(400);
  });
});

describe("a call without a result, or a result without a call,", () => {
  const call = { type: "function_call", call_id: "c", name: "trend", arguments: "{}" };
  const result = { type: "function_call_output", call_id: "c", output: "{}" };
  const said = { role: "user", content: "Hello" };
  const use = { role: "assistant", content: [{ type: "tool_use", id: "c", name: "trend", input: {} }] };
  const used = { role: "user", content: [{ type: "tool_result", tool_use_id: "c", content: "{}" }] };
  const called = {
    role: "assistant",
    content: null,
    tool_calls: [{ id: "c", type: "function", function: { name: "trend", arguments: "{}" } }],
  };
  const gave = { role: "tool", tool_call_id: "c", content: "{}" };

  test.for<readonly [string, string, readonly Fields[], number]>([
    ["/v1/responses", "input", [said, call, result], 200],
    ["/v1/responses", "input", [said, call], 400],
    ["/v1/responses", "input", [said, result], 400],
    ["/v1/messages", "messages", [said, use, used], 200],
    ["/v1/messages", "messages", [said, use, said], 400],
    ["/v1/messages", "messages", [said, used], 400],
    ["/v1/chat/completions", "messages", [said, called, gave], 200],
    ["/v1/chat/completions", "messages", [said, called, said], 400],
    ["/v1/chat/completions", "messages", [said, gave], 400],
  ])("%s %s %j is answered %i", async ([path, name, messages, expected]) => {
    expect((await post(path, { ...good[path], [name]: messages })).status).toBe(expected);
  });
});

describe("Anthropic", () => {
  test("refuses requests without its version, or with another", async () => {
    for (const version of ["", "2099-01-01"]) {
      const { status, body } = await post("/v1/messages", good["/v1/messages"], {
        "anthropic-version": version,
      });
      expect([status, body["type"]]).toEqual([400, "error"]);
    }
  });

  test("refuses empty text, a first word that is not the person's, and no limit of tokens", async () => {
    const messages = [{ role: "user", content: [{ type: "text", text: " " }] }];
    const first = [{ role: "assistant", content: "Hi" }];
    for (const change of [{ messages }, { messages: first }, { max_tokens: undefined }]) {
      expect((await post("/v1/messages", { ...good["/v1/messages"], ...change })).status).toBe(400);
    }
  });
});

test("OpenAI refuses a strict function that leaves a property out", async () => {
  const loose = { type: "function", name: "trend", strict: true, parameters: schema };
  const whole = { ...schema, required: ["days"], additionalProperties: false };
  const ask = (tool: Fields) => post("/v1/responses", { ...good["/v1/responses"], tools: [tool] });
  expect([(await ask(loose)).status, (await ask({ ...loose, parameters: whole })).status]).toEqual([
    400, 200,
  ]);
});

test("any other address is not there", async () => {
  expect((await post("/v1/embeddings", {})).status).toBe(404);
});
