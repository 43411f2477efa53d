import type { AiErrorCode, AiEvent } from "../contract/ai.ts";
import type { LogFields } from "../log.ts";

/** Why no answer came, or not all of it, as the device is told: never in the provider's words. */
export function failureEvent(error: unknown, hasBegun: boolean): AiEvent & { readonly type: "error" } {
  const code = codeOf(error);
  return {
    type: "error",
    code: hasBegun ? "interrupted" : code,
    retryable: hasBegun || code !== "provider_unavailable" || isPassing(error),
  };
}

function codeOf(error: unknown): AiErrorCode {
  if (error instanceof DOMException && error.name === "TimeoutError") return "provider_timeout";
  const status = statusOf(error);
  if (status === 408 || status === 504) return "provider_timeout";
  // 529 is Anthropic's for "overloaded".
  if (status === 429 || status === 503 || status === 529) return "provider_busy";
  return "provider_unavailable";
}

/** The same for the log: the class of an error and its HTTP status. Its words may quote anything. */
export function failureFields(error: unknown): Pick<LogFields, "error" | "status"> {
  const status = statusOf(error);
  return {
    error: error instanceof Error ? error.name : typeof error,
    ...(status !== undefined && { status }),
  };
}

/** Whether trying again may help: it does not where the provider refuses the key, the model or the request. */
function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500;
}

/** The HTTP status of the SDK's errors that have one. */
function statusOf(error: unknown): number | undefined {
  const { statusCode } = (error ?? {}) as { readonly statusCode?: unknown };
  return typeof statusCode === "number" ? statusCode : undefined;
}
