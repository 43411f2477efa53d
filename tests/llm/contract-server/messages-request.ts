import {
  array,
  boolean,
  type InferOutput,
  integer,
  literal,
  looseObject,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  strictObject,
  string,
  union,
  unknown,
} from "valibot";
import { type Asked, callProblem, invalid, type Refusal, type Turn } from "./asked.ts";
import { knownFields } from "./known-fields.ts";

/** Anthropic refuses empty text. */
const text = strictObject({
  type: literal("text"),
  text: pipe(string(), regex(/\S/, "text content blocks must contain non-whitespace text")),
  ...knownFields("cache_control", "citations"),
});

const toolUse = strictObject({
  type: literal("tool_use"),
  id: pipe(string(), regex(/^[\w-]+$/)),
  name: string(),
  input: looseObject({}),
  ...knownFields("cache_control", "caller"),
});

const toolResult = strictObject({
  type: literal("tool_result"),
  tool_use_id: pipe(string(), regex(/^[\w-]+$/)),
  content: optional(union([string(), array(text)]), ""),
  is_error: optional(boolean()),
  ...knownFields("cache_control"),
});

const message = strictObject({
  role: picklist(["user", "assistant"]),
  content: union([pipe(string(), minLength(1)), array(union([text, toolUse, toolResult]))]),
});

const tool = strictObject({
  name: pipe(string(), regex(/^[\w-]{1,64}$/)),
  description: optional(string()),
  input_schema: looseObject({ type: literal("object") }),
  type: optional(literal("custom")),
  ...knownFields(
    "cache_control",
    "strict",
    "eager_input_streaming",
    "defer_loading",
    "allowed_callers",
    "input_examples",
  ),
});

const body = strictObject({
  model: pipe(string(), minLength(1)),
  max_tokens: pipe(number(), integer(), minValue(1)),
  messages: pipe(array(message), minLength(1)),
  system: optional(union([string(), array(text)]), ""),
  stream: optional(boolean(), false),
  tools: optional(array(tool), []),
  temperature: optional(unknown()),
  ...knownFields(
    "metadata",
    "stop_sequences",
    "tool_choice",
    "top_k",
    "top_p",
    "thinking",
    "service_tier",
    "container",
    "context_management",
    "mcp_servers",
    "output_config",
    "output_format",
    "cache_control",
    "inference_geo",
  ),
});

type Block = InferOutput<typeof text | typeof toolUse | typeof toolResult>;

/** Reads the body of `POST /v1/messages`. */
export function readMessagesRequest(sent: unknown): Asked | Refusal {
  const read = safeParse(body, sent);
  if (!read.success) return invalid(read.issues.map(({ message: problem }) => problem).join("; "));
  const { model, stream, system, messages, tools } = read.output;
  if (messages[0]?.role !== "user") return invalid("messages: first message must use the user role");
  const turns = messages.flatMap(({ role, content }) =>
    turnsOf(role, typeof content === "string" ? [{ type: "text", text: content }] : content),
  );
  const problem = callProblem(turns);
  if (problem) return invalid(problem);
  return {
    model,
    stream,
    instructions: typeof system === "string" ? system : textsOf(system),
    turns,
    tools: tools.map(({ name, input_schema }) => ({ name, parameters: input_schema })),
  };
}

function turnsOf(role: "user" | "assistant", blocks: readonly Block[]): Turn[] {
  if (role === "assistant") {
    const calls = blocks.flatMap((block) =>
      block.type === "tool_use"
        ? [{ id: block.id, name: block.name, arguments: JSON.stringify(block.input) }]
        : [],
    );
    return [{ by: "model", text: textsOf(blocks), calls }];
  }
  const results = blocks.flatMap((block): Turn[] =>
    block.type === "tool_result"
      ? [
          {
            by: "tool",
            call: block.tool_use_id,
            result: typeof block.content === "string" ? block.content : textsOf(block.content),
          },
        ]
      : [],
  );
  const said = textsOf(blocks);
  return said === "" ? results : [...results, { by: "person", text: said }];
}

function textsOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("");
}
