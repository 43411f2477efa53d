/** The headers by which a browser lets a page of the app read an answer; none for any other page. */
export function corsHeaders(request: Request, appOrigins: readonly string[]): Headers {
  const headers = new Headers({ vary: "origin" });
  const origin = request.headers.get("origin");
  if (!origin || !appOrigins.includes(origin)) return headers;
  headers.set("access-control-allow-origin", origin);
  headers.set("access-control-expose-headers", "x-request-id, retry-after");
  if (request.method === "OPTIONS") {
    headers.set("access-control-allow-methods", "GET, POST");
    headers.set(
      "access-control-allow-headers",
      "authorization, apikey, content-type, x-client-info, x-request-id",
    );
    headers.set("access-control-max-age", "86400");
  }
  return headers;
}
