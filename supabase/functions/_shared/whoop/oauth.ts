import * as v from "valibot";
import type { WhoopApp } from "../environment.ts";
import type { Surroundings } from "../surroundings.ts";

/** Everything that is read, and leave to refresh. */
const SCOPES = [
  "offline",
  "read:recovery",
  "read:cycles",
  "read:workout",
  "read:sleep",
  "read:profile",
  "read:body_measurement",
].join(" ");

/** Shorter than the lease of a refresh, so that nobody else starts one meanwhile. */
const PATIENCE = 15_000;

/** Tokens as WHOOP hands them out. */
export interface Tokens {
  readonly access: string;
  /** Good for one refresh. */
  readonly refresh: string;
  /** ISO instant. */
  readonly expiresAt: string;
  readonly scopes: string;
}

/**
 * How a token request went. refused: WHOOP knows this code or token no longer; client_refused: WHOOP does not
 * know this project, which is the operator's to mend; unavailable: it may work later.
 */
export type TokenAnswer =
  | { readonly kind: "tokens"; readonly tokens: Tokens }
  | { readonly kind: "refused" | "client_refused" | "unavailable" };

const tokenAnswer = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    access_token: v.pipe(v.string(), v.nonEmpty()),
    refresh_token: v.pipe(v.string(), v.nonEmpty()),
    expires_in: v.pipe(v.number(), v.minValue(1), v.maxValue(31_536_000)),
    scope: v.optional(v.string(), ""),
  }),
);

const clientRefused = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ error: v.picklist(["invalid_client", "unauthorized_client"]) }),
);

/** Where a person says yes. */
export function authorizeUrl(app: WhoopApp, state: string): string {
  const url = new URL(`${app.baseUrl}/oauth/oauth2/auth`);
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: app.clientId,
    redirect_uri: app.redirectUrl,
    scope: SCOPES,
    state,
  }).toString();
  return url.href;
}

/** Exchanges the code that a person came back with. */
export function exchangeCode(surroundings: Surroundings, app: WhoopApp, code: string): Promise<TokenAnswer> {
  return askForTokens(surroundings, app, {
    grant_type: "authorization_code",
    code,
    redirect_uri: app.redirectUrl,
  });
}

/** Uses up a refresh token. Only for whoever holds the lease: see tokens.ts. */
export function refreshTokens(
  surroundings: Surroundings,
  app: WhoopApp,
  refresh: string,
): Promise<TokenAnswer> {
  return askForTokens(surroundings, app, {
    grant_type: "refresh_token",
    refresh_token: refresh,
    scope: "offline",
  });
}

async function askForTokens(
  { fetch, now }: Surroundings,
  app: WhoopApp,
  grant: Readonly<Record<string, string>>,
): Promise<TokenAnswer> {
  let status: number;
  let text: string;
  const asked = now();
  try {
    const response = await fetch(`${app.baseUrl}/oauth/oauth2/token`, {
      method: "POST",
      body: new URLSearchParams({ ...grant, client_id: app.clientId, client_secret: app.clientSecret }),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    status = response.status;
    text = await response.text();
  } catch {
    return { kind: "unavailable" };
  }
  if (status === 400 || status === 401) {
    // The client's secret was changed: nobody's connection is at fault.
    return { kind: v.is(clientRefused, text) ? "client_refused" : "refused" };
  }
  const parsed = v.safeParse(tokenAnswer, text);
  if (status !== 200 || !parsed.success) return { kind: "unavailable" };
  const { access_token, refresh_token, expires_in, scope } = parsed.output;
  const expiresAt = new Date(asked + expires_in * 1000).toISOString();
  return {
    kind: "tokens",
    tokens: { access: access_token, refresh: refresh_token, expiresAt, scopes: scope },
  };
}
