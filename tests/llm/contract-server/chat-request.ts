import {
  array,
  boolean,
  type InferOutput,
  literal,
  looseObject,
  minLength,
  nullish,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  strictObject,
  string,
  union,
} from "valibot";
import { type Asked, callProblem, invalid, type Refusal, type Turn } from "./asked.ts";
import { knownFields } from "./known-fields.ts";

const content = union([string(), array(strictObject({ type: literal("text"), text: string() }))]);

const said = strictObject({
  role: picklist(["system", "developer", "user"]),
  content,
  name: optional(string()),
});

const answered = strictObject({
  role: literal("assistant"),
  content: nullish(content, ""),
  tool_calls: optional(
    pipe(
      array(
        strictObject({
          id: string(),
          type: literal("function"),
          function: strictObject({ name: string(), arguments: string() }),
        }),
      ),
      minLength(1),
    ),
    // Nothing may stand for an empty list.
    undefined,
  ),
  ...knownFields("name", "refusal", "audio", "reasoning_content"),
});

const result = strictObject({ role: literal("tool"), tool_call_id: string(), content });

const tool = strictObject({
  type: literal("function"),
  function: strictObject({
    name: pipe(string(), regex(/^[\w-]{1,64}$/)),
    description: optional(string()),
    parameters: optional(looseObject({ type: literal("object") }), { type: "object" }),
    strict: optional(boolean()),
  }),
});

/** The fields of CreateChatCompletionRequest in OpenAI's OpenAPI file. */
const body = strictObject({
  model: pipe(string(), minLength(1)),
  messages: pipe(array(union([said, answered, result])), minLength(1)),
  stream: optional(boolean(), false),
  tools: optional(array(tool), []),
  ...knownFields(
    "audio",
    "frequency_penalty",
    "function_call",
    "functions",
    "logit_bias",
    "logprobs",
    "max_completion_tokens",
    "max_tokens",
    "metadata",
    "modalities",
    "moderation",
    "n",
    "parallel_tool_calls",
    "prediction",
    "presence_penalty",
    "prompt_cache_key",
    "prompt_cache_options",
    "prompt_cache_retention",
    "reasoning_effort",
    "response_format",
    "safety_identifier",
    "seed",
    "service_tier",
    "stop",
    "store",
    "stream_options",
    "temperature",
    "tool_choice",
    "top_logprobs",
    "top_p",
    "user",
    "verbosity",
    "web_search_options",
  ),
});

/** Reads the body of `POST /v1/chat/completions`. */
export function readChatRequest(sent: unknown): Asked | Refusal {
  const read = safeParse(body, sent);
  if (!read.success) return invalid(read.issues.map(({ message }) => message).join("; "));
  const { model, stream, messages, tools } = read.output;
  const turns = messages.flatMap(turnsOf);
  const problem = callProblem(turns);
  if (problem) return invalid(problem);
  const told = messages.filter(({ role }) => role === "system" || role === "developer");
  return {
    model,
    stream,
    instructions: told.map((message) => textOf(message.content)).join("\n"),
    turns,
    tools: tools.map(({ function: { name, parameters } }) => ({ name, parameters })),
  };
}

function turnsOf(message: InferOutput<typeof said | typeof answered | typeof result>): Turn[] {
  const text = textOf(message.content);
  if (message.role === "user") return [{ by: "person", text }];
  if (message.role === "tool") return [{ by: "tool", call: message.tool_call_id, result: text }];
  if (message.role !== "assistant") return [];
  const calls = (message.tool_calls ?? []).map(({ id, function: made }) => ({ id, ...made }));
  return [{ by: "model", text, calls }];
}

function textOf(held: InferOutput<typeof content>): string {
  return typeof held === "string" ? held : held.map(({ text }) => text).join("");
}
