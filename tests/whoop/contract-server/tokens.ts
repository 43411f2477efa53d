import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Instant } from "#core/time.ts";

/** What the token endpoint answers. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly expires_in: number;
  /** Only with scope offline. */
  readonly refresh_token?: string;
  readonly scope: string;
  readonly token_type: "bearer";
}

/** Who granted what. */
export interface Grant {
  readonly userId: number;
  readonly scope: string;
}

export interface Tokens {
  readonly issue: (grant: Grant) => TokenAnswer;
  /** The grant of a live access token. */
  readonly grantOf: (accessToken: string) => Grant | undefined;
  /** Spends a refresh token: the second time, and for one never given out, there is no answer. */
  readonly refresh: (refreshToken: string) => TokenAnswer | "spent" | "unknown";
  /** Whose a refresh token is or was. */
  readonly ownerOf: (refreshToken: string) => number | undefined;
  /** Ends all tokens of a person. */
  readonly revoke: (userId: number) => void;
}

const LIFETIME_SECONDS = 3600;

type AccessEntry = [string, Grant & { expiresAt: number }];
type RefreshEntry = [string, Grant & { spent: boolean; accessToken: string }];

/**
 * @param refreshEndsAccess whether a refresh ends the access token of before at once
 * @param file where tokens outlast a restart
 */
export function createTokens(now: () => Instant, refreshEndsAccess: boolean, file?: string): Tokens {
  const kept = file && existsSync(file) ? readFileSync(file, "utf8") : '{"access":[],"refreshes":[]}';
  const before = JSON.parse(kept) as { access: AccessEntry[]; refreshes: RefreshEntry[] };
  const access = new Map(before.access);
  const refreshes = new Map(before.refreshes);
  const keep = () => {
    if (!file) return;
    writeFileSync(file, JSON.stringify({ access: [...access], refreshes: [...refreshes] }), { mode: 0o600 });
  };
  const issue = ({ userId, scope }: Grant): TokenAnswer => {
    const accessToken = drawn();
    const refreshToken = drawn();
    access.set(accessToken, { userId, scope, expiresAt: now() + LIFETIME_SECONDS * 1000 });
    const isOffline = scope.split(" ").includes("offline");
    if (isOffline) refreshes.set(refreshToken, { userId, scope, spent: false, accessToken });
    keep();
    return {
      access_token: accessToken,
      expires_in: LIFETIME_SECONDS,
      ...(isOffline && { refresh_token: refreshToken }),
      scope,
      token_type: "bearer",
    };
  };
  return {
    issue,
    grantOf: (accessToken) => {
      const known = access.get(accessToken);
      if (!known) return undefined;
      if (known.expiresAt > now()) return known;
      access.delete(accessToken);
      return undefined;
    },
    refresh: (refreshToken) => {
      const known = refreshes.get(refreshToken);
      if (!known) return "unknown";
      if (known.spent) return "spent";
      known.spent = true;
      if (refreshEndsAccess) access.delete(known.accessToken);
      return issue(known);
    },
    ownerOf: (refreshToken) => refreshes.get(refreshToken)?.userId,
    revoke: (userId) => {
      for (const [token, grant] of access) if (grant.userId === userId) access.delete(token);
      for (const [token, grant] of refreshes) if (grant.userId === userId) refreshes.delete(token);
      keep();
    },
  };
}

function drawn(): string {
  return randomBytes(32).toString("base64url");
}
