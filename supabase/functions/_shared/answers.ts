import type { ErrorEnvelope } from "./contract/error-envelope.ts";

/** An answer in JSON. */
export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
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

/** The answer of what needs WHOOP where nobody set it up. */
export function notConfigured(): Response {
  return failed(501, "not_configured", "WHOOP is not set up on this server.");
}
