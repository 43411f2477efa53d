import { AuthApiError, AuthRetryableFetchError, AuthSessionMissingError } from "@supabase/supabase-js";
import { expect, test } from "vitest";
import { authFailure } from "./auth-failure.ts";

test.each([
  ["invalid_credentials", 400, "wrongPassword"],
  ["user_already_exists", 422, "emailTaken"],
  ["weak_password", 422, "weakPassword"],
  ["otp_expired", 403, "codeExpired"],
  ["over_email_send_rate_limit", 429, "tooMany"],
  ["something_new", 429, "tooMany"],
  ["something_new", 400, "server"],
] as const)("%s with status %i is %s", (code, status, expected) => {
  expect(authFailure(new AuthApiError("", status, code))).toEqual({ ok: false, code: expected });
});

test("a request that got nowhere is offline, one that met a broken server is not", () => {
  expect(authFailure(new AuthRetryableFetchError("", 0)).code).toBe("offline");
  expect(authFailure(new AuthRetryableFetchError("", 503)).code).toBe("server");
  expect(authFailure(new AuthSessionMissingError()).code).toBe("signedOut");
});
