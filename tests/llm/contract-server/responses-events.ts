import type { Asked } from "./asked.ts";
import { drawId } from "./draw-id.ts";
import { outputTokens, type Part, type Reply, tokensOf } from "./reply.ts";

/** The events of a streamed answer of `POST /v1/responses`. */
export function responsesEvents(reply: Reply, asked: Asked): object[] {
  const response = emptyResponse(asked);
  const events: object[] = [
    { type: "response.created", response },
    { type: "response.in_progress", response },
  ];
  const output = reply.parts.map((part, index) => {
    const made = itemOf(part);
    events.push(...made.events(index));
    return made.item;
  });
  const done = responsesAnswer(reply, asked, { ...response, output });
  events.push({
    type: done.status === "completed" ? "response.completed" : "response.incomplete",
    response: done,
  });
  return events.map((event, sequence_number) => ({ ...event, sequence_number }));
}

/** The answer in one piece, on top of what was streamed of it. */
export function responsesAnswer(reply: Reply, asked: Asked, streamed: object = emptyResponse(asked)) {
  const reasons = { length: "max_output_tokens", refused: "content_filter" } as const;
  const reason = reply.ending in reasons ? reasons[reply.ending as keyof typeof reasons] : undefined;
  const output_tokens = outputTokens(reply);
  const input_tokens = Math.ceil(JSON.stringify(asked).length / 4);
  return {
    ...streamed,
    ...(!("output" in streamed && Array.isArray(streamed.output) && streamed.output.length > 0) && {
      output: reply.parts.map((part) => itemOf(part).item),
    }),
    status: reason ? "incomplete" : "completed",
    incomplete_details: reason ? { reason } : null,
    usage: {
      input_tokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input_tokens + output_tokens,
    },
  };
}

function emptyResponse({ model, tools }: Asked) {
  return {
    id: drawId("resp_"),
    object: "response",
    created_at: Math.floor(Date.now() / 1000),
    status: "in_progress",
    background: false,
    error: null,
    incomplete_details: null,
    instructions: null,
    max_output_tokens: null,
    max_tool_calls: null,
    model,
    output: [],
    parallel_tool_calls: true,
    previous_response_id: null,
    prompt_cache_key: null,
    prompt_cache_retention: null,
    reasoning: { effort: null, summary: null },
    safety_identifier: null,
    service_tier: "auto",
    store: true,
    temperature: 1,
    text: { format: { type: "text" }, verbosity: "medium" },
    tool_choice: "auto",
    tools: tools.map(({ name, parameters }) => ({ type: "function", name, parameters, strict: false })),
    top_logprobs: 0,
    top_p: 1,
    truncation: "disabled",
    usage: null,
    user: null,
    metadata: {},
  };
}

interface Made {
  readonly item: object;
  readonly events: (output_index: number) => object[];
}

function itemOf(part: Part): Made {
  return "text" in part ? messageItem(part.text) : callItem(part.call);
}

function messageItem(text: string): Made {
  const id = drawId("msg_");
  const role = "assistant";
  const content = { type: "output_text", annotations: [], logprobs: [], text };
  const item = { id, type: "message", status: "completed", content: [content], role };
  return {
    item,
    events: (output_index) => {
      const at = { item_id: id, output_index, content_index: 0 };
      return [
        {
          type: "response.output_item.added",
          output_index,
          item: { id, type: "message", status: "in_progress", content: [], role },
        },
        { type: "response.content_part.added", ...at, part: { ...content, text: "" } },
        ...tokensOf(text).map((delta) => ({
          type: "response.output_text.delta",
          ...at,
          delta,
          logprobs: [],
          obfuscation: "",
        })),
        { type: "response.output_text.done", ...at, text, logprobs: [] },
        { type: "response.content_part.done", ...at, part: content },
        { type: "response.output_item.done", output_index, item },
      ];
    },
  };
}

function callItem({ name, arguments: text }: { readonly name: string; readonly arguments: string }): Made {
  const id = drawId("fc_");
  const call_id = drawId("call_");
  const item = { id, type: "function_call", status: "completed", arguments: text, call_id, name };
  return {
    item,
    events: (output_index) => [
      {
        type: "response.output_item.added",
        output_index,
        item: { ...item, status: "in_progress", arguments: "" },
      },
      ...tokensOf(text).map((delta) => ({
        type: "response.function_call_arguments.delta",
        item_id: id,
        output_index,
        delta,
        obfuscation: "",
      })),
      { type: "response.function_call_arguments.done", item_id: id, output_index, arguments: text },
      { type: "response.output_item.done", output_index, item },
    ],
  };
}
