import type { Person } from "./people.ts";

/** The home of the app in tests. */
export const APP = "https://app.example";

/** A request to an endpoint as the app sends it. */
export function post(endpoint: string, person: Person | undefined, body: unknown = {}): Request {
  return new Request(`http://functions.example/functions/v1/${endpoint}`, {
    method: "POST",
    headers: {
      origin: APP,
      "content-type": "application/json",
      ...(person && { authorization: `Bearer ${person.token}` }),
    },
    body: JSON.stringify(body),
  });
}

/** A browser opens an endpoint. */
export function open(endpoint: string, query: Readonly<Record<string, string>> = {}): Request {
  return new Request(`http://functions.example/functions/v1/${endpoint}?${new URLSearchParams(query)}`);
}
