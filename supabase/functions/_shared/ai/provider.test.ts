import assert from "node:assert/strict";
import { readAiProvider } from "./provider.ts";

const read = (variables: Readonly<Record<string, string>>) => readAiProvider((name) => variables[name]);
const openai = { AI_PROVIDER: "openai", AI_API_KEY: "key", AI_MODEL: "m" };
const local = { AI_PROVIDER: "openai-compatible", AI_MODEL: "m", AI_BASE_URL: "http://127.0.0.1:11434/v1/" };

Deno.test("without a provider's name there is none", () => {
  assert.equal(read({ ...openai, AI_PROVIDER: "" }), undefined);
});

Deno.test("a provider is at its own address, within limits, unless told", () => {
  assert.deepEqual(read(openai), {
    kind: "openai",
    apiKey: "key",
    model: "m",
    baseUrl: "https://api.openai.com/v1",
    limits: { requestsPerMinute: 10, tokensPerDay: 200_000 },
    timeout: 120_000,
    isDemo: false,
  });
  const told = { AI_REQUESTS_PER_MINUTE: "3", AI_TOKENS_PER_DAY: "5000", AI_TIMEOUT_SECONDS: "30" };
  const { limits, timeout } = read({ ...openai, ...told }) ?? {};
  assert.deepEqual(limits, { requestsPerMinute: 3, tokensPerDay: 5000 });
  assert.equal(timeout, 30_000);
});

Deno.test("a model on one's own computer needs an address and no key", () => {
  assert.equal(read(local)?.baseUrl, "http://127.0.0.1:11434/v1");
  assert.equal(read(local)?.apiKey, "");
});

Deno.test("what is missing or odd is named, and its value is not", () => {
  const missing = [
    [{ ...openai, AI_API_KEY: "" }, "AI_API_KEY is not set"],
    [{ ...openai, AI_MODEL: "" }, "AI_MODEL is not set"],
    [{ ...local, AI_BASE_URL: "" }, "AI_BASE_URL is not set"],
    [
      { ...openai, AI_PROVIDER: "toString" },
      "AI_PROVIDER must be one of openai, anthropic, openai-compatible",
    ],
    [{ ...openai, AI_TOKENS_PER_DAY: "lots" }, "AI_TOKENS_PER_DAY must be a number from 1 on"],
  ] as const;
  for (const [variables, message] of missing) assert.throws(() => read(variables), { message });
});
