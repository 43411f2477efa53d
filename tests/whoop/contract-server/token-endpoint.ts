import { type Answer, json } from "./answer.ts";
import type { Authorization } from "./authorize.ts";
import type { Tokens } from "./tokens.ts";

export interface TokenAsked {
  readonly answer: Answer;
  /** Whose token it was, where that is known. */
  readonly userId?: number | undefined;
  /** For the record of requests: what was asked, and whether it was spent before. */
  readonly note: "code" | "refresh" | "refresh spent" | "refused";
}

export interface TokenEndpointOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly authorization: Authorization;
  readonly tokens: Tokens;
}

/** POST /oauth/oauth2/token: form-encoded, with the client's credentials in the body. */
export function askForTokens(
  contentType: string,
  body: string,
  { clientId, clientSecret, authorization, tokens }: TokenEndpointOptions,
): TokenAsked {
  if (!contentType.startsWith("application/x-www-form-urlencoded")) return refused(400, "invalid_request");
  const form = new URLSearchParams(body);
  if (form.get("client_id") !== clientId || form.get("client_secret") !== clientSecret) {
    return refused(401, "invalid_client");
  }
  if (form.get("grant_type") === "authorization_code") {
    const grant = authorization.spendCode(form.get("code") ?? "");
    if (!grant || grant.redirectUri !== form.get("redirect_uri")) return refused(400, "invalid_grant");
    return { answer: json(200, tokens.issue(grant)), userId: grant.userId, note: "code" };
  }
  if (form.get("grant_type") !== "refresh_token") return refused(400, "unsupported_grant_type");
  if (form.get("scope") !== "offline") return refused(400, "invalid_scope");
  const refreshToken = form.get("refresh_token") ?? "";
  const userId = tokens.ownerOf(refreshToken);
  const issued = tokens.refresh(refreshToken);
  if (issued === "unknown") return refused(400, "invalid_grant");
  if (issued === "spent") return { ...refused(400, "invalid_grant"), userId, note: "refresh spent" };
  return { answer: json(200, issued), userId, note: "refresh" };
}

function refused(status: 400 | 401, error: string): TokenAsked {
  return { answer: json(status, { error, error_description: "The request was refused" }), note: "refused" };
}
