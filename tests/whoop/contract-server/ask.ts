import type { WhoopServer } from "./whoop-server.ts";

/** Where tests come back to after consent. */
export const redirectUrl = "https://app.example/callback";

/** GETs a path below /developer as a person. */
export function ask(whoop: WhoopServer, accessToken: string, path: string): Promise<Response> {
  return fetch(`${whoop.url}/developer${path}`, { headers: { authorization: `Bearer ${accessToken}` } });
}

/** The address of the authorize page for a good request, with changes. */
export function authorizeUrl(whoop: WhoopServer, changes: Readonly<Record<string, string>> = {}): URL {
  const url = new URL("/oauth/oauth2/auth", whoop.url);
  url.search = new URLSearchParams({
    client_id: whoop.clientId,
    redirect_uri: redirectUrl,
    response_type: "code",
    scope: "offline read:recovery read:cycles read:workout read:sleep read:profile read:body_measurement",
    state: "a-state-of-this-test",
    ...changes,
  }).toString();
  return url;
}

/** Where a request leads to without following it. */
export async function leadsTo(url: URL): Promise<URL> {
  const response = await fetch(url, { redirect: "manual" });
  return new URL(response.headers.get("location") ?? "about:blank");
}

/** POSTs to the token endpoint with the client's credentials. */
export function askForToken(whoop: WhoopServer, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${whoop.url}/oauth/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: whoop.clientId,
      client_secret: whoop.clientSecret,
      ...fields,
    }),
  });
}

export function refreshWith(whoop: WhoopServer, refreshToken: string | undefined): Promise<Response> {
  return askForToken(whoop, {
    grant_type: "refresh_token",
    refresh_token: refreshToken ?? "",
    scope: "offline",
  });
}
