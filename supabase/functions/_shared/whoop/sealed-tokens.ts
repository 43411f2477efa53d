import type { SealedTokens } from "../database/integration.ts";
import type { WhoopApp } from "../environment.ts";
import { type Opened, open, seal } from "../seal.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Tokens } from "./oauth.ts";

type Which = "access" | "refresh";

const boundTo = (userId: string, which: Which) => `whoop:${userId}:${which}`;

/** A person's tokens as they may be stored. */
export async function sealTokens(
  { random }: Surroundings,
  app: WhoopApp,
  userId: string,
  { access, refresh, expiresAt, scopes }: Tokens,
): Promise<SealedTokens> {
  const [key] = app.tokenKeys;
  return {
    access: await seal(access, boundTo(userId, "access"), key, random),
    refresh: await seal(refresh, boundTo(userId, "refresh"), key, random),
    expiresAt,
    scopes,
  };
}

/** One of a person's tokens as WHOOP knows it. */
export function openToken(app: WhoopApp, userId: string, which: Which, sealed: string): Promise<Opened> {
  return open(sealed, boundTo(userId, which), app.tokenKeys);
}
