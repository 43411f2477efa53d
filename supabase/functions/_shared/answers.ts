import type { ErrorEnvelope } from "./contract/error-envelope.ts";

/** An answer in JSON. */
export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
}

/** The same failure with the time after which another try may do better, in whole seconds. */
export function retryAfter(response: Response, milliseconds: number): Response {
  response.headers.set("retry-after", String(Math.max(1, Math.ceil(milliseconds / 1000))));
  return response;
}

/** An answer that says what went wrong, in the one envelope. */
export function failed(
  status: number,
  error: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): Response {
  return json({ error, message, details } satisfies ErrorEnvelope, status);
}

/** The answer of what needs something that nobody set up here. */
export function notConfigured(what = "WHOOP"): Response {
  return failed(501, "not_configured", `${what} is not set up on this server.`);
}
