import type { AuthError, SupabaseClient, User } from "@supabase/supabase-js";
import { type AuthFailure, authFailure } from "./auth-failure.ts";
import { supabase } from "./client.ts";
import { project } from "./project.ts";

/** Who signed in. */
export interface SignedIn {
  readonly ok: true;
  readonly id: string;
  readonly email: string;
}

export type SignInResult = SignedIn | AuthFailure;
export type Sent = { readonly ok: true } | AuthFailure;

/** What an e-mailed code is for: to sign in (a confirmed sign-up too), or to set a new password. */
export type CodePurpose = "email" | "recovery";

/** Makes an account. `confirm`: a code was sent by e-mail, and the account opens with it. */
export function signUp(
  email: string,
  password: string,
): Promise<SignInResult | { readonly ok: true; readonly confirm: true }> {
  return withAuth(async ({ auth }) => {
    const { data, error } = await auth.signUp({
      email,
      password,
      options: { emailRedirectTo: returnAddress() },
    });
    if (error) return authFailure(error);
    // A server that keeps to itself who has an account answers with a user without identities.
    if (data.user?.identities?.length === 0) return { ok: false, code: "emailTaken" };
    return data.session && data.user ? signedIn(data.user) : { ok: true, confirm: true };
  });
}

export function signInWithPassword(email: string, password: string): Promise<SignInResult> {
  return withAuth(async ({ auth }) => outcome(await auth.signInWithPassword({ email, password })));
}

/** Sends a code that opens the account of this address, making one if there is none. */
export function sendCode(email: string): Promise<Sent> {
  return withAuth(async ({ auth }) => {
    const { error } = await auth.signInWithOtp({ email, options: { emailRedirectTo: returnAddress() } });
    return error ? authFailure(error) : { ok: true };
  });
}

/** Sends a code that lets a new password be set. Says the same whether or not there is such an account. */
export function sendReset(email: string): Promise<Sent> {
  return withAuth(async ({ auth }) => {
    const { error } = await auth.resetPasswordForEmail(email, { redirectTo: returnAddress() });
    return error ? authFailure(error) : { ok: true };
  });
}

export function enterCode(email: string, code: string, purpose: CodePurpose): Promise<SignInResult> {
  // "email" stands for every code that signs in; the local backend knows the older word only.
  const type = purpose === "email" && project.isLocal ? "magiclink" : purpose;
  return withAuth(async ({ auth }) => outcome(await auth.verifyOtp({ email, token: code, type })));
}

/** Sets the password of the account that is signed in. */
export function setPassword(password: string): Promise<SignInResult> {
  return withAuth(async ({ auth }) => {
    const { data, error } = await auth.updateUser({ password });
    return error ? authFailure(error) : outcome({ data, error: null });
  });
}

/** Where links in e-mails lead back to. */
function returnAddress(): string {
  return `${location.origin}/account`;
}

/** Runs a call; code that does not load and a request that fails on the way are "offline". */
export async function withAuth<Result>(
  call: (client: SupabaseClient) => Promise<Result | AuthFailure>,
): Promise<Result | AuthFailure> {
  let client: SupabaseClient;
  try {
    client = await supabase();
  } catch {
    return { ok: false, code: "offline" };
  }
  return await call(client);
}

/** What became of a call that signs in. */
export function outcome(answer: {
  readonly data: { readonly user: User | null };
  readonly error: AuthError | null;
}): SignInResult {
  if (answer.error) return authFailure(answer.error);
  return answer.data.user ? signedIn(answer.data.user) : { ok: false, code: "server" };
}

function signedIn(user: User): SignedIn {
  return { ok: true, id: user.id, email: user.email ?? "" };
}
