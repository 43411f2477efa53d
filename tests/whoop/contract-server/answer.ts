/** What goes back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export function json(status: number, value: unknown): Answer {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

/** An error of the API: WHOOP promises no body, so this one is of no use to a program. */
export function apiError(status: 400 | 401 | 404 | 429 | 500): Answer {
  return { status, headers: { "content-type": "text/plain" }, body: status === 401 ? "" : "error" };
}

export function redirect(to: URL): Answer {
  return { status: 302, headers: { location: to.href } };
}
