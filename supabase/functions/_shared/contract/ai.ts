import * as v from "valibot";

/** What POST ai may be asked for. */
export const aiPurpose = v.picklist(["chat", "insight", "review"]);
/** See {@link aiPurpose}. */
export type AiPurpose = v.InferOutput<typeof aiPurpose>;

/** The languages that are answered in. */
export const aiLanguage = v.picklist(["en", "uk", "fa"]);
/** See {@link aiLanguage}. */
export type AiLanguage = v.InferOutput<typeof aiLanguage>;

/** No request is longer, in bytes. */
export const AI_REQUEST_BYTES = 65_536;

const LONGEST_QUESTION = 4_000;
/** Of a tool's result, and of the summary that an insight or a review is made from. */
const LONGEST_RESULT = 12_000;
const MOST_MESSAGES = 40;
/** How many tools an answer may ask for at once. */
export const MOST_CALLS = 8;

const callId = v.pipe(v.string(), v.regex(/^[\w.:-]{1,128}$/));
/** Any name: the model may ask for a tool that there is not, and is then told so by the device. */
const toolName = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** A tool that the model asks the device to run. */
export const aiCall = v.strictObject({
  id: callId,
  name: toolName,
  arguments: v.record(v.string(), v.unknown()),
});
/** See {@link aiCall}. */
export type AiCall = v.InferOutput<typeof aiCall>;

const personMessage = v.strictObject({
  role: v.literal("person"),
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_RESULT)),
});
const assistantMessage = v.strictObject({
  role: v.literal("assistant"),
  /** May be empty where it only called tools. */
  text: v.string(),
  calls: v.pipe(v.array(aiCall), v.maxLength(MOST_CALLS)),
});
const toolMessage = v.strictObject({
  role: v.literal("tool"),
  /** The id of the call that this answers. */
  call: callId,
  name: toolName,
  /** JSON. */
  result: v.pipe(v.string(), v.maxLength(LONGEST_RESULT), v.check(isJson, "result is no JSON")),
});

/** One message of a conversation. */
export const aiMessage = v.variant("role", [personMessage, assistantMessage, toolMessage]);
/** See {@link aiMessage}. */
export type AiMessage = v.InferOutput<typeof aiMessage>;

/**
 * What POST ai is asked with. Calls of an assistant message are each answered by a tool message right after
 * it; the last message is a person's or a tool's. An insight and a review are asked with one person's message,
 * the summary, and may not call tools.
 */
export const aiRequest = v.pipe(
  v.strictObject({
    purpose: aiPurpose,
    language: aiLanguage,
    messages: v.pipe(v.array(aiMessage), v.minLength(1), v.maxLength(MOST_MESSAGES)),
  }),
  v.check(({ messages }) => isConversation(messages), "messages are no conversation"),
  v.check(
    ({ purpose, messages }) => purpose === "chat" || messages.length === 1,
    "an insight and a review have one message",
  ),
  v.check(
    ({ purpose, messages }) =>
      purpose !== "chat" ||
      messages.every((one) => one.role !== "person" || one.text.length <= LONGEST_QUESTION),
    "a question is too long",
  ),
);
/** See {@link aiRequest}. */
export type AiRequest = v.InferOutput<typeof aiRequest>;

/** Why an answer ended: it was complete, it waits for tools, it grew too long, or the model refused. */
export const aiEndReason = v.picklist(["stop", "calls", "length", "refused"]);

/** Why an answer broke off. */
export const aiErrorCode = v.picklist([
  "provider_unavailable",
  "provider_timeout",
  "provider_busy",
  // It had begun, and what came so far stands.
  "interrupted",
]);
/** See {@link aiErrorCode}. */
export type AiErrorCode = v.InferOutput<typeof aiErrorCode>;

const tokens = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One line of the answer (application/x-ndjson). The last line is an end or an error; without one it was cut off. */
export const aiEvent = v.variant("type", [
  v.object({ type: v.literal("text"), text: v.string() }),
  v.object({ type: v.literal("call"), ...aiCall.entries }),
  v.object({
    type: v.literal("end"),
    reason: aiEndReason,
    model: v.string(),
    /** Whether it was kept from an earlier request, and so cost nothing. */
    cached: v.boolean(),
    usage: v.object({ input: tokens, output: tokens }),
  }),
  v.object({ type: v.literal("error"), code: aiErrorCode, retryable: v.boolean() }),
]);
/** See {@link aiEvent}. */
export type AiEvent = v.InferOutput<typeof aiEvent>;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether each call has its result right after it, no result is without a call, and somebody waits for an answer. */
function isConversation(messages: readonly AiMessage[]): boolean {
  const open = new Map<string, string>();
  for (const message of messages) {
    if (message.role === "tool") {
      if (open.get(message.call) !== message.name) return false;
      open.delete(message.call);
    } else {
      if (open.size > 0) return false;
      if (message.role === "assistant") for (const { id, name } of message.calls) open.set(id, name);
    }
  }
  return open.size === 0 && messages.at(-1)?.role !== "assistant";
}
