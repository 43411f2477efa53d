import type { Account } from "#data/account-preference.ts";

/** A part of an address that is shorter is more likely a word than a name. */
const SHORTEST = 3;

/** What the sieve takes out wherever it stands: the account's e-mail address and the names in it. */
export function knownOfAccount(account: Account | undefined): readonly string[] {
  if (!account) return [];
  const [local = ""] = account.email.split("@");
  const names = local.split(/[^\p{L}]+/u).filter((name) => name.length >= SHORTEST);
  return [...new Set([account.email, local, ...names])].filter((text) => text.length >= SHORTEST);
}
