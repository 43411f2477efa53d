import type { WhoopConnectOutcome } from "../_shared/contract/whoop-connect.ts";
import type { Environment } from "../_shared/environment.ts";

const headers = {
  "cache-control": "no-store",
  // The address that is left holds a code.
  "referrer-policy": "no-referrer",
};

/** Sends the browser to the page that the person set out from, with how it went. */
export function broughtHome(
  environment: Environment,
  returnTo: string,
  outcome: WhoopConnectOutcome,
): Response {
  return new Response(null, {
    status: 303,
    headers: { ...headers, location: withOutcome(environment, returnTo, outcome) },
  });
}

/**
 * Refuses a state that is forged, used or too old. Most who see this only took too long, so it leads them
 * back too; as text, since hosted functions may not answer with pages.
 */
export function notOurState(environment: Environment): Response {
  const address = withOutcome(environment, "/more", "expired");
  return new Response(`This link is too old or was used before. Please connect WHOOP again: ${address}\n`, {
    status: 403,
    headers: { ...headers, "content-type": "text/plain; charset=utf-8", refresh: `0; url=${address}` },
  });
}

function withOutcome({ appOrigins }: Environment, returnTo: string, outcome: WhoopConnectOutcome): string {
  const url = new URL(returnTo, appOrigins[0]);
  // The app may have moved since.
  const address = appOrigins.includes(url.origin) ? url : new URL("/", appOrigins[0]);
  address.searchParams.set("whoop", outcome);
  return address.href;
}
