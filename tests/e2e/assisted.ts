import type { LlmServer } from "../llm/contract-server/llm-server.ts";
import { startLlm } from "../llm/contract-server/start.ts";
import { test as base } from "./devices.ts";
import { LocalServer } from "./local-server.ts";
import { ModelAssistant } from "./page-models/model-assistant.ts";

interface Provided {
  readonly llm: LlmServer;
  readonly server: LocalServer;
}

interface AssistedFixtures {
  /** The provider, which nobody has asked yet. */
  readonly llm: LlmServer;
  /** The assistant on the phone. */
  readonly chat: ModelAssistant;
}

/** Browsers before one server for all tests of a file, whose functions run in Deno and ask a provider of ours. */
export const test = base.extend<AssistedFixtures, { readonly provided: Provided }>({
  provided: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const llm = await startLlm();
      const server = await LocalServer.open({
        AI_PROVIDER: "openai-compatible",
        AI_BASE_URL: llm.baseUrl,
        AI_API_KEY: llm.apiKey,
        AI_MODEL: "make-believe",
        AI_REQUESTS_PER_MINUTE: "1000",
        AI_TOKENS_PER_DAY: "100000000",
      });
      await use({ llm, server });
      await server.close();
      await llm.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  llm: async ({ provided: { llm } }, use) => {
    llm.faults.clear();
    llm.script.clear();
    llm.requests.length = 0;
    await use(llm);
  },
  address: async ({ provided }, use) => use(provided.server.url),
  chat: async ({ phone }, use) => use(new ModelAssistant(phone.page)),
});

export { expect } from "./app.ts";
