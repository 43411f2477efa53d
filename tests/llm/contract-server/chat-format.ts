import type { Asked } from "./asked.ts";
import { readChatRequest } from "./chat-request.ts";
import { drawId } from "./draw-id.ts";
import { openAiError } from "./openai-error.ts";
import { type MadeCall, outputTokens, type Reply, tokensOf } from "./reply.ts";
import { bearerKey, frameBare, type WireFormat } from "./wire-format.ts";

const endings = { stop: "stop", calls: "tool_calls", length: "length", refused: "content_filter" } as const;

/** Chat completions, as local models and most other providers speak them. */
export const chatFormat: WireFormat = {
  path: "/v1/chat/completions",
  headerProblem: () => undefined,
  keyOf: bearerKey,
  read: readChatRequest,
  events,
  whole,
  frame: frameBare,
  end: ["data: [DONE]\n\n"],
  error: openAiError,
};

function events(reply: Reply, asked: Asked): object[] {
  const common = { ...envelope(asked), object: "chat.completion.chunk" };
  const chunk = (delta: object, finish_reason: string | null = null) => ({
    ...common,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    usage: null,
  });
  const deltas = reply.parts.flatMap((part, index): object[] =>
    "text" in part
      ? tokensOf(part.text).map((content) => ({ content }))
      : [{ tool_calls: [{ index, ...toolCall(part.call) }] }],
  );
  return [
    chunk({ role: "assistant", content: "", refusal: null }),
    ...deltas.map((delta) => chunk(delta)),
    chunk({}, endings[reply.ending]),
    { ...common, choices: [], usage: usageOf(reply, asked) },
  ];
}

function whole(reply: Reply, asked: Asked): object {
  const content = reply.parts.map((part) => ("text" in part ? part.text : "")).join("");
  const tool_calls = reply.parts.flatMap((part) => ("call" in part ? [toolCall(part.call)] : []));
  const message = {
    role: "assistant",
    content: content || null,
    refusal: null,
    ...(tool_calls.length > 0 && { tool_calls }),
  };
  return {
    ...envelope(asked),
    object: "chat.completion",
    choices: [{ index: 0, message, logprobs: null, finish_reason: endings[reply.ending] }],
    usage: usageOf(reply, asked),
  };
}

function envelope({ model }: Asked) {
  return {
    id: drawId("chatcmpl-"),
    created: Math.floor(Date.now() / 1000),
    model,
    system_fingerprint: null,
  };
}

function toolCall(made: MadeCall) {
  return { id: drawId("call_"), type: "function", function: { name: made.name, arguments: made.arguments } };
}

function usageOf(reply: Reply, asked: Asked) {
  const prompt_tokens = Math.ceil(JSON.stringify(asked).length / 4);
  const completion_tokens = outputTokens(reply);
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}
