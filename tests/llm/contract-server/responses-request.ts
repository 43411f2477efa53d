import {
  array,
  boolean,
  type InferOutput,
  literal,
  looseObject,
  maxLength,
  minLength,
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
import { type Asked, callProblem, invalid, type OfferedTool, type Refusal, type Turn } from "./asked.ts";
import { knownFields } from "./known-fields.ts";

const part = strictObject({
  type: picklist(["input_text", "output_text", "refusal"]),
  text: string(),
  annotations: optional(unknown()),
});

const message = strictObject({
  type: optional(literal("message")),
  role: picklist(["system", "developer", "user", "assistant"]),
  content: union([string(), array(part)]),
  ...knownFields("id", "status", "phase"),
});

const call = strictObject({
  type: literal("function_call"),
  call_id: pipe(string(), minLength(1), maxLength(64)),
  name: string(),
  arguments: string(),
  ...knownFields("id", "status", "namespace"),
});

const callOutput = strictObject({
  type: literal("function_call_output"),
  call_id: pipe(string(), minLength(1), maxLength(64)),
  output: union([string(), array(part)]),
  ...knownFields("id", "status"),
});

const reasoning = strictObject({
  type: literal("reasoning"),
  summary: unknown(),
  ...knownFields("id", "encrypted_content", "content", "status"),
});

const tool = strictObject({
  type: literal("function"),
  name: pipe(string(), regex(/^[\w-]{1,64}$/)),
  description: optional(string()),
  parameters: looseObject({ type: literal("object") }),
  strict: optional(boolean()),
  ...knownFields("allowed_callers", "defer_loading", "output_schema"),
});

/** The fields of CreateResponse in OpenAI's OpenAPI file. */
const body = strictObject({
  model: pipe(string(), minLength(1)),
  input: union([string(), pipe(array(union([message, call, callOutput, reasoning])), minLength(1))]),
  instructions: optional(string()),
  stream: optional(boolean(), false),
  tools: optional(array(tool), []),
  ...knownFields(
    "background",
    "context_management",
    "conversation",
    "include",
    "max_output_tokens",
    "max_tool_calls",
    "metadata",
    "moderation",
    "parallel_tool_calls",
    "previous_response_id",
    "prompt",
    "prompt_cache_key",
    "prompt_cache_options",
    "prompt_cache_retention",
    "reasoning",
    "safety_identifier",
    "service_tier",
    "store",
    "stream_options",
    "temperature",
    "text",
    "tool_choice",
    "top_logprobs",
    "top_p",
    "truncation",
    "user",
  ),
});

/** Reads the body of `POST /v1/responses`. */
export function readResponsesRequest(sent: unknown): Asked | Refusal {
  const read = safeParse(body, sent);
  if (!read.success) return invalid(read.issues.map(({ message: problem }) => problem).join("; "));
  const { model, stream, input, instructions = "", tools } = read.output;
  const loose = tools.find((one) => one.strict && !isStrict(one.parameters));
  if (loose) return invalid(`Invalid schema for function '${loose.name}': strict needs every property`);
  const items = typeof input === "string" ? [{ role: "user" as const, content: input }] : input;
  const turns = turnsOf(items);
  const problem = callProblem(turns);
  if (problem) return invalid(problem);
  const told = items.flatMap((item) =>
    "role" in item && (item.role === "system" || item.role === "developer") ? [textOf(item.content)] : [],
  );
  return {
    model,
    stream,
    instructions: [instructions, ...told].join("\n"),
    turns,
    tools: tools.map(offered),
  };
}

type Item = InferOutput<typeof message | typeof call | typeof callOutput | typeof reasoning>;

/** A model's calls are items of their own here; they belong to one turn. */
function turnsOf(items: readonly Item[]): Turn[] {
  const turns: Turn[] = [];
  const addToModel = (text: string, calls: Extract<Turn, { by: "model" }>["calls"]) => {
    const last = turns.at(-1);
    if (last?.by !== "model") turns.push({ by: "model", text, calls });
    else turns[turns.length - 1] = { by: "model", text: last.text + text, calls: [...last.calls, ...calls] };
  };
  for (const item of items) {
    if ("role" in item) {
      if (item.role === "user") turns.push({ by: "person", text: textOf(item.content) });
      if (item.role === "assistant") addToModel(textOf(item.content), []);
    } else if (item.type === "function_call") {
      addToModel("", [{ id: item.call_id, name: item.name, arguments: item.arguments }]);
    } else if (item.type === "function_call_output") {
      turns.push({ by: "tool", call: item.call_id, result: textOf(item.output) });
    }
  }
  return turns;
}

function textOf(content: string | readonly { readonly text: string }[]): string {
  return typeof content === "string" ? content : content.map(({ text }) => text).join("");
}

function offered({ name, parameters }: InferOutput<typeof tool>): OfferedTool {
  return { name, parameters };
}

/** A strict function's schema must list every property as required, and allow no others. */
function isStrict({ properties, required, additionalProperties }: Record<string, unknown>): boolean {
  const names = Object.keys((properties as object | undefined) ?? {});
  return (
    additionalProperties === false &&
    names.every((name) => Array.isArray(required) && required.includes(name))
  );
}
