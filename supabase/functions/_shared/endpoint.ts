import { failed } from "./answers.ts";
import { corsHeaders } from "./cors.ts";
import { DatabaseError } from "./database/call.ts";
import { describeError } from "./log.ts";
import type { Surroundings } from "./surroundings.ts";

/** One address under /functions/v1/. */
export interface Endpoint {
  /** As in the address and as its folder is called. */
  readonly name: string;
  readonly method: "GET" | "POST";
  /** Answers one request. Expected failures are answers too; what it throws becomes a 500. */
  readonly handle: (request: Request, surroundings: Surroundings) => Promise<Response>;
}

/** Answers a request to an endpoint, whatever happens: with a request id, CORS for the app, and one line of log. */
export async function answer(
  endpoint: Endpoint,
  request: Request,
  surroundings: Surroundings,
): Promise<Response> {
  const began = surroundings.now();
  const requestId = requestIdOf(request);
  const log: Surroundings["log"] = (level, event, fields) =>
    surroundings.log(level, event, { endpoint: endpoint.name, request_id: requestId, ...fields });
  const response = await handled(endpoint, request, { ...surroundings, log });
  log("info", "request", {
    method: request.method,
    status: response.status,
    milliseconds: surroundings.now() - began,
  });
  const headers = new Headers(response.headers);
  corsHeaders(request, surroundings.environment.appOrigins).forEach((value, name) => {
    headers.set(name, value);
  });
  headers.set("x-request-id", requestId);
  headers.set("x-content-type-options", "nosniff");
  return new Response(response.body, { status: response.status, headers });
}

async function handled(endpoint: Endpoint, request: Request, surroundings: Surroundings): Promise<Response> {
  if (request.method === "OPTIONS") return new Response(null, { status: 204 });
  if (request.method !== endpoint.method) {
    return failed(405, "method_not_allowed", `${endpoint.name} answers ${endpoint.method}.`);
  }
  try {
    return await endpoint.handle(request, surroundings);
  } catch (error) {
    if (error instanceof DatabaseError) {
      surroundings.log("error", "database", { code: error.code, ...describeError(error) });
      return failed(
        503,
        "database_unavailable",
        "The database did not answer as it should. Try again later.",
      );
    }
    surroundings.log("error", "bug", describeError(error));
    return failed(500, "internal", "Something went wrong here.");
  }
}

/** The caller's id where it is a harmless one: it goes into the log. */
function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id") ?? "";
  return /^[0-9a-f-]{8,36}$/i.test(given) ? given : crypto.randomUUID();
}
