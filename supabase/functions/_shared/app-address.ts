/** The address of a page of the app; undefined when the path would lead anywhere else. */
export function appAddress(path: string, origin: string): string | undefined {
  if (!path.startsWith("/") || !URL.canParse(path, origin)) return undefined;
  // Two slashes, or a slash and a backslash, begin another host's address.
  const url = new URL(path, origin);
  return url.origin === origin ? url.href : undefined;
}

/** The origin that a request came from where it is one of the app's, else the app's home. */
export function originOf(request: Request, appOrigins: readonly string[]): string {
  const origin = request.headers.get("origin") ?? "";
  const [home] = appOrigins;
  if (!home) throw new Error("APP_ORIGINS is empty");
  return appOrigins.includes(origin) ? origin : home;
}
