import { randomBytes } from "node:crypto";
import type { Instant } from "#core/time.ts";
import { type Answer, redirect } from "./answer.ts";
import { consentPage, refusedPage } from "./consent-page.ts";
import type { People } from "./people.ts";
import type { Grant } from "./tokens.ts";

export const scopes = [
  "offline",
  "read:recovery",
  "read:cycles",
  "read:workout",
  "read:sleep",
  "read:profile",
  "read:body_measurement",
] as const;

/** What a code was given for. It is used once, within ten minutes, by who asked for it. */
export interface CodeGrant extends Grant {
  readonly redirectUri: string;
}

export interface Authorization {
  /** The page that asks, or the way back where the query says how to answer. */
  readonly ask: (query: URLSearchParams) => Answer;
  /** The way back with what the person answered. */
  readonly decide: (form: URLSearchParams) => Answer;
  readonly spendCode: (code: string) => CodeGrant | undefined;
}

export interface AuthorizationOptions {
  readonly clientId: string;
  /** Where answers may go; anywhere unless told. */
  readonly redirectUrls: readonly string[] | undefined;
  readonly people: People;
  readonly now: () => Instant;
}

const CODE_LIFETIME = 600_000;
/** WHOOP refuses a shorter state. */
const STATE_LENGTH = 8;

/**
 * WHOOP's authorize page. A test spares itself the page with `consent=allow` or `consent=refuse` in the
 * query, and says with `person=10129` who is signed in at WHOOP.
 */
export function createAuthorization(options: AuthorizationOptions): Authorization {
  const codes = new Map<string, CodeGrant & { expiresAt: number }>();
  const decide = (form: URLSearchParams, decision: string | null): Answer => {
    const asked = readAsked(form, options);
    if ("refused" in asked) return refusedPage(asked.refused);
    const { redirectUri, state, scope, problem } = asked;
    const back = new URL(redirectUri);
    if (state) back.searchParams.set("state", state);
    const userId = Number(form.get("person") ?? options.people.all()[0]?.userId);
    const error = problem ?? (decision === "allow" ? undefined : "access_denied");
    if (error || !options.people.get(userId)) {
      back.searchParams.set("error", error ?? "access_denied");
      back.searchParams.set("error_description", "The request was not granted");
      return redirect(back);
    }
    const code = randomBytes(24).toString("base64url");
    codes.set(code, { userId, scope, redirectUri, expiresAt: options.now() + CODE_LIFETIME });
    back.searchParams.set("code", code);
    back.searchParams.set("scope", scope);
    return redirect(back);
  };
  return {
    ask: (query) => {
      const asked = readAsked(query, options);
      if ("refused" in asked) return refusedPage(asked.refused);
      const decision = query.get("consent");
      if (asked.problem || decision) return decide(query, decision);
      return consentPage(query, options.people.all());
    },
    decide: (form) => decide(form, form.get("decision")),
    spendCode: (code) => {
      const known = codes.get(code);
      codes.delete(code);
      return known && known.expiresAt > options.now() ? known : undefined;
    },
  };
}

interface Asked {
  readonly redirectUri: string;
  readonly state: string;
  readonly scope: string;
  /** An error code for the way back. */
  readonly problem?: string;
}

/** Reads the request; a wrong client or address is told on the page, since no redirect can be trusted. */
function readAsked(
  query: URLSearchParams,
  { clientId, redirectUrls }: AuthorizationOptions,
): Asked | { readonly refused: string } {
  const redirectUri = query.get("redirect_uri") ?? "";
  if (query.get("client_id") !== clientId) return { refused: "invalid_client" };
  if (!URL.canParse(redirectUri) || (redirectUrls && !redirectUrls.includes(redirectUri))) {
    return { refused: "redirect_uri does not match" };
  }
  const state = query.get("state") ?? "";
  const scope = query.get("scope") ?? "";
  const asked = { redirectUri, state, scope };
  if (query.get("response_type") !== "code") return { ...asked, problem: "unsupported_response_type" };
  if (state.length < STATE_LENGTH) return { ...asked, problem: "invalid_state" };
  const isKnown = (one: string) => scopes.some((scopeName) => scopeName === one);
  return scope.split(" ").every(isKnown) ? asked : { ...asked, problem: "invalid_scope" };
}
