import type { LanguageModel } from "ai";
import type { AiProvider } from "./provider.ts";

/** The model that was set up. Its SDK is loaded with the first question, and only that provider's. */
export async function languageModel(
  { kind, apiKey, baseUrl: baseURL, model }: AiProvider,
  request: typeof fetch,
): Promise<LanguageModel> {
  switch (kind) {
    case "openai": {
      const { createOpenAI } = await import("@ai-sdk/openai");
      return createOpenAI({ apiKey, baseURL, fetch: request }).responses(model);
    }
    case "anthropic": {
      const { createAnthropic } = await import("@ai-sdk/anthropic");
      return createAnthropic({ apiKey, baseURL, fetch: request })(model);
    }
    case "openai-compatible": {
      const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
      const provider = createOpenAICompatible({
        name: "compatible",
        baseURL,
        fetch: request,
        includeUsage: true,
        ...(apiKey && { apiKey }),
      });
      return provider(model);
    }
  }
}
