import type { Refusal } from "./asked.ts";
import { drawId } from "./draw-id.ts";
import { messagesAnswer, messagesEvents } from "./messages-events.ts";
import { readMessagesRequest } from "./messages-request.ts";
import { frameNamed, type WireFormat } from "./wire-format.ts";

const VERSION = "2023-06-01";

const errors = {
  invalid: [400, "invalid_request_error"],
  unauthorized: [401, "authentication_error"],
  notFound: [404, "not_found_error"],
  tooManyRequests: [429, "rate_limit_error"],
  serverError: [500, "api_error"],
  overloaded: [529, "overloaded_error"],
} as const satisfies Record<Refusal["refused"], readonly [number, string]>;

/** Anthropic's messages. */
export const messagesFormat: WireFormat = {
  path: "/v1/messages",
  headerProblem: ({ "anthropic-version": version }) => {
    if (version === undefined) return "anthropic-version: header is required";
    return version === VERSION ? undefined : `anthropic-version: "${version}" is not a valid version`;
  },
  keyOf: ({ "x-api-key": key }) => (typeof key === "string" ? key : undefined),
  read: readMessagesRequest,
  events: messagesEvents,
  whole: messagesAnswer,
  frame: frameNamed,
  end: [],
  error: ({ refused, message }) => {
    const [status, type] = errors[refused];
    return { status, body: { type: "error", error: { type, message }, request_id: drawId("req_") } };
  },
};
