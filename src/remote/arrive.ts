import { outcome, type SignInResult, withAuth } from "./auth.ts";
import type { AuthFailure } from "./auth-failure.ts";
import { project } from "./project.ts";

/** What a link in an e-mail brought: a session, and whether it is there to set a new password. */
export type Arrival = (SignInResult & { readonly recovery: boolean }) | AuthFailure;

/** Whether an address is one that a link in an e-mail leads to. */
export function isArrival(address: URL): boolean {
  const { searchParams } = address;
  const fragment = new URLSearchParams(address.hash.slice(1));
  return (
    ["code", "error_code"].some((name) => searchParams.has(name)) ||
    ["access_token", "error_code"].some((name) => fragment.has(name))
  );
}

/** Signs in with what a link in an e-mail brought. */
export function signInFromAddress(address: URL): Promise<Arrival> {
  return withAuth<Arrival>(async ({ auth }) => {
    const fragment = new URLSearchParams(address.hash.slice(1));
    const code = address.searchParams.get("code");
    if (code) {
      const { data, error } = await auth.exchangeCodeForSession(code);
      // Which request the code answers is remembered beside its verifier, and missing in the types.
      const recovery = "redirectType" in data && data.redirectType === "recovery";
      return { ...outcome({ data, error }), recovery };
    }
    const [access, refresh] = [fragment.get("access_token"), fragment.get("refresh_token")];
    // The local backend has no PKCE for e-mails. Elsewhere a ready session in a link may be anybody's.
    if (access && refresh && project.isLocal) {
      const answer = await auth.setSession({ access_token: access, refresh_token: refresh });
      return { ...outcome(answer), recovery: fragment.get("type") === "recovery" };
    }
    return { ok: false, code: "codeExpired" };
  });
}
