import type { AuthError } from "@supabase/supabase-js";

/** Why an account could not be opened, made or changed. */
export type AuthFailureCode =
  | "wrongPassword"
  | "emailTaken"
  | "emailInvalid"
  | "emailUnconfirmed"
  | "weakPassword"
  | "samePassword"
  | "codeExpired"
  | "linkElsewhere"
  | "signUpClosed"
  | "tooMany"
  | "signedOut"
  | "offline"
  | "server";

export type AuthFailure = { readonly ok: false; readonly code: AuthFailureCode };

const codes: Readonly<Record<string, AuthFailureCode>> = {
  invalid_credentials: "wrongPassword",
  user_already_exists: "emailTaken",
  email_exists: "emailTaken",
  email_address_invalid: "emailInvalid",
  email_address_not_authorized: "emailInvalid",
  validation_failed: "emailInvalid",
  email_not_confirmed: "emailUnconfirmed",
  weak_password: "weakPassword",
  same_password: "samePassword",
  otp_expired: "codeExpired",
  otp_disabled: "signUpClosed",
  signup_disabled: "signUpClosed",
  email_provider_disabled: "signUpClosed",
  bad_code_verifier: "linkElsewhere",
  flow_state_not_found: "codeExpired",
  flow_state_expired: "codeExpired",
  over_email_send_rate_limit: "tooMany",
  over_request_rate_limit: "tooMany",
  session_not_found: "signedOut",
  session_expired: "signedOut",
  refresh_token_not_found: "signedOut",
  no_authorization: "signedOut",
  bad_jwt: "signedOut",
};

/** Which expected failure the auth server's error is; what is unknown counts as the server's trouble. */
export function authFailure(error: AuthError): AuthFailure {
  return { ok: false, code: codeOf(error) };
}

function codeOf({ name, code, status }: AuthError): AuthFailureCode {
  // Status 0: the request never reached the server.
  if (name === "AuthRetryableFetchError" && !status) return "offline";
  if (name === "AuthSessionMissingError") return "signedOut";
  if (name === "AuthPKCECodeVerifierMissingError") return "linkElsewhere";
  return (code && codes[code]) || (status === 429 ? "tooMany" : "server");
}
