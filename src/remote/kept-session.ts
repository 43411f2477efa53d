import { project } from "./project.ts";

/** What is needed of a session to act for its account. */
export interface KeptSession {
  /** The session as the client keeps it, JSON. */
  readonly text: string;
  /** Whose it is: the id of the account. */
  readonly person: string;
  readonly token: string;
  /** When the token runs out, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Reads a session as the client keeps it; undefined when it is none. */
export function readSession(text: string | null): KeptSession | undefined {
  try {
    const {
      access_token: token,
      expires_at: expiresAt,
      user,
    } = JSON.parse(text ?? "") as Record<string, unknown>;
    const person = (user as { readonly id?: unknown } | undefined)?.id;
    if (text === null || typeof token !== "string" || typeof expiresAt !== "number") return undefined;
    return typeof person === "string" ? { text, person, token, expiresAt: expiresAt * 1000 } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A session renewed without the client, which a service worker has no place for. "ended": the server takes
 * it no more.
 */
export async function renewSession({ text }: KeptSession): Promise<KeptSession | "ended" | "offline"> {
  const { refresh_token } = JSON.parse(text) as { readonly refresh_token?: string };
  try {
    const response = await fetch(`${project.url}/auth/v1/token?grant_type=refresh_token`, {
      method: "POST",
      headers: { apikey: project.publishableKey, "content-type": "application/json" },
      body: JSON.stringify({ refresh_token }),
    });
    if (response.status >= 500 || response.status === 429) return "offline";
    return (response.ok && readSession(await response.text())) || "ended";
  } catch {
    return "offline";
  }
}
