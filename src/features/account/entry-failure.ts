import type { AuthFailureCode } from "#remote/auth-failure.ts";

/** Why getting in did not go on: what the server says, or what was left empty. */
export type EntryFailure = AuthFailureCode | "emailMissing" | "passwordMissing" | "codeMissing";

export type EntryField = "email" | "password" | "code";

const fields: Partial<Record<EntryFailure, EntryField>> = {
  emailMissing: "email",
  emailInvalid: "email",
  emailTaken: "email",
  passwordMissing: "password",
  wrongPassword: "password",
  weakPassword: "password",
  samePassword: "password",
  codeMissing: "code",
  codeExpired: "code",
};

/** The field that a failure is about; undefined when it is about none of them. */
export function fieldOf(failure: EntryFailure): EntryField | undefined {
  return fields[failure];
}
