import type { TextStreamPart, ToolSet } from "ai";
import type { AiEvent, AiRequest } from "../contract/ai.ts";
import type { Surroundings } from "../surroundings.ts";
import { failureFields } from "./failure.ts";
import { languageModel } from "./language-model.ts";
import type { AiProvider } from "./provider.ts";
import { providerFetch } from "./provider-fetch.ts";
import { systemPrompt } from "./system-prompt.ts";
import { toEvents } from "./to-events.ts";
import { toModelMessages } from "./to-model-messages.ts";
import { tokensIn } from "./tokens-in.ts";

/** No answer is longer, in tokens, a model's silent thoughts included. */
const LONGEST_ANSWER = 4096;

/** About what our rules and tools cost on top of the messages, in tokens. */
const RULES = 1500;

/** About how many tokens go to the provider with a request. */
export function inputTokens({ messages }: AiRequest): number {
  return RULES + tokensIn(JSON.stringify(messages));
}

/**
 * Asks the model and passes its answer on as it comes. Nothing is thrown: what goes wrong is the last event.
 *
 * @param signal stops the provider, too
 */
export function askModel(
  provider: AiProvider,
  request: AiRequest,
  surroundings: Pick<Surroundings, "fetch" | "wait" | "log">,
  signal: AbortSignal,
): AsyncGenerator<AiEvent, void, undefined> {
  const known = { model: provider.model, inputTokens: inputTokens(request) };
  return toEvents(parts(provider, request, surroundings, signal), known, (error) => {
    if (!signal.aborted) surroundings.log("warn", "ai_failure", failureFields(error));
  });
}

async function* parts(
  provider: AiProvider,
  request: AiRequest,
  surroundings: Pick<Surroundings, "fetch" | "wait">,
  abortSignal: AbortSignal,
): AsyncGenerator<TextStreamPart<ToolSet>, void, undefined> {
  const [{ streamText }, { toolDefinitions }, model] = await Promise.all([
    import("ai"),
    import("./tool-definitions.ts"),
    languageModel(provider, providerFetch(surroundings)),
  ]);
  // The SDK would write its warnings to the log, which is ours and has no free text.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const { timeout } = provider;
  const { stream } = streamText({
    model,
    instructions: systemPrompt(request.purpose, request.language),
    messages: toModelMessages(request.messages),
    ...(request.purpose === "chat" && { tools: toolDefinitions() }),
    maxOutputTokens: LONGEST_ANSWER,
    maxRetries: 0,
    abortSignal,
    // The second bounds a silence before the first word, the third one between two.
    timeout: { totalMs: timeout, firstChunkMs: timeout / 2, chunkMs: timeout / 2 },
    // OpenAI keeps nothing for later.
    providerOptions: { openai: { store: false } },
    telemetry: { isEnabled: false },
    // Errors come with the stream; by default they would be logged, too, with all that the provider said.
    onError: () => {},
  });
  yield* stream;
}
