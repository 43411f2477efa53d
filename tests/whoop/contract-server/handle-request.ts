import type { IncomingHttpHeaders } from "node:http";
import { type Answer, apiError } from "./answer.ts";
import { readApi } from "./api.ts";
import type { Authorization } from "./authorize.ts";
import { consentStyle } from "./consent-page.ts";
import type { Faults } from "./faults.ts";
import type { People } from "./people.ts";
import type { RateLimit } from "./rate-limit.ts";
import { askForTokens } from "./token-endpoint.ts";
import type { Tokens } from "./tokens.ts";

/** A request as it came in. */
export interface Request {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string;
  readonly contentType: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer, and what the record of requests says about it. */
export interface Handled {
  readonly answer: Answer;
  readonly userId?: number | undefined;
  readonly note?: string;
}

export interface Whoop {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly people: People;
  readonly tokens: Tokens;
  readonly authorization: Authorization;
  readonly rateLimit: () => RateLimit;
  readonly faults: Faults;
}

/** Answers as WHOOP does, but for what spoils an answer on its way. */
export function handleRequest(request: Request, whoop: Whoop): Handled {
  const { pathname: path, searchParams: query } = request.url;
  const route = `${request.method} ${path}`;
  if (path.startsWith("/developer/")) return handleApi(request, whoop);
  if (route === "GET /oauth/oauth2/auth") return { answer: whoop.authorization.ask(query) };
  if (route === "POST /oauth/oauth2/auth") {
    return { answer: whoop.authorization.decide(new URLSearchParams(request.body)) };
  }
  if (route === "GET /oauth/consent-page.css") return { answer: consentStyle() };
  if (route !== "POST /oauth/oauth2/token") return { answer: apiError(404) };
  const refusal = refusalOf(whoop, path, undefined);
  return refusal ? { answer: refusal } : askForTokens(request.contentType, request.body, whoop);
}

function handleApi({ method, url, authorization }: Request, whoop: Whoop): Handled {
  const grant = whoop.tokens.grantOf(/^Bearer (.+)$/i.exec(authorization)?.[1] ?? "");
  const person = grant && whoop.people.get(grant.userId);
  const refusal = refusalOf(whoop, url.pathname, grant?.userId);
  if (refusal) return { answer: refusal, userId: grant?.userId };
  if (!grant || !person) return { answer: apiError(401) };
  const { userId } = grant;
  const { granted, headers } = whoop.rateLimit().take();
  const answer = granted ? apiAnswer() : apiError(429);
  return { answer: { ...answer, headers: { ...answer.headers, ...headers } }, userId };

  function apiAnswer(): Answer {
    const path = url.pathname.slice("/developer".length);
    if (method === "DELETE" && path === "/v2/user/access") {
      whoop.tokens.revoke(userId);
      return { status: 204 };
    }
    if (method !== "GET" || !grant || !person) return apiError(404);
    return readApi(person, grant.scope, path, url.searchParams);
  }
}

/** What a fault answers in WHOOP's place, before anything was done. */
function refusalOf(whoop: Whoop, path: string, userId: number | undefined): Answer | undefined {
  const fault = whoop.faults.meet(["unauthorized", "tooManyRequests", "serverError"], { path, userId });
  if (fault?.kind === "unauthorized") return apiError(401);
  if (fault?.kind === "serverError") return apiError(500);
  if (!fault) return undefined;
  return { ...apiError(429), headers: whoop.rateLimit().usedUp(fault.resetSeconds ?? 30) };
}
