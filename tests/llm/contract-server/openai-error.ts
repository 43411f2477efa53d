import type { Refusal } from "./asked.ts";
import type { WireFormat } from "./wire-format.ts";

const envelopes = {
  invalid: [400, "invalid_request_error", null],
  unauthorized: [401, "invalid_request_error", "invalid_api_key"],
  notFound: [404, "invalid_request_error", "unknown_url"],
  tooManyRequests: [429, "requests", "rate_limit_exceeded"],
  serverError: [500, "server_error", null],
  overloaded: [503, "server_error", null],
} as const satisfies Record<Refusal["refused"], readonly [number, string, string | null]>;

/** OpenAI's envelope, which compatible servers copy. */
export const openAiError: WireFormat["error"] = ({ refused, message }) => {
  const [status, type, code] = envelopes[refused];
  return { status, body: { error: { message, type, param: null, code } } };
};
