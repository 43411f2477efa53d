import type { Asked } from "./asked.ts";
import { drawId } from "./draw-id.ts";
import { outputTokens, type Part, type Reply, tokensOf } from "./reply.ts";

const endings = { stop: "end_turn", calls: "tool_use", length: "max_tokens", refused: "refusal" } as const;

/** The events of a streamed answer of `POST /v1/messages`. */
export function messagesEvents(reply: Reply, asked: Asked): object[] {
  const { usage, ...message } = messagesAnswer(reply, asked);
  const { output_tokens, inference_geo: _, service_tier: __, cache_creation: ___, ...input } = usage;
  return [
    {
      type: "message_start",
      message: { ...message, content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } },
    },
    ...reply.parts.flatMap(blockEvents),
    {
      type: "message_delta",
      delta: { stop_reason: endings[reply.ending], stop_sequence: null },
      usage: { ...input, output_tokens },
    },
    { type: "message_stop" },
  ];
}

/** The answer in one piece. */
export function messagesAnswer(reply: Reply, asked: Asked) {
  return {
    model: asked.model,
    id: drawId("msg_"),
    type: "message",
    role: "assistant",
    content: reply.parts.map((part) =>
      "text" in part
        ? { type: "text", text: part.text }
        : {
            type: "tool_use",
            id: drawId("toolu_"),
            name: part.call.name,
            input: JSON.parse(part.call.arguments),
          },
    ),
    stop_reason: endings[reply.ending],
    stop_sequence: null,
    usage: {
      input_tokens: Math.ceil(JSON.stringify(asked).length / 4),
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
      output_tokens: outputTokens(reply),
      service_tier: "standard",
      inference_geo: "not_available",
    },
  };
}

function blockEvents(part: Part, index: number): object[] {
  const delta = (change: object) => ({ type: "content_block_delta", index, delta: change });
  const ping = index === 0 ? [{ type: "ping" }] : [];
  const [content_block, deltas] =
    "text" in part
      ? [{ type: "text", text: "" }, tokensOf(part.text).map((text) => delta({ type: "text_delta", text }))]
      : [
          { type: "tool_use", id: drawId("toolu_"), name: part.call.name, input: {} },
          ["", ...tokensOf(part.call.arguments)].map((partial_json) =>
            delta({ type: "input_json_delta", partial_json }),
          ),
        ];
  return [
    { type: "content_block_start", index, content_block },
    ...ping,
    ...deltas,
    { type: "content_block_stop", index },
  ];
}
