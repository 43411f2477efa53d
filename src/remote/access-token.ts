import { supabase } from "./client.ts";

export type AccessToken =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly kind: "offline" | "unauthorized" };

/** The session's token, renewed where it has run out; only the account itself has one. */
export async function accessTokenOf(account: string): Promise<AccessToken> {
  const { auth } = await supabase();
  const { data, error } = await auth.getSession();
  if (error?.name === "AuthRetryableFetchError") return { ok: false, kind: "offline" };
  const { session } = data;
  if (session?.user.id !== account) return { ok: false, kind: "unauthorized" };
  return { ok: true, value: session.access_token };
}
