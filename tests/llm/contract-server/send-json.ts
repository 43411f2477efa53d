import type { Fault } from "./faults.ts";
import type { Outgoing } from "./outgoing.ts";

/** Sends an answer in one piece, spoilt as the fault says. */
export async function sendJson(
  outgoing: Outgoing,
  status: number,
  value: unknown,
  options: { readonly headers?: Readonly<Record<string, string>>; readonly spoilt?: Fault | undefined } = {},
): Promise<void> {
  const { headers, spoilt } = options;
  if (spoilt?.kind === "cut") return outgoing.cut();
  if (spoilt?.kind === "neverEnds") return;
  const isPage = spoilt?.kind === "malformed";
  outgoing.begin(status, { "content-type": isPage ? "text/html" : "application/json", ...headers });
  outgoing.end(isPage ? "<!doctype html><title>Bad gateway</title>" : JSON.stringify(value));
}
